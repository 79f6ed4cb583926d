using Audio.Casting;
using Audio.Episodes;
using Audio.Episodes.Previews;
using Audio.Speech;
using Spectre.Console;

namespace Audio.Cli.Browser;

/// <summary>Browses the turns of a transcript on a terminal, plays them, and changes who speaks them.</summary>
/// <param name="ready">The transcript, as it is cast.</param>
/// <param name="speech">Speaks; keeps what it has spoken.</param>
/// <param name="options">How the episode is made.</param>
/// <param name="messages">Has the terminal.</param>
sealed class TurnBrowser(CastScript ready, StoredEngine speech, EpisodeOptions options, Messages messages) : IDisposable
{
    // Between two looks for a key, and for another size of the terminal.
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(25);

    const double CharactersPerSecond = 15;

    readonly BrowserView _view = new(BrowserTurn.Of(ready.Script.Transcript), [.. ready.Book.Personas.Where(p => p.Bindings.Keys.Any(ready.Engines.Usable.Contains))]);
    readonly BrowserCast _cast = new(ready);
    CancellationTokenSource _stop = new();
    Task<string?> _playing = Task.FromResult<string?>(null);
    bool _playsOn;

    /// <summary>Whether a terminal is there that shows it and has keys.</summary>
    public static bool IsPossible(IAnsiConsole? terminal) => terminal is { Profile.Capabilities.Ansi: true } && !Console.IsInputRedirected;

