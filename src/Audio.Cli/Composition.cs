using Audio.Casting;
using Audio.Episodes;
using Audio.Speech;

namespace Audio.Cli;

/// <summary>The one place where objects are wired, and where what they need is looked for.</summary>
static class Composition
{
    /// <summary>The voices named on the command line, or those of the current folder, or those that came with the program.</summary>
    public static VoiceBook LoadVoices(string? path) => VoiceBook.Load(path ?? FindVoices());

    /// <summary>Looks for the engines that the book allows, or for the one that was asked for.</summary>
    public static Task<EngineCatalog> ProbeAsync(VoiceBook book, string? engine, CancellationToken cancellationToken) =>
        EngineCatalog.ProbeAsync(engine is null ? book.Engines : [engine], cancellationToken);

    public static EpisodeRenderer CreateRenderer(EngineCatalog engines, string? store)
    {
        var folder = store ?? DefaultStore();
        var speech = engines.Open(new ClipStore(Path.Combine(folder, "clips")), new ResilienceOptions(), TimeProvider.System);
        return new(speech, new SegmentStore(Path.Combine(folder, "segments")), new EpisodeOptions());
    }

    static string FindVoices()
    {
        const string Name = "voices.json";
        string?[] folders = [Environment.CurrentDirectory, Environment.GetEnvironmentVariable("AUDIO_HOME"), AppContext.BaseDirectory];
        return folders.OfType<string>().Select(f => Path.Combine(f, Name)).FirstOrDefault(File.Exists) is { } found
            ? Path.GetRelativePath(Environment.CurrentDirectory, found) is var near && near.StartsWith("..", StringComparison.Ordinal) ? found : near
            : Name;
    }

    static string DefaultStore()
    {
        if (Environment.GetEnvironmentVariable("AUDIO_STORE") is { Length: > 0 } folder)
            return folder;
        var cache = OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS()
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "Library/Caches")
                : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg
                    ? xdg
                    : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "audio");
    }
}
