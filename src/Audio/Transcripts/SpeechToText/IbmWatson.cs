namespace Audio.Transcripts.SpeechToText;

/// <summary>
/// IBM Watson Speech to Text. <c>speaker_labels</c> are stretches of time, which the times of the words are to be looked up
/// in; over a WebSocket there are several responses one below the other.
/// </summary>
sealed class IbmWatson : ISpeechService
{
    public string Name => "ibm-watson";

    public bool Wrote(LocatedJson root) =>
        Responses(root).Any(r => r["results"]?.Items is { Count: > 0 } results && results.Any(IsResult)
            && (r.Has("result_index") || r.Has("speaker_labels") || results.Any(s => s.Has("final") || s["alternatives"]?.Items is [var a, ..] && a.Has("timestamps"))));

    public IEnumerable<Speech> Read(LocatedJson root)
    {
        var responses = Responses(root);
        var speakers = new Dictionary<TimeSpan, LocatedJson>();
        foreach (var label in responses.SelectMany(r => r["speaker_labels"]?.Items ?? []))
        {
            if (JsonTime.Seconds(label["from"]) is { } from && label["speaker"] is { } speaker)
                speakers[from] = speaker;
        }

        foreach (var best in responses.SelectMany(r => r["results"]?.Items ?? []).Where(IsResult).Select(r => r["alternatives"]!.Items[0]))
        {
            var words = best["timestamps"]?.Items ?? [];
            if (words.Count == 0 && best["transcript"] is { } text)
                yield return new(text, null);
            foreach (var word in words)
            {
                if (word.Items is not [var written, var start, var end, ..])
                    continue;
                var from = JsonTime.Seconds(start);
                yield return new(written, from is null ? null : speakers.GetValueOrDefault(from.Value), from, JsonTime.Seconds(end));
            }
        }
    }

    // The job of the asynchronous interface has its responses as results.
    static IReadOnlyList<LocatedJson> Responses(LocatedJson root) =>
        root.Items.Count > 0 ? root.Items
        : root["results"]?.Items is [var first, ..] responses && first.Has("results") ? responses
        : [root];

    // What is not final comes again.
    static bool IsResult(LocatedJson result) =>
        result["alternatives"]?.Items is { Count: > 0 } && result["final"] is not { Kind: System.Text.Json.JsonTokenType.False };
}
