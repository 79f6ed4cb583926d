using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Audio.Speech.Command;

/// <summary>A name for all that decides how a program sounds, so that a changed script speaks anew and an unchanged one does not.</summary>
static class CommandVersion
{
    // Some tens of milliseconds; what is larger is known by its size and time.
    const long MostHashed = 64 << 20;

    const int Digits = 16;

    /// <param name="path">Where the program is.</param>
    /// <param name="printed">All that it prints of itself; null where it was not asked, and then the files of its command line are looked at.</param>
    /// <param name="folder">Where the paths of its command line start from.</param>
    public static string Of(string path, string folder, CommandOptions options, string? printed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, options.RawFormat?.ToString() ?? "wav");
        foreach (var argument in options.Template.Arguments)
        {
            Add(hash, argument);
            // The script behind an interpreter, the dictionary behind an option.
            if (printed is null && File.Exists(Path.Combine(folder, argument)))
                AddFile(hash, Path.Combine(folder, argument));
        }
        if (printed is null)
            AddFile(hash, path);
        else
            Add(hash, printed);
        var digits = Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
        return printed is null ? digits : $"{VersionLine(printed)} {digits}";
    }

    // Some begin with who made them.
    static string VersionLine(string printed)
    {
        const int Longest = 80;
        var lines = printed.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var line = lines.FirstOrDefault(l => l.Contains("version", StringComparison.OrdinalIgnoreCase))
            ?? lines.FirstOrDefault(l => l.Any(char.IsAsciiDigit)) ?? lines.FirstOrDefault() ?? "";
        return line.Length > Longest ? line[..Longest] : line;
    }

    static void AddFile(IncrementalHash hash, string path)
    {
        var file = new FileInfo(path);
        // A link is as old as the day it was made.
        file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        try
        {
            if (file.Length <= MostHashed)
            {
                using var stream = file.OpenRead();
                hash.AppendData(SHA256.HashData(stream));
                return;
            }
        }
        catch (UnauthorizedAccessException)
        {
            // Programs may be run by people who may not read them.
        }
        Add(hash, string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}"));
    }

    static void Add(IncrementalHash hash, string part) =>
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n")));
}
