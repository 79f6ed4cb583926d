namespace Audio.Transcripts.SpeechToText;

/// <summary>
/// Amazon Transcribe's job output: words and punctuation as items, numbers as strings. Who speaks stands with the item, in
/// older files in <c>speaker_labels</c> under the same start time, and with separate channels in <c>channel_labels</c>.
/// </summary>
sealed class AwsTranscribe : ISpeechService
{
    public string Name => "aws-transcribe";

    public bool Wrote(LocatedJson root) => root["results"] is { } results && results.Has("transcripts");

    public IEnumerable<Speech> Read(LocatedJson root)
    {
        var results = root["results"]!;
        if (results["channel_labels"]?["channels"]?.Items is { Count: > 0 } channels)
            return channels.SelectMany(Sentences).OrderBy(s => s[0].Start).SelectMany(s => s);
        if (results["items"]?.Items is { Count: > 0 } items)
        {
            var speakers = Speakers(results);
            return items.SelectMany(i => Item(i, i["speaker_label"] ?? SpeakerAt(i["start_time"])));

            LocatedJson? SpeakerAt(LocatedJson? start) => start is null ? null : speakers.GetValueOrDefault(start.Text);
        }
        return (results["transcripts"]?.Items ?? []).Select(t => t["transcript"]).OfType<LocatedJson>().Select(t => new Speech(t, null));
    }

    static Dictionary<string, LocatedJson> Speakers(LocatedJson results)
    {
        var speakers = new Dictionary<string, LocatedJson>();
        foreach (var segment in results["speaker_labels"]?["segments"]?.Items ?? [])
        {
            foreach (var item in segment["items"]?.Items ?? [])
            {
                if (item["start_time"] is { } start && (item["speaker_label"] ?? segment["speaker_label"]) is { } speaker)
                    speakers.TryAdd(start.Text, speaker);
            }
        }
        return speakers;
    }

    static IEnumerable<Speech> Item(LocatedJson item, LocatedJson? speaker) =>
        item["alternatives"]?.Items is [var best, ..] && best["content"] is { } content
            ? [new(content, speaker, JsonTime.Seconds(item["start_time"]), JsonTime.Seconds(item["end_time"]))]
            : [];

    // Those who speak at once are heard one after the other, a sentence at a time.
    static IEnumerable<List<Speech>> Sentences(LocatedJson channel)
    {
        var sentence = new List<Speech>();
        foreach (var speech in (channel["items"]?.Items ?? []).SelectMany(i => Item(i, channel["channel_label"])))
        {
            sentence.Add(speech);
            if (speech.Text.Text is "." or "?" or "!")
            {
                yield return sentence;
                sentence = [];
            }
        }
        if (sentence.Count > 0)
            yield return sentence;
    }
}
