using System.Collections.Immutable;

namespace Audio.Episodes.Outputs;

/// <summary>A kind of file that an episode can be written as. Immutable.</summary>
/// <param name="Name">As in options and in show.json; the file's extension, too.</param>
public sealed record OutputFormat(string Name)
{
    /// <summary>The least and the greatest bit rate that makes sense of speech in one or two channels, in kbit/s; 0 for what loses nothing.</summary>
    public (int Least, int Most) BitRates { get; private init; }

    /// <summary>The bit rate of one channel and of two where nothing is said, in kbit/s; 0 for what loses nothing.</summary>
    public (int Mono, int Stereo) UsualBitRates { get; private init; }

    /// <summary>Frames per second in the file; 0 for those of the mix.</summary>
    public int SampleRate { get; private init; }

    /// <summary>By how much its encoder raises true peaks, in dB, by the bit rate of a channel in kbit/s.</summary>
    internal Func<int, double> PeakGrowthAt { get; private init; } = _ => 0;

    /// <summary>What ffmpeg encodes it with; null where ffmpeg is not needed.</summary>
    internal string? Encoder { get; private init; }

    /// <summary>What ffmpeg calls the container.</summary>
    internal string? Container { get; private init; }

    /// <summary>MPEG-1 layer III, which every player plays.</summary>
    public static OutputFormat Mp3 { get; } = new("mp3") { BitRates = (32, 320), UsualBitRates = (128, 128) };

    /// <summary>AAC in MPEG-4.</summary>
    public static OutputFormat M4a { get; } = new("m4a") { BitRates = (32, 320), UsualBitRates = (96, 128), Encoder = "aac", Container = "ipod", PeakGrowthAt = rate => rate < 80 ? 2 : rate < 128 ? 1 : 0.6 };

    /// <summary>The same as an audio book: players remember where they were.</summary>
    public static OutputFormat M4b { get; } = M4a with { Name = "m4b" };

    /// <summary>Opus in Ogg (RFC 6716, RFC 7845).</summary>
    public static OutputFormat Opus { get; } = new("opus") { BitRates = (16, 256), UsualBitRates = (48, 64), SampleRate = 48_000, Encoder = "libopus", Container = "opus", PeakGrowthAt = rate => rate < 40 ? 1.2 : 0.8 };

    /// <summary>FLAC, 16 bits (RFC 9639).</summary>
    public static OutputFormat Flac { get; } = new("flac") { Encoder = "flac", Container = "flac" };

    /// <summary>WAV, 16 bits; RF64 (EBU Tech 3306) above 4 GB.</summary>
    public static OutputFormat Wav { get; } = new("wav");

    /// <summary>All of them.</summary>
    public static ImmutableArray<OutputFormat> All { get; } = [Mp3, M4a, M4b, Opus, Flac, Wav];

    /// <summary>Finds one by its name, in whatever case; null where there is none.</summary>
    public static OutputFormat? Find(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
