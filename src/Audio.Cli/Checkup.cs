using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Audio.Casting;
using Audio.Episodes;
using Audio.Speech;

namespace Audio.Cli;

/// <summary>Looks at everything that the program needs of its machine.</summary>
static class Checkup
{
    const long LeastFreeBytes = 1L << 30;

    /// <summary>Looks, and lets every engine of this machine say a sentence; services only where their cost is accepted.</summary>
    /// <param name="store">Where speech is kept.</param>
    /// <param name="output">Where episodes go.</param>
    /// <param name="asksServices">Whether services may be asked to speak, which some charge for.</param>
    /// <param name="voices">The voices.json that is asked for; null for the nearest.</param>
    public static async Task<List<CheckupLine>> RunAsync(string? voices, string store, string output, bool asksServices, CancellationToken cancellationToken)
    {
        var (book, ofVoices) = OfVoices(() => Composition.LoadVoices(voices));
        var ofKeys = OfKeys();
        var lines = new List<CheckupLine>
        {
            new("program", CheckupState.Good, $"{typeof(Checkup).Assembly.GetName().Version!.ToString(3)} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores"),
            ofVoices,
            ofKeys,
        };
        // Engines can be looked for without the user's voices, or keys.
        if ((book ?? OfVoices(() => VoiceBook.Load(Composition.FindVoicesOfProgram())).Book) is { } known)
        {
            var context = ofKeys.State == CheckupState.Bad ? new() : Composition.Context;
            var engines = await EngineCatalog.ProbeAsync(known.Services.Values.OrderBy(s => EngineKinds.All.IndexOf(s.Kind)), context, cancellationToken);
            if (book is not null && await Composition.LackingAsync(book, engines, asksServices, cancellationToken) is { IsEmpty: false } lacking)
                lines[lines.IndexOf(ofVoices)] = OfMistakes(lacking);
            lines.AddRange(await OfEnginesAsync(known, engines, context, asksServices, cancellationToken));
        }
        lines.Add(OfEncoder("MP3", EncoderVersions.Lame));
        lines.Add(await OfEncoderAsync("ffmpeg", token => EncoderVersions.FfmpegAsync(token), cancellationToken));
        lines.Add(OfFolder("store", store, "name another folder with --store"));
        lines.Add(OfFolder("output", output, "name another folder with -o"));
        return lines;
    }

    static (VoiceBook? Book, CheckupLine Line) OfVoices(Func<VoiceBook> load)
    {
        try
        {
            var book = load();
            return (book, new("voices", CheckupState.Good, $"{book.File}, {Count.Of(book.Personas.Length, "voice")}"));
        }
        catch (InvalidInputException e)
        {
            return (null, OfMistakes(e.Problems));
        }
    }

    static CheckupLine OfMistakes(ImmutableArray<Problem> mistakes) =>
        new("voices", CheckupState.Bad, $"{mistakes[0] with { Hint = "" }}{(mistakes.Length > 1 ? $", and {mistakes.Length - 1} more" : "")}", mistakes[0].Hint);

    static CheckupLine OfKeys()
    {
        try
        {
            var found = EngineKinds.All.Where(k => k.Keys.Any(name => UserSecrets.FindKey(name) is not null)).Select(k => k.Name).ToList();
            return new("keys", CheckupState.Good, found.Count > 0 ? $"for {string.Join(", ", found)}" : "none, and the engines of this machine need none");
        }
        catch (InvalidInputException e)
        {
            return new("keys", CheckupState.Bad, e.Problems[0].Message, e.Problems[0].Hint);
        }
    }

    static async Task<List<CheckupLine>> OfEnginesAsync(VoiceBook book, EngineCatalog engines, EngineContext context, bool asksServices, CancellationToken cancellationToken)
    {
        List<CheckupLine> lines = [];
        foreach (var engine in engines.Engines)
            lines.Add(await OfEngineAsync(engine, book, engines, context, asksServices, cancellationToken));
        if (book.Engines.All(e => !engines.Usable.Contains(e)))
        {
            var remedies = engines.Engines.Where(e => book.Engines.Contains(e.Name)).Select(e => e.Remedy).OfType<string>().Distinct();
            lines.Add(new("engines", CheckupState.Bad, $"none of {string.Join(", ", book.Engines)} can be used", string.Join("; or ", remedies)));
        }
        return lines;
    }

