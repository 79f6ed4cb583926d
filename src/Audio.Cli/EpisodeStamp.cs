using System.Security.Cryptography;
using System.Text;
using Audio.Episodes;
using Audio.Episodes.Shows;
using Audio.Mixing;

namespace Audio.Cli;

/// <summary>Names all that an episode depends on: its text, voices, show and music, what the command line says, the program and the engines.</summary>
static class EpisodeStamp
{
    /// <param name="files">Whose content counts; those that are not there count as absent.</param>
    /// <param name="said">What the command line says.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static string Of(CastScript ready, IEnumerable<string> files, IEnumerable<string> said)
    {
        var text = new StringBuilder();
        text.AppendLine(typeof(Manifest).Module.ModuleVersionId.ToString()).AppendLine(typeof(EpisodeStamp).Module.ModuleVersionId.ToString());
        text.AppendLine(Hash(ready.Source.Content.Span)).AppendLine(ready.Slug);
        foreach (var file in files.Concat(AssetsOf(ready.Show)))
            text.AppendLine(File.Exists(file) ? Hash(File.ReadAllBytes(file)) : "absent");
        foreach (var option in said.Append($"engine {ready.Engine}"))
            text.AppendLine(option);
        foreach (var (engine, version) in ready.Engines.Versions.OrderBy(v => v.Key, StringComparer.Ordinal))
            text.Append(engine).Append(' ').AppendLine(version);
        return Hash(Encoding.UTF8.GetBytes(text.ToString()));
    }

    static IEnumerable<string> AssetsOf(Show show)
    {
        var production = show.Production ?? new();
        Asset?[] assets = [production.Intro, production.Bed, production.Sting, production.Outro, production.RoomTone?.Recording, .. production.Cues.Select(c => c.Sound)];
        return [.. assets.OfType<Asset>().Select(a => a.File), .. show.Cover is { } cover ? [cover] : Array.Empty<string>()];
    }

    static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
