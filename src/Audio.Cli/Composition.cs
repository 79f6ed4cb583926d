using System.Collections.Immutable;
using System.Runtime;
using Audio.Casting;
using Audio.Episodes;
using Audio.Episodes.Receipts;
using Audio.Speech;
using Audio.Speech.Spending;
using Audio.Transcripts;

namespace Audio.Cli;

/// <summary>The one place where objects are wired, and where what they need is looked for.</summary>
static class Composition
{
    /// <summary>The voices named on the command line, or those that are nearest to the current folder, or those that came with the program.</summary>
    /// <param name="path">As named on the command line; null for none.</param>
    public static VoiceBook LoadVoices(string? path) => VoiceBook.Load(path ?? FindVoices(null));

    /// <summary>The same for whoever goes on to speak. Where the file has mistakes, voices that a program here lacks are told with them.</summary>
    /// <exception cref="InvalidInputException">The file cannot be read or has mistakes; all of them are reported.</exception>
    public static async Task<VoiceBook> LoadAndJudgeAsync(string? path, CancellationToken cancellationToken)
    {
        var (book, mistakes) = VoiceBook.Read(path ?? FindVoices(null));
        if (mistakes.IsEmpty)
            return book!;
        throw new InvalidInputException(VoiceBook.InOrder([.. mistakes, .. book is null ? [] : await LackingAsync(book, cancellationToken)]));
    }

    static async Task<IEnumerable<Problem>> LackingAsync(VoiceBook book, CancellationToken cancellationToken) =>
        await LackingAsync(book, await EngineCatalog.ProbeAsync(book.Engines.Select(e => book.Services[e]), Context, cancellationToken), asksServices: false, cancellationToken);

    /// <summary>The voices that the engine lacks which would speak them.</summary>
    /// <param name="asksServices">Whether services are asked, too: none is for the sake of a file that cannot be used as it is.</param>
    public static async Task<ImmutableArray<Problem>> LackingAsync(VoiceBook book, EngineCatalog engines, bool asksServices, CancellationToken cancellationToken)
    {
        var usable = book.Engines.Where(engines.Usable.Contains).ToList();
        var voices = book.Personas.Select(p => usable.Where(p.Bindings.ContainsKey).Select(e => p.Bindings[e]).FirstOrDefault()).OfType<Voice>();
        var found = await engines.CheckAsync(voices.Where(v => asksServices || book.Services[v.Engine].Kind.Keys.IsEmpty), book, language: null, cancellationToken);
        return [.. found.Where(p => p.Severity == Severity.Error)];
    }

    /// <summary>The same where there are any: reading a transcript needs none.</summary>
    public static VoiceBook? LoadVoicesIfAny(string? path, string? transcript) =>
        (path ?? FindVoicesIfAny(transcript)) is { } found ? VoiceBook.Load(found) : null;

    /// <summary>The show.json that is nearest to a transcript; null for none.</summary>
    public static string? FindShow(string transcript) => ConfigurationFile.Find("show.json", transcript);

    /// <summary>Looks for the engines that the book allows, or for the one that was asked for.</summary>
    /// <exception cref="InvalidInputException">There is no engine of that name, or it cannot be used here.</exception>
    public static async Task<EngineCatalog> ProbeAsync(VoiceBook book, string? engine, CancellationToken cancellationToken)
    {
        if (engine is not null && !book.Services.ContainsKey(engine))
            throw new InvalidInputException(new Problem("C106", Severity.Error, "--engine", 0, 0, $"There is no engine '{engine}'", NearestName.Hint(engine, [.. book.Services.Keys])));
        var wanted = engine is null ? book.Engines : [engine];
        var engines = await EngineCatalog.ProbeAsync(
            wanted.Select(e => book.Services[e]), Context, cancellationToken);
        if (engine is not null && engines.Engines is [{ IsUsable: false } status])
            throw new InvalidInputException(new Problem("C106", Severity.Error, "--engine", 0, 0, $"{engine} cannot be used: {status.Fault}", status.Remedy ?? ""));
        return engines;
    }