    static async Task<CheckupLine> OfEngineAsync(
        EngineStatus engine, VoiceBook book, EngineCatalog engines, EngineContext context, bool asksServices, CancellationToken cancellationToken)
    {
        var kind = book.Services[engine.Name].Kind;
        var key = kind.Keys.Length == 0 ? "" : $", {(kind.Keys.Any(k => context.FindKey(k) is not null) ? "key present" : $"no key ({string.Join(" or ", kind.Keys)})")}";
        if (!engine.IsUsable)
            return new(engine.Name, book.Engines.Contains(engine.Name) ? CheckupState.Bad : CheckupState.Unused, engine.Fault!, engine.Remedy ?? "");
        if (book.Personas.Select(p => p.Bindings.GetValueOrDefault(engine.Name)).FirstOrDefault(v => v is not null) is not { } voice)
            return new(engine.Name, CheckupState.Unused, $"version {engine.Version}{key}; no voice uses it");
        if (!asksServices && engines.BilledCharacters(new("a", voice)) > 0)
            return new(engine.Name, CheckupState.Good, $"version {engine.Version}{key}; not asked to speak, which it may charge for (--services asks)");
        var folder = Directory.CreateTempSubdirectory("audio-doctor-").FullName;
        try
        {
            // In a store of its own, or it would not be asked.
            var clip = await Composition.CreateSpeech(engines, folder).SpeakAsync(new("Good morning.", voice), cancellationToken);
            return new(engine.Name, CheckupState.Good, string.Create(CultureInfo.InvariantCulture, $"version {engine.Version}{key}; {voice.EngineVoice} says “Good morning.” in {clip.Duration.TotalSeconds:0.0} s of {clip.Format.SampleRate} Hz"));
        }
        catch (SpeechException e)
        {
            return new(engine.Name, CheckupState.Bad, $"it cannot speak: {e.Message}{key}", e.Remedy ?? "");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static CheckupLine OfEncoder(string name, Func<string> version)
    {
        try
        {
            return new(name, CheckupState.Good, version());
        }
        catch (InvalidInputException e)
        {
            return new(name, CheckupState.Bad, e.Problems[0].Message, e.Problems[0].Hint);
        }
    }

    // For MP3 and WAV nobody needs it.
    static async Task<CheckupLine> OfEncoderAsync(string name, Func<CancellationToken, Task<string>> version, CancellationToken cancellationToken)
    {
        try
        {
            return new(name, CheckupState.Good, await version(cancellationToken));
        }
        catch (InvalidInputException e)
        {
            return new(name, CheckupState.Unused, e.Problems[0].Message, e.Problems[0].Hint);
        }
    }

    // The folder may yet have to be made.
    static string Existing(string folder) => Directory.Exists(folder) ? folder : Existing(Path.GetDirectoryName(folder)!);

    static CheckupLine OfFolder(string name, string folder, string hint)
    {
        try
        {
            WritableFolder.Require(folder, hint);
            var free = new DriveInfo(Existing(Path.GetFullPath(folder))).AvailableFreeSpace;
            var said = string.Create(CultureInfo.InvariantCulture, $"{folder}, {free / 1e9:0.0} GB free");
            return free < LeastFreeBytes ? new(name, CheckupState.Bad, said, "make room, or " + hint) : new(name, CheckupState.Good, said);
        }
        catch (InvalidInputException e)
        {
            return new(name, CheckupState.Bad, $"{folder}: {e.Problems[0].Message}", hint);
        }
    }
}

/// <summary>What was found about one thing.</summary>
/// <param name="Name">The thing.</param>
/// <param name="State">How it is.</param>
/// <param name="Found">What it is, in a line.</param>
/// <param name="Remedy">What to do; empty for nothing.</param>
sealed record CheckupLine(string Name, CheckupState State, string Found, string Remedy = "");

enum CheckupState
{
    Good,

    /// <summary>It is not there, and nothing that was asked for needs it.</summary>
    Unused,

    Bad,
}
