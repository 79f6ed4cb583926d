using System.CommandLine;
using Audio.Casting;
using Audio.Cli.Browser;
using Audio.Episodes;
using Audio.Episodes.Previews;
using Audio.Episodes.Stores;
using Audio.Sound;
using Audio.Speech.Spending;

namespace Audio.Cli.Commands;

/// <summary><c>audio preview FILE</c>: some turns are heard at once, as they will sound in the episode.</summary>
static class PreviewCommand
{
    public static Command Create()
    {
        var input = new ScriptInput();
        var sound = new SoundOptions();
        var budget = new BudgetOptions();
        var selection = new SelectionOptions();
        var voice = UsageErrors.RefuseEmpty(new Option<string?>("--as") { Description = "Let another voice say it.", HelpName = "VOICE", CompletionSources = { KnownVoices.Names } });
        var text = UsageErrors.RefuseEmpty(new Option<string?>("--text") { Description = "Let the turn say something else.", HelpName = "TEXT" });
        var compare = UsageErrors.RefuseEmpty(new Option<string?>("--compare") { Description = "Let several voices say it, each after its name.", HelpName = "VOICE,VOICE", CompletionSources = { KnownVoices.Names } });
        var save = new SaveOption("Write a .wav or .mp3 file instead of playing it.");
        var written = new WrittenFiles();
        var command = new DocumentedCommand(
            "preview",
            "Plays single turns as they sound in the episode.",
            ("audio preview talk.txt", "Browses the turns on a terminal: play them, try voices, write the cast back."),
            ("audio preview talk.txt --turn 7", "Plays one turn; 12-15 and Maynes:3 name others."),
            ("audio preview talk.txt --grep 'New START' --context 1", "Plays the turns that say so, with their neighbours."),
            ("audio preview talk.txt --turn Maynes:3 --compare andy,guy", "Lets several voices say it, each after its name."),
            ("audio preview talk.txt --chapter 2 --save chapter.mp3", "Writes a chapter into a file.")) { voice, text, compare, written.Option };
        selection.AddTo(command);
        input.AddTo(command);
        sound.AddTo(command);
        budget.AddTo(command);
        save.AddTo(command, file => PreviewFile.Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) ? null : "--save writes WAV or MP3: give the file a name that ends in .wav or .mp3.");
        command.Validators.Add(result =>
        {
            if (result.GetResult(voice) is not null && result.GetResult(compare) is not null)
                result.AddError("--as and --compare exclude each other.");
        });
        command.MaySpeak = _ => true;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var isAnywhere = selection.IsEmpty(parsed) && parsed.GetResult(text) is null && save.NameIn(parsed) is null;
            var canBrowse = TurnBrowser.IsPossible(parsed.Messages().Terminal);
            // Speaking all of it may cost money, and nobody has asked for that.
            if (isAnywhere && !canBrowse)
                throw new InvalidInputException(new Problem("P003", Severity.Error, input.NameIn(parsed), 0, 0, "there is no terminal to browse its turns on", "choose some, as with --turn 7, or write all of it into a file with --save FILE"));
            var ready = await input.CastAsync(parsed, await input.OpenAsync(parsed, cancellationToken), cancellationToken);
            parsed.Messages().Say(ready.Problems.Where(p => p.Severity != Severity.Info));
            if (input.IsRefused(parsed, ready))
                return Errors.Refuse(parsed.Messages());
            using var use = StoreLock.Share(ready.Store);
            if (isAnywhere && parsed.GetResult(voice) is null && parsed.GetResult(compare) is null)
                return await BrowseAsync(ready, EpisodeOptions.Of(sound.Over(ready.Show, parsed)), budget.Read(parsed), parsed.Messages(), cancellationToken);
            var turns = selection.Read(parsed).In(ready.Script.Transcript);
            if (parsed.GetResult(text) is not null && turns.Length != 1)
                throw new InvalidInputException(new Problem("P004", Severity.Error, input.NameIn(parsed), 0, 0, $"--text is for one turn, and {turns.Length} are chosen", "choose one, as with --turn 7"));
            var other = parsed.GetValue(voice) is { } name ? ready.VoiceNamed(name) : null;
            var voices = (parsed.GetValue(compare) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Select(ready.VoiceNamed).ToList();
            var audition = new Audition(ready.Script) { Text = parsed.GetValue(text) };
            var takes = voices.Count > 0 ? voices.Select(v => audition.Named(turns, v)).ToList() : [audition.Of(turns, other)];
            SayOfCasting(takes, ready, parsed.Messages());
            foreach (var take in takes)
                parsed.Messages().Say((await ScriptInput.RequireSpeakableAsync(ready, take.Alone, allowStandIns: false, cancellationToken)).Doubtful);

            var options = EpisodeOptions.Of(sound.Over(ready.Show, parsed));
            var limit = budget.Read(parsed);
            var speech = Composition.CreateSpeech(ready.Engines, ready.Store, limit);
            var heard = PlayAsync(takes.Select(t => new Preview(speech, options, t.Script) { Before = ManifestFile.Find(ready.Folder) }.PlayAsync(t.Turns, cancellationToken)), cancellationToken);
            Announce(takes, ready, parsed.Messages());
            if (save.NameIn(parsed) is { } file)
            {
                await PreviewFile.WriteAsync(heard, file, options.Mix.Format, cancellationToken);
                written.Print(parsed, file);
                return ExitCode.Done;
            }
            var preview = Path.Combine(ready.Store, "previews", ready.Slug + ".wav");
            if (await Player.PlayAsync(heard, preview, cancellationToken) is { } remedy)
            {
                parsed.Messages().Say($"{remedy}");
                written.Print(parsed, preview);
            }
            else
                written.Print(parsed);
            return ExitCode.Done;
        });
        return command;
    }

    static async Task<int> BrowseAsync(CastScript ready, EpisodeOptions options, Budget limit, Messages messages, CancellationToken cancellationToken)
    {
        // Says what there is to say where there is nothing to browse.
        new TurnSelection().In(ready.Script.Transcript);
        using var browser = new TurnBrowser(ready, Composition.CreateSpeech(ready.Engines, ready.Store, limit), options, messages);
        try
        {
            await browser.RunAsync(cancellationToken);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            messages.SayFailure("stopped.");
            return ExitCode.Cancelled;
        }
        finally
        {
            if (browser.Unsaved is { } unsaved)
                messages.SayFailure(unsaved);
        }
    }

    // How the others were cast is nothing to whoever hears these.
    static void SayOfCasting(List<Take> takes, CastScript ready, Messages messages)
    {
        var heard = takes.SelectMany(t => t.Turns).SelectMany(t => t.Utterances).Select(u => u.SpeakerId).ToHashSet();
        var told = ready.Problems.Where(p => p is { Severity: Severity.Info, Code: not PoolVoice.Code });
        if (PoolVoice.Tell(ready.Book.File, ready.Script.Cast.FromPool.Where(p => heard.Contains(p.SpeakerId))) is { } fromPool)
            told = told.Append(fromPool);
        foreach (var problem in told)
            messages.SayStep(problem.ToString());
    }

    static void Announce(List<Take> takes, CastScript ready, Messages messages)
    {
        var names = ready.Script.Transcript.Speakers.ToDictionary(s => s.Id, s => s.Name);
        foreach (var take in takes)
        {
            foreach (var turn in take.Turns.Where(t => t.Line > 0))
            {
                var voice = take.Script.Cast.Voices[turn.SpeakerId];
                messages.Say($"line {turn.Line}, {names.GetValueOrDefault(turn.SpeakerId, "narrator")} ({voice.Name}, {voice.EngineVoice} of {voice.Engine})");
            }
        }
    }

    static async IAsyncEnumerable<Clip> PlayAsync(IEnumerable<IAsyncEnumerable<Clip>> parts, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            await foreach (var clip in part.WithCancellation(cancellationToken))
                yield return clip;
        }
    }
}
