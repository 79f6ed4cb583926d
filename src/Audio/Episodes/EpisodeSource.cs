using System.Collections.Immutable;
using System.Security.Cryptography;
using Audio.Episodes.Outputs;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>What an episode is made from.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record EpisodeSource(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Names all that the episode depends on, so that it is known later whether anything has changed; null where nobody asks.</summary>
    public string? Stamp { get; init; }

    /// <summary>What it depends on besides: music and pictures. Paths that can be opened from the current folder.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Whether nobody knows which file it is.</summary>
    public bool IsStandardInput => Name == "-";

    /// <summary>The SHA-256 of <see cref="Content"/>, in hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content.Span));

    /// <summary>The pictures of a transcript's chapters: paths that can be opened from the current folder.</summary>
    /// <param name="source">The transcript, as the user named it.</param>
    public static IEnumerable<string> PicturesOf(Transcript transcript, string source) =>
        transcript.Items.OfType<Chapter>().Select(c => ChapterPicture.PathOf(c, source)).OfType<string>().Distinct();
}
