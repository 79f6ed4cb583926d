using System.Security.Cryptography;
using System.Text;
using Audio.Episodes;

namespace Audio.Cli;

/// <summary>Names all that an episode depends on but its music and pictures: its text, voices and show, what the command line says, the program and the engines.</summary>
static class EpisodeStamp
{
    /// <param name="said">What the command line says.</param>
    /// <param name="takes">The file that says which sentences are to be spoken once more.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static string Of(OpenedScript opened, IEnumerable<string> said, string takes)
    {
        var text = new StringBuilder();
        text.AppendLine(typeof(Manifest).Module.ModuleVersionId.ToString()).AppendLine(typeof(EpisodeStamp).Module.ModuleVersionId.ToString());
        text.AppendLine(Hash(opened.Source.Content.Span)).AppendLine(opened.Place);
        foreach (var file in new[] { opened.Book.File, Path.Combine(Path.GetDirectoryName(opened.Book.File) ?? "", "lexicon.json"), opened.ShowFile, takes })
            text.AppendLine(File.Exists(file) ? Hash(File.ReadAllBytes(file)) : "absent");
        foreach (var option in said)
            text.AppendLine(option);
        foreach (var (engine, version) in opened.Engines.Versions.OrderBy(v => v.Key, StringComparer.Ordinal))
            text.Append(engine).Append(' ').AppendLine(version);
        return Hash(Encoding.UTF8.GetBytes(text.ToString()));
    }

    static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
