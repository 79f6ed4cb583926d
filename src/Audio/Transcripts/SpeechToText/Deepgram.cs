namespace Audio.Transcripts.SpeechToText;

/// <summary>
/// Deepgram's response: times in seconds, speakers as whole numbers. Utterances are the best of what it may have, then
/// paragraphs, then words. Without diarization each channel is somebody.
/// </summary>
sealed class Deepgram : ISpeechService
{
    public string Name => "deepgram";

    public bool Wrote(LocatedJson root) => root["results"] is { } results && (results.Has("channels") || results.Has("utterances"));

    public IEnumerable<Speech> Read(LocatedJson root)
    {
        var results = root["results"]!;
        var channels = results["channels"]?.Items ?? [];
        if (results["utterances"]?.Items is { Count: > 0 } utterances)
            return utterances.SelectMany(u => Piece(u, u["transcript"], u["speaker"] ?? (channels.Count > 1 ? u["channel"] : null)));
        return channels.Select(c => c["alternatives"]?.Items is [var best, ..] ? best : null).OfType<LocatedJson>().SelectMany(OfChannel);
    }

    static IEnumerable<Speech> OfChannel(LocatedJson best)
    {
        if (best["paragraphs"]?["paragraphs"]?.Items is { Count: > 0 } paragraphs)
            return paragraphs.SelectMany(p => (p["sentences"]?.Items ?? []).SelectMany(s => Piece(s, s["text"], p["speaker"])));
        if (best["words"]?.Items is { Count: > 0 } words)
            return words.SelectMany(w => Piece(w, w["punctuated_word"] ?? w["word"], w["speaker"]));
        return best["transcript"] is { } text ? [new(text, null)] : [];
    }

    static IEnumerable<Speech> Piece(LocatedJson piece, LocatedJson? text, LocatedJson? speaker) =>
        text is null ? [] : [new(text, speaker, JsonTime.Seconds(piece["start"]), JsonTime.Seconds(piece["end"]))];
}
