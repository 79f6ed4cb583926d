using System.Runtime.InteropServices;
using Audio.Speech;

namespace Audio.Episodes.Mp3;

/// <summary>Where LAME's shared library is found on each platform.</summary>
static class LameLibrary
{
    static readonly string[] WindowsNames = ["libmp3lame.dll", "mp3lame.dll", "lame_enc.dll"];

    // Homebrew's folder on Apple silicon is not among those that the loader searches.
    static readonly string[] MacNames =
        ["libmp3lame.dylib", "libmp3lame.0.dylib", "/opt/homebrew/lib/libmp3lame.dylib", "/usr/local/lib/libmp3lame.dylib"];

    static readonly string[] UnixNames = ["libmp3lame.so.0", "libmp3lame.so"];

    /// <summary>Loads LAME under the platform's usual names.</summary>
    /// <exception cref="InvalidInputException">It is not installed.</exception>
    public static nint Load() =>
        OperatingSystem.IsWindows() ? Load(WindowsNames, "put libmp3lame.dll 3.99 or later beside the program")
        : OperatingSystem.IsMacOS() ? Load(MacNames, "install it with: brew install lame")
        : Load(UnixNames, InstallCommand.For("lame", program => ExternalProcess.Find(program) is not null));

    /// <summary>Loads the first of <paramref name="names"/> that is there and new enough.</summary>
    /// <exception cref="InvalidInputException">None is.</exception>
    public static nint Load(ReadOnlySpan<string> names, string hint)
    {
        foreach (var name in names)
        {
            // 3.99 brought the entry point that takes float samples; LAME may have been built without its decoder.
            if (NativeLibrary.TryLoad(name, typeof(LameLibrary).Assembly, searchPath: null, out var library)
                && NativeLibrary.TryGetExport(library, "lame_encode_buffer_ieee_float", out _)
                && NativeLibrary.TryGetExport(library, "hip_decode1", out _))
                return library;
        }

        throw new InvalidInputException(
            new Problem("E001", Severity.Error, "libmp3lame", 0, 0, "LAME, which encodes MP3, is not installed", hint));
    }
}
