using System.CommandLine;
using Audio.Cli.Commands;
using Audio.Episodes;
using Audio.Episodes.Batches;
using Audio.Episodes.Stores;
using Audio.Speech;
using Audio.Speech.Spending;

namespace Audio.Cli;

/// <summary>The options that decide how episodes are made, and the making itself: the same for one episode and for many.</summary>
sealed class RenderOptions
{
    readonly ScriptInput _input;
    readonly SoundOptions _sound = new();
    readonly BudgetOptions _budget = new();
    readonly Option<bool> _fallback = new("--fallback") { Description = "Let another voice speak what its engine fails to; every such sentence is reported." };
    readonly Option<string> _verify = VerifyCommand.DepthOption();
    readonly Option<bool> _force = new("--force") { Description = "Make it again though nothing has changed, or over another's episode." };

    public RenderOptions(ScriptInput input) => _input = input;

    public void AddTo(Command command)
    {
        command.Add(_fallback);
        command.Add(_verify);
        command.Add(_force);
        _sound.AddTo(command);
        _budget.AddTo(command);
    }

    public bool AllowsStandIns(ParseResult parsed) => parsed.GetValue(_fallback);

    public Budget ReadBudget(ParseResult parsed) => _budget.Read(parsed);

    /// <summary>Names all that the episode depends on but its music and pictures.</summary>
    public string StampOf(ParseResult parsed, OpenedScript opened) =>
        EpisodeStamp.Of(opened, [.. _input.Said(parsed), .. _sound.Said(parsed), .. SaidOptions.Of(parsed, [_fallback])], Composition.TakesFile(_input.StoreFolder(parsed)));

    /// <summary>An episode that need not be made again; null where it has to be made.</summary>
    public BatchResult? FindCurrent(ParseResult parsed, OpenedScript opened, string stamp)
    {
        // Whoever wants all of it checked wants that now.
        if (parsed.GetValue(_force) || VerifyCommand.IsFull(parsed.GetValue(_verify)) || opened.Place is null)
            return null;
        return ManifestFile.FindCurrent(_input.FolderOf(parsed, opened.Place), stamp) is var (paths, duration, problems)
            ? new(opened.Source.Name, BatchOutcome.Current) { Paths = [.. paths], Duration = duration, Problems = [.. problems] }
            : null;
    }

    /// <summary>Makes an episode, and checks it as far as is wanted.</summary>
    /// <param name="limit">What may be spent.</param>
    /// <param name="openSpeech">Opens the engines, once everything that can be found out without them is right.</param>
    /// <exception cref="InvalidInputException">A folder cannot be written to, or is another transcript's, or something that is asked for cannot be had.</exception>
    /// <exception cref="RenderException">Some utterances could not be spoken; the others were, and are kept.</exception>
    public async Task<MadeEpisode> MakeAsync(
        ParseResult parsed, CastScript ready, string stamp, Budget limit, Func<StoredEngine> openSpeech, IProgress<RenderProgress> progress, CancellationToken cancellationToken)
    {
        RequireOwnFolder(parsed, ready);
        WritableFolder.Require(ready.Folder, "name another folder with -o");
        WritableFolder.Require(ready.Store, "name another folder with --store");
        if (limit.LimitsCost)
            RequirePrices(ready);
        using var use = StoreLock.Share(ready.Store);
        var options = EpisodeOptions.Of(_sound.Over(ready.Show, parsed)) with { AllowsStandIns = AllowsStandIns(parsed), Listens = VerifyCommand.IsWanted(parsed.GetValue(_verify)) };
        var renderer = Composition.CreateRenderer(openSpeech(), ready.Store, options);
        var episode = await renderer.RenderAsync(ready.Script, ready.Source with { Stamp = stamp, Files = [.. ready.Show.Files, .. EpisodeSource.PicturesOf(ready.Script.Transcript, ready.Source.Name)] }, ready.Folder, ready.Slug, progress, cancellationToken);
        var receipt = await VerifyCommand.AfterRenderAsync(ready, episode, parsed.GetValue(_verify)!, progress, cancellationToken);
        if (receipt is { IsPassed: false })
            ManifestFile.Forget(ready.Folder);
        return new(episode, receipt is null or { IsPassed: true }) { Problems = [.. episode.Problems, .. receipt?.Problems ?? []] };
    }

    /// <summary>Refuses to replace another transcript's episode, unless that is what the user wants.</summary>
    /// <exception cref="InvalidInputException">The folder is another's.</exception>
    public void RequireOwnFolder(ParseResult parsed, CastScript ready)
    {
        if (!parsed.GetValue(_force) && OthersFolder(ready) is { } problem)
            throw new InvalidInputException(problem);
    }

    /// <summary>What keeps an episode from being made where another transcript's is; null for nothing.</summary>
    public static Problem? OthersFolder(CastScript ready) => ManifestFile.FindOther(ready.Folder, ready.Source) is { } other
        ? new("I005", Severity.Error, ready.Source.Name, 0, 0, $"its episode would replace that of {other}: {ready.Folder}", "name another folder with -o, rename the file, or replace that one with --force")
        : null;

    // A limit on cost that nobody can keep is found out before anything is spent.
    static void RequirePrices(CastScript ready)
    {
        var unknown = ready.Voices.Where(v => ready.Engines.PriceOf(v) is null && ready.Engines.BilledCharacters(new("a", v)) > 0).Select(v => v.Engine).Distinct().Order(StringComparer.Ordinal)
            .Select(e => new Problem("M001", Severity.Error, "--max-cost", 0, 0, $"nobody knows what {e} costs", $"say \"price\" of \"{e}\" under \"services\" in voices.json, in US dollars for a million characters"))
            .ToList();
        if (unknown.Count > 0)
            throw new InvalidInputException(unknown);
    }
}
