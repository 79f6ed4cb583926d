namespace Audio.Transcripts.SpeechToText;

/// <summary>The JSON transcript of the podcast namespace (Podcasting 2.0): segments as long as a word or a sentence, each with its speaker.</summary>
sealed class PodcastNamespace : ISpeechService
{
    public string Name => "podcast-json";

    public bool Wrote(LocatedJson root) => Segments(root).Any(s => s.Has("body"));

    public IEnumerable<Speech> Read(LocatedJson root)
    {
        foreach (var segment in Segments(root))
        {
            if (segment["body"] is { } body)
                yield return new(body, segment["speaker"], JsonTime.Seconds(segment["startTime"]), JsonTime.Seconds(segment["endTime"]));
        }
    }

    static IReadOnlyList<LocatedJson> Segments(LocatedJson root) => (root["segments"] ?? root).Items;
}
