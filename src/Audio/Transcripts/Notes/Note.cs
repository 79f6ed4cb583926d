namespace Audio.Transcripts.Notes;

enum NoteKind
{
    /// <summary>Something heard that is no speech: laughter, music.</summary>
    Sound,

    /// <summary>How the words that follow are said, or through whom.</summary>
    Delivery,

    /// <summary>Words that nobody could make out.</summary>
    Inaudible,

    /// <summary>A remark of the transcriber about the writing: <c>(ph)</c>, <c>[sic]</c>.</summary>
    Remark,
}

/// <summary>A transcriber's note amid the words.</summary>
/// <param name="Range">With its brackets, and the full stop behind it where that ends no sentence.</param>
/// <param name="Text">Without its brackets.</param>
readonly record struct Note(SourceRange Range, string Text, NoteKind Kind);
