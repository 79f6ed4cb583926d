using System.Text.Json;

namespace Audio.Transcripts.SpeechToText;

/// <summary>
/// Google Cloud Speech-to-Text. With diarization, the last result repeats every word of all results and alone says who
/// speaks (<c>speakerTag</c>); version 2 says it in every result (<c>speakerLabel</c>).
/// </summary>
sealed class GoogleSpeech : ISpeechService
{
    public string Name => "google-speech";

    public bool Wrote(LocatedJson root) =>
        Results(root) is { } results
        && results.Any(r => Best(r) is { } best && (best.Has("words") || best.Has("transcript")))
        && !results.Any(r => r.Has("final") || (Best(r)?.Has("timestamps") ?? false))
        && !root.Has("result_index") && !root.Has("speaker_labels");

    public IEnumerable<Speech> Read(LocatedJson root)
    {
        var results = Results(root)!;
        var all = results.Select(Best).OfType<LocatedJson>().ToList();
        if (all is [.., var last] && Words(last) is { Count: > 0 } words && words.Any(w => Speaker(w) is not null)
            && !all.SkipLast(1).Any(r => Words(r).Any(w => Speaker(w) is not null)))
        {
            all = [last];
        }
        return all.SelectMany(OfResult);
    }

    static IReadOnlyList<LocatedJson>? Results(LocatedJson root) =>
        (root["response"] ?? root)["results"] is { Kind: JsonTokenType.StartArray } results ? results.Items : null;

    static LocatedJson? Best(LocatedJson result) => result["alternatives"]?.Items is [var best, ..] ? best : null;

    static IReadOnlyList<LocatedJson> Words(LocatedJson best) => best["words"]?.Items ?? [];

    // 0 is a word that no speaker was found for, and 1 the first speaker.
    static LocatedJson? Speaker(LocatedJson word) =>
        (word["speakerTag"] ?? word["speaker_tag"] ?? word["speakerLabel"] ?? word["speaker_label"]) is { Text: not ("0" or "") } speaker ? speaker : null;

    static IEnumerable<Speech> OfResult(LocatedJson best)
    {
        if (Words(best) is not { Count: > 0 } words)
            return best["transcript"] is { } text ? [new(text, null)] : [];
        return words.Where(w => w["word"] is not null).Select(w => new Speech(
            w["word"]!,
            Speaker(w),
            JsonTime.Seconds(w["startTime"] ?? w["start_time"] ?? w["startOffset"]),
            JsonTime.Seconds(w["endTime"] ?? w["end_time"] ?? w["endOffset"])));
    }
}
