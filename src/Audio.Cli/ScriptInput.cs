using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.CommandLine;
using Audio.Casting;
using Audio.Episodes;
using Audio.Episodes.Shows;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Cli;

/// <summary>The arguments of every command that needs a transcript, voices for it and engines that speak them, and where speech is kept.</summary>
sealed class ScriptInput
{
    readonly TranscriptInput _transcript = new();
    readonly Option<string?> _voices = VoiceOptions.Voices();
    readonly Option<string?> _engine = VoiceOptions.Engine();
    readonly Option<string?> _store = StoreOption.Create();
    readonly EpisodeFolder _output = new();

    // By the path of voices.json and when it was written: what is known of an engine's limits and health belongs to all that it speaks.
    readonly ConcurrentDictionary<string, Lazy<Task<(VoiceBook Book, EngineCatalog Engines)>>> _casts = [];

    public void AddTo(Command command)
    {
        AddOwnTo(command);
        _transcript.AddTo(command);
    }

    /// <summary>Adds all but the file, for commands that take several.</summary>
    public void AddOptionsTo(Command command)
    {
        AddOwnTo(command);
        _transcript.AddOptionsTo(command);
    }

    void AddOwnTo(Command command)
    {
        _output.AddTo(command);
        foreach (var option in new Option[] { _voices, _engine, _store })
            command.Add(option);
    }

    /// <summary>All that was said of transcripts and voices, as it was said.</summary>
    public IEnumerable<string> Said(ParseResult parsed) => [.. _transcript.Said(parsed), .. SaidOptions.Of(parsed, [_engine])];

    /// <summary>Adds the options that say where things are.</summary>
    public void AddPlacesTo(Command command)
    {
        AddOwnTo(command);
        _transcript.AddShowTo(command);
    }

    /// <summary>The one file of a command, as its user names it.</summary>
    public string NameIn(ParseResult parsed) => _transcript.NameIn(parsed);

    /// <summary>The voices that are cast from, and what decided that.</summary>
    /// <param name="path">The transcript; null for none.</param>
    public (string File, string Source) VoicesFile(ParseResult parsed, string? path) =>
        parsed.GetValue(_voices) is { } asked ? (asked, _voices.Name) : Composition.FindVoices(path) is var found ? (found, ConfigurationFile.SourceOf(found)) : default;

    /// <summary>The show.json that belongs to a transcript, and what decided that; null for none.</summary>
    public (string File, string Source)? ShowFile(ParseResult parsed, string? path) =>
        _transcript.ShowFile(parsed, path ?? "-") is { } file ? (file, _transcript.IsShowAsked(parsed) ? "--show-json" : ConfigurationFile.SourceOf(file)) : null;

    /// <summary>The configuration files that were named; null for none.</summary>
    public IEnumerable<string?> NamedFiles(ParseResult parsed) => [parsed.GetValue(_voices), _transcript.IsShowAsked(parsed) ? _transcript.ShowFile(parsed, "-") : null];

    /// <summary>What decided where speech is kept.</summary>
    public string StoreSource(ParseResult parsed) => parsed.GetValue(_store) is not null ? _store.Name : Composition.StoreSource;

    /// <summary>What decided where episodes go.</summary>
    public string OutputSource(ParseResult parsed) => _output.SourceIn(parsed);

    /// <summary>The only engine that may speak; null for any.</summary>
    public string? AskedEngine(ParseResult parsed) => parsed.GetValue(_engine);

    /// <summary>Reads a transcript and what belongs to it.</summary>
    /// <exception cref="InvalidInputException">It has mistakes.</exception>
    public Task<ReadTranscript> ReadTranscriptAsync(ParseResult parsed, string path, CancellationToken cancellationToken) =>
        _transcript.ReadAsync(parsed, path, book: null, cancellationToken);

    /// <summary>Whether a file is a transcript, or would be if something in it were mended.</summary>
    public async Task<bool> IsTranscriptAsync(ParseResult parsed, string path, CancellationToken cancellationToken)
    {
        try
        {
            await ReadTranscriptAsync(parsed, path, cancellationToken);
            return true;
        }
        catch (InvalidInputException e)
        {
            return !TranscriptParser.IsOfNoTranscript(e);
        }
    }

