namespace Audio.Transcripts;

/// <summary>A chapter that the user wants.</summary>
/// <param name="At">The paragraph that it begins with.</param>
/// <param name="Title">As players show it.</param>
public sealed record ChapterStart(LineChoice At, string Title)
{
    /// <summary>A page about it; null for none.</summary>
    public Uri? Link { get; init; }

    /// <summary>A picture for it: its path from the transcript's folder; null for none.</summary>
    public string? Picture { get; init; }
}
