namespace Audio.Transcripts.SpeechToText;

/// <summary>
/// Segments with speakers, as WhisperX made them common: <c>speaker</c> may be missing from a segment, and then its words may
/// have one. The same in a list, one a line, or as <c>speakers</c>.
/// </summary>
sealed class WhisperX : ISpeechService
{
    static readonly string[] Lists = ["segments", "speakers", "transcription", "transcript", "transcripts", "chunks", "turns", "dialogue", "entries", "lines"];

    public string Name => "whisperx";

    public bool Wrote(LocatedJson root) => Segments(root).Any(s => s.Has("text")) && HasSpeakers(root);

    public static bool HasSpeakers(LocatedJson root) =>
        root.Has("word_segments") || Segments(root).Any(s => s.Has("text") && SpeakerOf(s) is not null);

    public IEnumerable<Speech> Read(LocatedJson root)
    {
        foreach (var segment in Segments(root))
        {
            if (segment["text"] is { } text)
                yield return new(text, SpeakerOf(segment), JsonTime.Seconds(segment["start"]), JsonTime.Seconds(segment["end"]));
        }
    }

    /// <summary>The list, under whichever of the names that programs give it.</summary>
    public static IReadOnlyList<LocatedJson> Segments(LocatedJson root)
    {
        if (root.Items.Count > 0)
            return root.Items;
        foreach (var name in Lists)
        {
            if (root[name] is { Items: [var first, ..] } && first.Has("text"))
                return root[name]!.Items;
        }
        return [];
    }

    static LocatedJson? SpeakerOf(LocatedJson segment) =>
        SpeakerMember.Of(segment) ?? SpeakerOfWords(segment);

    // Whoever says most of the words.
    static LocatedJson? SpeakerOfWords(LocatedJson segment) =>
        (segment["words"]?.Items ?? []).Select(w => w["speaker"]).OfType<LocatedJson>().GroupBy(s => s.Text).MaxBy(g => g.Count())?.First();
}