    /// <summary>The folder of all episodes.</summary>
    public string OutputFolder(ParseResult parsed) => _output.Of(parsed);

    /// <summary>The folder of an episode.</summary>
    /// <param name="place">Within the folder of all episodes.</param>
    public string FolderOf(ParseResult parsed, string place) => _output.FolderOf(parsed, place);

    /// <summary>Where speech is kept.</summary>
    public string StoreFolder(ParseResult parsed) => Composition.StoreFolder(parsed.GetValue(_store));

    /// <summary>Reads, casts and checks everything that can be checked before the first word is spoken, and prints what was doubtful.</summary>
    /// <param name="allowStandIns">Whether other voices may speak as well, and are checked.</param>
    /// <returns>Null where there are warnings and the user wants none.</returns>
    /// <exception cref="InvalidInputException">The transcript, the voices or the engines have mistakes; all of them are reported.</exception>
    public async Task<CastScript?> ReadAsync(ParseResult parsed, bool allowStandIns, CancellationToken cancellationToken)
    {
        if (await CastAsync(parsed, cancellationToken) is not { } ready)
            return null;
        return await RequireSpeakableAsync(parsed, ready, allowStandIns, cancellationToken);
    }

    /// <summary>The same for a transcript that is cast; prints what is doubtful.</summary>
    /// <exception cref="InvalidInputException">Something cannot be spoken.</exception>
    public static async Task<CastScript> RequireSpeakableAsync(ParseResult parsed, CastScript ready, bool allowStandIns, CancellationToken cancellationToken)
    {
        var (voices, doubtful) = await RequireSpeakableAsync(ready, ready.Script, allowStandIns, cancellationToken);
        parsed.Messages().Say(doubtful);
        return ready with { Voices = voices };
    }

    /// <summary>Reads and casts, but does not ask whether everything can be spoken; prints what was doubtful.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<CastScript?> CastAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        await CastAsync(parsed, await OpenAsync(parsed, cancellationToken), cancellationToken) is var ready && Accepts(parsed, ready) ? ready : null;

