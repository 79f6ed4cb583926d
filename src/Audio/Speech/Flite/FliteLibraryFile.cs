using System.Text;
using System.Text.RegularExpressions;

namespace Audio.Speech.Flite;

/// <summary>Finds the library by which flite speaks here: what speaks by the same file says everything as the program does.</summary>
static partial class FliteLibraryFile
{
    // In bytes: some dozens of lines.
    const long MaxList = 1 << 20;

    /// <summary>The library's file.</summary>
    /// <param name="program">The program's file.</param>
    /// <returns>Null where the program has no such library, or that cannot be told.</returns>
    public static async Task<string?> FindAsync(string program, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || ExternalProcess.Find("ldd") is not { } ldd)
            return null;
        try
        {
            var result = await ExternalProcess.RunAsync(ldd, [program], ReadOnlyMemory<byte>.Empty, MaxList, cancellationToken);
            return Line().Match(Encoding.UTF8.GetString(result.Output)) is { Success: true } line ? line.Groups[1].Value : null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
    }

    // "	libflite.so.1 => /lib/x86_64-linux-gnu/libflite.so.1 (0x00007f5a)"
    [GeneratedRegex(@"^\s*libflite\.so\.1 => (/.*) \(0x", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