    /// <summary>Goes on until its user leaves.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var screen = new BrowserScreen(
            $"{ready.Script.Transcript.Title ?? Path.GetFileName(ready.Source.Name)} — {Count.Of(_view.Turns.Length, "turn")}",
            messages.Terminal!.Profile.Capabilities.ColorSystem != ColorSystem.NoColors, VoiceOf, LengthOf);
        messages.EnterScreen();
        // From the first look at the keys on the terminal does not echo them.
        _ = Console.KeyAvailable;
        try
        {
            object? shown = null;
            for (BrowserAction? action = null; action != BrowserAction.Quit; action = await NextAsync(cancellationToken))
            {
                await DoAsync(action ?? BrowserAction.None, cancellationToken);
                var (width, height) = (Math.Max(10, Console.WindowWidth), Math.Max(1, Console.WindowHeight));
                var now = (width, height, _view.Playing, _view.Message);
                if (action is not null || !now.Equals(shown))
                    await Console.Error.WriteAsync(screen.Draw(_view, width - 1, height));
                shown = now;
            }
            await StopAsync();
        }
        finally
        {
            await _stop.CancelAsync();
            messages.RestoreTerminal();
        }
    }

    /// <summary>What its user should know after leaving; null for nothing.</summary>
    public string? Unsaved => _view.IsChanged ? "what was changed was not written (key w)" : null;

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    // Null where no key was pressed.
    async Task<BrowserAction?> NextAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Tick, cancellationToken);
        if (_playing.IsCompleted && _view.Playing is { } played)
            await EndedAsync(played);
        return Console.KeyAvailable ? _view.Handle(Console.ReadKey(intercept: true), VoiceOf) : null;
    }

    async Task EndedAsync(int played)
    {
        _view.Playing = null;
        try
        {
            _view.Message = await _playing is { } remedy ? $"{remedy}: {PreviewPath}" : "";
        }
        catch (Exception e) when (e is SpeechException or InvalidInputException or IOException)
        {
            _view.Message = Said(e);
            return;
        }
        catch (OperationCanceledException)
        {
            return;
        }
        if (_playsOn && played + 1 < _view.Turns.Length)
        {
            _view.Selected = played + 1;
            Play(_cast.Script, [_view.Turn.Turn]);
        }
    }

    static string Said(Exception e) => e is InvalidInputException { Problems: [var problem, ..] } ? problem.ToString() : e.Message;

    async Task DoAsync(BrowserAction action, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (action)
        {
            case BrowserAction.Play or BrowserAction.PlayOn:
                await StopAsync();
                _playsOn = action == BrowserAction.PlayOn;
                Play(_cast.Script, [_view.Turn.Turn]);
                break;
            case BrowserAction.TryVoice when _view.Voice is { } index && TryVoice(_view.Voices[index].Name) is { } voice:
                await StopAsync();
                var take = new Audition(_cast.Script).Of([_view.Turn.Turn], voice);
                Play(take.Script, take.Turns);
                break;
            case BrowserAction.Stop:
                await StopAsync();
                break;
            case BrowserAction.Recast when _view.Chosen is { } persona:
                await StopAsync();
                if (_cast.Give(_view.Turn.Turn.SpeakerId, persona) is { } fault)
                    _view.Message = fault;
                else
                    Gave(_view.Turn.Turn.SpeakerId);
                break;
            case BrowserAction.Write:
                try
                {
                    Write();
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or SpeechException or InvalidInputException)
                {
                    // Nothing is lost: it can be written again once that is mended.
                    _view.Message = Said(e);
                }
                break;
        }
    }

    void Play(Script script, IReadOnlyList<Transcripts.Turn> turns)
    {
        _stop.Dispose();
        _stop = new();
        var token = _stop.Token;
        _view.Playing = _view.Selected;
        _playing = Task.Run(
            async () =>
            {
                var alone = script with { Transcript = script.Transcript with { Items = [.. turns] } };
                await ScriptInput.RequireSpeakableAsync(ready, alone, allowStandIns: false, token);
                var sound = new Preview(speech, options, script) { Before = ManifestFile.Find(ready.Folder) }.PlayAsync(turns, token);
                return await Player.PlayAsync(sound, PreviewPath, token);
            },
            token);
    }

    async Task StopAsync()
    {
        _playsOn = false;
        _view.Playing = null;
        await _stop.CancelAsync();
        await ((Task)_playing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    Voice? TryVoice(string name)
    {
        try
        {
            return ready.VoiceNamed(name);
        }
        catch (InvalidInputException e)
        {
            _view.Message = e.Problems[0].Message;
            return null;
        }
    }

    // Two in one voice may be meant, or not.
    void Gave(string speakerId)
    {
        _view.Given.Add(speakerId);
        var voices = _cast.Script.Cast.Voices;
        var others = _cast.Script.Transcript.Speakers.Where(s => s.Id != speakerId && voices.GetValueOrDefault(s.Id) == voices[speakerId]).Select(s => s.Name).ToList();
        if (others.Count > 0)
            _view.Message = $"{voices[speakerId].Name} speaks {string.Join(" and ", others)}, too";
    }

    // Both are what the next render goes by.
    void Write()
    {
        List<string> done = [];
        if (_view.Given.Count > 0)
        {
            var (file, isNew, kept) = _cast.Write();
            done.Add($"{Count.Of(_view.Given.Count, "voice")} written to {file}{(isNew ? ", new for its folder" : "")}");
            if (kept > _view.Given.Count)
                done.Add(kept - _view.Given.Count == 1 ? "1 other stays" : $"{kept - _view.Given.Count} others stay");
            _view.Given.Clear();
        }
        if (_view.Marked.Count > 0)
        {
            foreach (var utterance in _view.Marked.SelectMany(i => _view.Turns[i].Turn.Utterances))
                speech.Retake(_cast.Script.RequestFor(utterance));
            done.Add($"{Count.Of(_view.Marked.Count, "turn")} will be spoken once more");
            _view.Marked.Clear();
        }
        _view.Message = done.Count > 0 ? string.Join("; ", done) : "nothing has changed";
    }

    string PreviewPath => Path.Combine(ready.Store, "previews", ready.Slug + ".wav");

    string VoiceOf(BrowserTurn turn) => _cast.Script.Cast.Voices.TryGetValue(turn.Turn.SpeakerId, out var voice) ? voice.Name : "";

    (TimeSpan Length, bool IsKnown) LengthOf(BrowserTurn turn)
    {
        var total = TimeSpan.Zero;
        var isKnown = true;
        foreach (var utterance in turn.Turn.Utterances)
        {
            var known = speech.DurationOf(_cast.Script.RequestFor(utterance));
            isKnown &= known is not null;
            total += known ?? TimeSpan.FromSeconds(utterance.Text.Length / CharactersPerSecond);
        }
        return (total, isKnown);
    }
}
