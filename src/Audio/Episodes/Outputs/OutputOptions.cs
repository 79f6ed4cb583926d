using System.Globalization;

namespace Audio.Episodes.Outputs;

/// <summary>One file that an episode is written as. Immutable, compared by value.</summary>
/// <param name="Format">The kind of file.</param>
/// <param name="BitRateKbps">Of all channels together, in kbit/s; null for the usual one, or where nothing is lost.</param>
public sealed record OutputOptions(OutputFormat Format, int? BitRateKbps = null)
{
    /// <summary>The bit rate for a number of channels, in kbit/s; 0 where nothing is lost.</summary>
    public int BitRateFor(int channels) => BitRateKbps ?? (channels == 1 ? Format.UsualBitRates.Mono : Format.UsualBitRates.Stereo);

    /// <summary>Frames per second in the file.</summary>
    /// <param name="mix">Those of the mix.</param>
    public int SampleRateFor(int mix) => Format.SampleRate > 0 ? Format.SampleRate : mix;

    /// <summary>By how much an encoder is seen to raise the true peaks of speech that is limited, in dB.</summary>
    internal double PeakGrowthFor(int channels) => Format.PeakGrowthAt(BitRateFor(channels) / channels);

    /// <summary>All that decides the file's bytes besides the mix and what is said of it.</summary>
    internal string IdentityFor(int channels) => string.Create(CultureInfo.InvariantCulture, $"{Format.Name} {BitRateFor(channels)}k {Format.SampleRate} x{channels} levels 1");

    /// <summary>Reads <c>mp3</c> or <c>m4a:64</c>.</summary>
    /// <param name="fault">What is wrong and what to do; null where nothing is.</param>
    /// <returns>Null where something is wrong.</returns>
    public static OutputOptions? Parse(string text, out string? fault)
    {
        var parts = text.Split(':');
        if (parts.Length > 2 || OutputFormat.Find(parts[0]) is not { } format)
        {
            // Names so short are alike by chance: mp4 is nearest to mp3, and may mean m4a.
            var known = OutputFormat.All.Select(f => f.Name).ToList();
            fault = $"There is no format '{text}', only {string.Join(", ", known)}{(NearestName.For(parts[0], known) is { } meant ? $". Did you mean '{meant}'?" : "")}";
            return null;
        }
        if (parts.Length == 1)
        {
            fault = null;
            return new(format);
        }
        fault = !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rate) ? $"'{parts[1]}' is no bit rate in kbit/s: write it like {format.Name}:96"
            : FindFault(format, rate);
        return fault is null ? new(format, rate) : null;
    }

    /// <summary>Why a format cannot have a bit rate, and what to do; null where it can.</summary>
    public static string? FindFault(OutputFormat format, int bitRateKbps) =>
        format.BitRates.Most == 0 ? $"{format.Name} loses nothing and has no bit rate: leave it out"
        : bitRateKbps < format.BitRates.Least || bitRateKbps > format.BitRates.Most
            ? $"{format.Name} at {bitRateKbps} kbit/s makes no sense: take {format.BitRates.Least} to {format.BitRates.Most}"
        : format == OutputFormat.Mp3 && !Mp3.FrameHeader.BitRates.Contains(bitRateKbps) ? $"MP3 has no {bitRateKbps} kbit/s: it has {string.Join(", ", Mp3.FrameHeader.BitRates.ToArray())}"
        : null;

    /// <summary>Why a file cannot have that many channels, and what to do; null where it can.</summary>
    public static string? FindFault(OutputOptions output, int channels) =>
        channels == 2 && output.Format == OutputFormat.Mp3 && output.BitRateFor(channels) < LeastStereoMp3
            ? $"mp3 needs {LeastStereoMp3} kbit/s or more for stereo, and has {output.BitRateFor(channels)}"
            : null;

    // Below it both sides together sound worse than one.
    const int LeastStereoMp3 = 128;
}
