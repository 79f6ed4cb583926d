using System.Collections.Immutable;

namespace Audio.Episodes.Receipts;

/// <summary>What an audio file says of itself. Immutable.</summary>
/// <param name="Codec">As ffmpeg calls it, such as <c>mp3</c>.</param>
/// <param name="SampleRate">Frames per second.</param>
/// <param name="Channels">1 or more.</param>
/// <param name="BitRateKbps">That of every frame, in kbit/s; null where frames differ, or the format has none.</param>
/// <param name="Duration">As players show it.</param>
sealed record FileFacts(string Codec, int SampleRate, int Channels, int? BitRateKbps, TimeSpan Duration)
{
    /// <summary>What encoded it, as it says itself; null where it does not.</summary>
    public string? Encoder { get; init; }

    /// <summary>Its exact length in frames; null where only decoding would tell.</summary>
    public long? Frames { get; init; }

    /// <summary>What players show, by the names that the format has for it.</summary>
    public ImmutableArray<(string Name, string Value)> Tags { get; init; } = [];

    /// <summary>In the order of time.</summary>
    public ImmutableArray<(TimeSpan Start, string Title)> Chapters { get; init; } = [];

    /// <summary>Of the encoded sound alone (SHA-256, hexadecimal): other titles leave it as it is. Null where there is no whole sound.</summary>
    public string? SoundSha256 { get; init; }
}
