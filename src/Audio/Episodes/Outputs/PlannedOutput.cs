using System.Security.Cryptography;
using System.Text;
using Audio.Mixing;
using Audio.Sound;

namespace Audio.Episodes.Outputs;

/// <summary>A file that an episode is to be written as. Immutable.</summary>
/// <param name="Options">What it is.</param>
/// <param name="File">Its name.</param>
/// <param name="Key">Names all that goes into it.</param>
sealed record PlannedOutput(OutputOptions Options, string File, string Key)
{
    /// <param name="slug">The file's name without its extension.</param>
    /// <param name="format">The format of the mix.</param>
    /// <param name="segments">The keys of all segments, which name the mix.</param>
    /// <param name="tags">What players show.</param>
    /// <param name="chapters">All that is written of chapters.</param>
    public static PlannedOutput Of(OutputOptions options, string slug, AudioFormat format, IEnumerable<string> segments, EpisodeTags tags, IEnumerable<string> chapters)
    {
        var identity = string.Join('\n', [options.IdentityFor(format.Channels), tags.Identity, .. chapters.Select(t => t.ReplaceLineEndings(" ")), .. segments]);
        return new(options, $"{slug}.{options.Format.Name}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity))));
    }

    /// <summary>What the manifest in a folder says of it; null where it is not there, or was made of other things.</summary>
    public ManifestOutput? FindIn(string folder, Manifest? before) =>
        before?.Outputs.FirstOrDefault(o => o.File == File && o.Key == Key) is { } made
        && new FileInfo(Path.Combine(folder, File)) is { Exists: true } file && file.Length == made.Bytes ? made : null;

    /// <summary>What the manifest says of it, once it is there.</summary>
    /// <param name="levels">How loud it is.</param>
    public ManifestOutput Describe(string folder, MixOptions mix, OutputLevels levels) => new(
        File, Options.Format.Name, Options.BitRateFor(mix.Format.Channels), Options.SampleRateFor(mix.Format.SampleRate), new FileInfo(Path.Combine(folder, File)).Length,
        Math.Round(levels.Lufs + mix.Target.Lufs - mix.MeteredTargetLufs, 2), Math.Round(levels.PeakDbtp, 2), Key);
}