    /// <summary>Finds a voice by its name in voices.json.</summary>
    /// <param name="engine">The only engine that may speak it; null for any.</param>
    /// <param name="language">What it is to speak, a BCP 47 tag; null for its own language.</param>
    /// <exception cref="InvalidInputException">There is no such voice, or nothing here speaks it.</exception>
    public static Voice FindVoice(VoiceBook book, string name, string? engine, EngineCatalog engines, string? language = null)
    {
        if (book.Personas.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } persona)
            throw new InvalidInputException(new Problem("C107", Severity.Error, book.File, 0, 0, $"There is no voice '{name}'", NearestName.Hint(name, [.. book.Personas.Select(p => p.Name)])));
        return Caster.VoiceOf(persona, book, engines.Usable, engine, language, engines.InLanguage, engines.Faults);
    }

    /// <summary>Casts a transcript with the engines that are here.</summary>
    /// <param name="engine">The only engine that may speak; null for any.</param>
    /// <exception cref="InvalidInputException">Somebody cannot be given a voice.</exception>
    public static Cast Assign(Transcript transcript, VoiceBook book, string? engine, EngineCatalog engines) =>
        Caster.Assign(transcript, book, engines.Usable, engine, engines.InLanguage, engines.Faults, engines.Languages);

    /// <param name="store">Its folder, see <see cref="StoreFolder"/>.</param>
    /// <param name="budget">What may be spent; null for any amount.</param>
    /// <param name="trouble">Told what is tried again; null for nobody.</param>
    public static StoredEngine CreateSpeech(EngineCatalog engines, string store, Budget? budget = null, IProgress<SpeechException>? trouble = null) =>
        engines.Open(
            new ClipStore(Path.Combine(store, "clips")), budget, new(Path.Combine(store, "expenses.jsonl")), trouble, new(TakesFile(store)));

    /// <summary>The file that says which sentences are to be spoken once more.</summary>
    public static string TakesFile(string store) => Path.Combine(store, "takes.txt");

    /// <param name="store">Its folder, see <see cref="StoreFolder"/>.</param>
    public static EpisodeRenderer CreateRenderer(StoredEngine speech, string store, EpisodeOptions options)
    {
        // Of sound, nearly all is garbage at once: a collector that works beside the program lets it pile up, and takes time for nothing.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        return new(speech, new EpisodeStores(store), options);
    }

    /// <param name="store">Its folder, see <see cref="StoreFolder"/>.</param>
    public static EpisodeVerifier CreateVerifier(string store, ReceiptDepth depth) =>
        new(new ClipStore(Path.Combine(store, "clips")), new() { Depth = depth });

    /// <summary>Where speech and segments are kept: as asked, or in AUDIO_STORE, or in the user's cache folder; never in the current folder.</summary>
    public static string StoreFolder(string? asked)
    {
        if (asked is not null)
            return asked;
        if (Environment.GetEnvironmentVariable(StoreVariable) is { Length: > 0 } folder)
            return folder;
        // Also one that has still to be made; who has none at all, as some services do, keeps speech until the machine tidies up.
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        var cache = OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg ? xdg
            : home is "" or "/" ? Path.GetTempPath()
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library/Caches")
            : Path.Combine(home, ".cache");
        return Path.Combine(cache, "audio");
    }

    /// <summary>What decides where speech is kept where nobody asks.</summary>
    public static string StoreSource => Environment.GetEnvironmentVariable(StoreVariable) is { Length: > 0 } ? $"the environment, {StoreVariable}" : "the user's cache folder";

    const string StoreVariable = "AUDIO_STORE";

    /// <summary>What engines need of the world: keys come from the environment, or else from the user's secrets.</summary>
    public static EngineContext Context { get; } = new() { FindKey = UserSecrets.FindKey, Worker = ThisProgram };

    // Under dotnet, the process is not the program.
    static ImmutableArray<string> ThisProgram =>
        Environment.ProcessPath is not { } process ? []
        : Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, Environment.GetCommandLineArgs()[0]]
        : [process];

    /// <summary>The voices that are nearest to a transcript, or came with the program; where there are none, those that should be in the current folder.</summary>
    public static string FindVoices(string? transcript) => FindVoicesIfAny(transcript) ?? VoicesFile;

    const string VoicesFile = "voices.json";

    /// <summary>Whether a file is the voices.json that came with the program.</summary>
    public static bool IsOfProgram(string voices) => FoldersOfProgram.Contains(Path.GetDirectoryName(Path.GetFullPath(voices)));

    /// <summary>The voices.json that came with the program.</summary>
    /// <exception cref="InvalidInputException">It has gone.</exception>
    public static string FindVoicesOfProgram() => FoldersOfProgram.Select(f => Path.Combine(f, VoicesFile)).FirstOrDefault(File.Exists)
        ?? throw new InvalidInputException(new Problem("C001", Severity.Error, VoicesFile, 0, 0, "the voices that came with the program have gone", "install it again, or set AUDIO_HOME to the folder that has them"));

    static string? FindVoicesIfAny(string? transcript) => ConfigurationFile.Find(VoicesFile, transcript, FoldersOfProgram);

    static string[] FoldersOfProgram =>
        [.. new[] { Environment.GetEnvironmentVariable("AUDIO_HOME"), AppContext.BaseDirectory }.OfType<string>().Where(f => f.Length > 0).Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f)))];
}
