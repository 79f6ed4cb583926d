using System.Collections.Immutable;
using System.Security.Cryptography;
using Audio.Transcripts;

namespace Audio.Episodes.Outputs;

/// <summary>A picture that players show during a chapter: a JPEG of at most 600 pixels. Immutable.</summary>
/// <param name="File">The name under which it stands beside the audio.</param>
/// <param name="Jpeg">Its bytes.</param>
sealed record ChapterPicture(string File, byte[] Jpeg)
{
    /// <summary>Names it.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Jpeg));

    /// <summary>Where a chapter's picture is; null for none.</summary>
    /// <param name="source">The transcript, as the user named it.</param>
    public static string? PathOf(Chapter chapter, string source) =>
        chapter.Picture is { } picture ? Path.Combine(Path.GetDirectoryName(source) ?? "", picture) : null;

    /// <summary>Reads the pictures of all chapters, by their paths as the transcript has them.</summary>
    /// <exception cref="InvalidInputException">One is none, or ffmpeg is not installed.</exception>
    public static async Task<ImmutableDictionary<string, ChapterPicture>> ReadAsync(Transcript transcript, string source, CancellationToken cancellationToken)
    {
        var pictures = ImmutableDictionary.CreateBuilder<string, ChapterPicture>();
        foreach (var chapter in transcript.Items.OfType<Chapter>().Where(c => c.Picture is not null).DistinctBy(c => c.Picture))
            pictures[chapter.Picture!] = new($"chapter-{pictures.Count + 1}.jpg", await Picture.EncodeAsync(PathOf(chapter, source)!, most: 600, cancellationToken));
        return pictures.ToImmutable();
    }
}
