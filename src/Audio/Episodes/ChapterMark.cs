using Audio.Episodes.Outputs;

namespace Audio.Episodes;

/// <summary>A chapter in the finished episode. Chapters are contiguous: the first starts at 0, the last ends with the episode.</summary>
/// <param name="Title">As players show it.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where the next one starts, or the episode ends.</param>
public sealed record ChapterMark(string Title, TimeSpan Start, TimeSpan End)
{
    /// <summary>A page about it; null for none.</summary>
    public Uri? Link { get; init; }

    /// <summary>A picture for it; null for none.</summary>
    internal ChapterPicture? Picture { get; init; }
}
