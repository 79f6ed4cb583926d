using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Captions;

/// <summary>What one person says without a break, or what is sung or heard, over as many captions as it takes.</summary>
sealed class Passage(CaptionPart opening)
{
    /// <summary>What stands before it and is not spoken; empty where nothing does.</summary>
    public SourceRange Mark { get; } = opening.Mark;

    public CaptionChange Change { get; } = opening.Change;

    public bool IsMusic { get; } = opening.IsMusic;

    /// <summary>Whether it is a note in brackets and nothing else.</summary>
    public bool IsNote { get; init; }

    /// <summary>Who speaks; null where whoever spoke before it goes on, or nobody knows.</summary>
    public Label? Label { get; set; }

    /// <summary>Whether the source does not say who speaks.</summary>
    public bool Inferred { get; set; }

    public List<SourceRange> Ranges { get; } = [];

    public bool IsSpeech => !IsMusic && !IsNote;

    public bool EndsSentence(SourceText source) =>
        Ranges.Count > 0 && source.SpanOf(Ranges[^1]).TrimEnd() is [.., '.' or '?' or '!' or '…' or '"' or '”' or ')' or ']' or '。' or '？' or '！' or '」' or '؟' or '।'];
}