    /// <summary>Opens the one file of a command.</summary>
    /// <inheritdoc cref="OpenAsync(ParseResult, string, string?, CancellationToken)"/>
    public Task<OpenedScript> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = _transcript.NameIn(parsed);
        return OpenAsync(parsed, path, path == "-" ? null : EpisodeFolder.SlugOf(path), cancellationToken);
    }

    /// <summary>Reads a file and what belongs to it, and looks for engines, but does not yet ask what the file says.</summary>
    /// <param name="path">The file, or <c>-</c> for standard input.</param>
    /// <param name="place">The episode's folder within that of all episodes; its last part is the name of the episode. Null takes the title.</param>
    /// <exception cref="InvalidInputException">The file cannot be read, or the voices or the engines have mistakes.</exception>
    public async Task<OpenedScript> OpenAsync(ParseResult parsed, string path, string? place, CancellationToken cancellationToken)
    {
        var voices = parsed.GetValue(_voices) ?? Composition.FindVoices(path);
        var key = $"{ConfigurationFile.StateOf(voices)} {ConfigurationFile.StateOf(Path.Combine(Path.GetDirectoryName(voices)!, "lexicon.json"))}";
        var probe = _casts.GetOrAdd(key, _ => new(() => ProbeAsync(voices)));
        try
        {
            var (book, engines) = await probe.Value;
            return new(new(path, await InputFile.ReadAsync(path, parsed.Messages(), cancellationToken)), book, engines, _transcript.ShowFile(parsed, path), place);
        }
        catch
        {
            // Whoever comes next tries anew.
            _casts.TryRemove(new(key, probe));
            throw;
        }

        async Task<(VoiceBook, EngineCatalog)> ProbeAsync(string file)
        {
            var loaded = await Composition.LoadAndJudgeAsync(file, cancellationToken);
            return (loaded, await Composition.ProbeAsync(loaded, parsed.GetValue(_engine), cancellationToken));
        }
    }

    /// <summary>Prints what was doubtful.</summary>
    /// <returns>False where there are warnings and the user wants none.</returns>
    public bool Accepts(ParseResult parsed, CastScript ready)
    {
        parsed.Messages().Say(ready.Problems);
        return !IsRefused(parsed, ready);
    }

    /// <summary>Whether there are warnings and the user wants none.</summary>
    public bool IsRefused(ParseResult parsed, CastScript ready) => _transcript.IsRefused(parsed, [.. ready.Script.Transcript.Problems, .. ready.Script.Cast.Problems]);

    /// <summary>Reads what a file says and casts it; prints nothing.</summary>
    /// <exception cref="InvalidInputException">The transcript or its voices have mistakes; all of them are reported.</exception>
    public async Task<CastScript> CastAsync(ParseResult parsed, OpenedScript opened, CancellationToken cancellationToken)
    {
        var (book, engines) = (opened.Book, opened.Engines);
        var (source, read, show) = await _transcript.ParseAsync(parsed, opened.Source, opened.ShowFile, book, cancellationToken);
        var transcript = SpokenDisclosure.AppendTo(read, show.Disclosure, book.Lexicon);
        var doubtful = transcript.Problems.Where(p => p.Severity != Severity.Info);
        var cast = AssignOrTellAll(() => Composition.Assign(transcript, book, parsed.GetValue(_engine), engines), doubtful);
        var script = new Script(transcript, cast) { TakingSounds = engines.TakingSounds, HeedingContext = engines.HeedingContext };
        var place = opened.Place ?? EpisodeFolder.SlugOf("-", transcript.Title);
        return new(script, show, book, source, engines, Path.GetFileName(place), FolderOf(parsed, place), StoreFolder(parsed))
        {
            Engine = parsed.GetValue(_engine),
            Problems = [.. doubtful, .. cast.Problems],
        };
    }

    // Whoever has to mend something mends all of it at once.
    static Cast AssignOrTellAll(Func<Cast> assign, IEnumerable<Problem> doubtful)
    {
        try
        {
            return assign();
        }
        catch (InvalidInputException e)
        {
            throw new InvalidInputException([.. doubtful, .. e.Problems]);
        }
    }

    // What is stored is heard without a network or a key.
    static IEnumerable<Voice> Missing(Script script, EngineCatalog engines, string store, bool allowStandIns)
    {
        var plan = SpeechPlan.Make(script, Composition.CreateSpeech(engines, store), engines.BilledCharacters, engines.PriceOf, before: null);
        var missing = plan.Missing.Select(m => m.Voice).Distinct().ToList();
        return allowStandIns ? missing.Concat(missing.SelectMany(v => script.Cast.StandIns[v])).Distinct() : missing;
    }

    /// <summary>Makes sure before anything is spoken, not after, that everything can be; all mistakes at once.</summary>
    /// <param name="script">What is to be spoken of it.</param>
    /// <returns>The voices that have something to speak that is not in the store, and those that may stand in for them; and what is doubtful of them.</returns>
    /// <exception cref="InvalidInputException">Something cannot be spoken.</exception>
    public static async Task<(IReadOnlyList<Voice> Voices, ImmutableArray<Problem> Doubtful)> RequireSpeakableAsync(CastScript ready, Script script, bool allowStandIns, CancellationToken cancellationToken)
    {
        var (engines, path) = (ready.Engines, ready.Source.Name);
        var voices = Missing(script, engines, ready.Store, allowStandIns).ToList();
        var found = (await engines.CheckAsync(voices, ready.Book, script.Transcript.Language, cancellationToken)).Concat(
            from item in script.Transcript.Items
            from utterance in item.Utterances
            let request = script.RequestFor(utterance)
            let fault = engines.FindFault(request)
            where fault is not null
            let canOthers = script.Cast.StandIns.GetValueOrDefault(request.Voice, []).Any(v => engines.FindFault(script.RequestFor(utterance, v)) is null)
            where !(allowStandIns && canOthers)
            select new Problem("S003", Severity.Error, path, item.Line, 0, fault, $"change the text, {(canOthers ? "let another voice say it with --fallback, " : "")}or speak with --engine espeak-ng")).ToList();
        if (found.Exists(p => p.Severity == Severity.Error))
            throw new InvalidInputException(found);
        return (voices, [.. found]);
    }
}
