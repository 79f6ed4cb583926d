namespace Audio.Transcripts.SpeechToText;

/// <summary>
/// Speechmatics: words and punctuation with their speakers, <c>UU</c> for one who is not known; before version 2, words and
/// the stretches of time of each speaker.
/// </summary>
sealed class Speechmatics : ISpeechService
{
    public string Name => "speechmatics";

    public bool Wrote(LocatedJson root) =>
        (root["results"]?.Items is { Count: > 0 } results && results.Any(r => r.Has("type") && r["alternatives"]?.Items is [var best, ..] && best.Has("content")))
        || (root["words"]?.Items is [var word, ..] && word.Has("name") && word.Has("time"));

    public IEnumerable<Speech> Read(LocatedJson root) => root["results"]?.Items is { Count: > 0 } results ? Read(results) : ReadVersion1(root);

    static IEnumerable<Speech> Read(IReadOnlyList<LocatedJson> results)
    {
        foreach (var result in results)
        {
            if (result["alternatives"]?.Items is [var best, ..] && best["content"] is { } content)
                yield return new(content, best["speaker"] ?? result["channel"], JsonTime.Seconds(result["start_time"]), JsonTime.Seconds(result["end_time"]));
        }
    }

    static IEnumerable<Speech> ReadVersion1(LocatedJson root)
    {
        var speakers = (root["speakers"]?.Items ?? []).Select(s => (Start: JsonTime.Seconds(s["time"]), Name: s["name"])).Where(s => s.Start is not null).ToList();
        var current = -1;
        foreach (var word in root["words"]?.Items ?? [])
        {
            var start = JsonTime.Seconds(word["time"]);
            while (current + 1 < speakers.Count && speakers[current + 1].Start <= start)
                current++;
            if (word["name"] is { } name)
                yield return new(name, current < 0 ? null : speakers[current].Name, start, start + JsonTime.Seconds(word["duration"]));
        }
    }
}
