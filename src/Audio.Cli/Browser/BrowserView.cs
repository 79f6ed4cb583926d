using System.Collections.Immutable;
using Audio.Casting;

namespace Audio.Cli.Browser;

/// <summary>What the browser shows and where its user is in it; changed by keys alone. Not thread-safe.</summary>
/// <param name="turns">All of them; at least one.</param>
/// <param name="voices">Those that can be given to a speaker.</param>
sealed class BrowserView(ImmutableArray<BrowserTurn> turns, ImmutableArray<Persona> voices)
{
    const int Page = 10;

    public ImmutableArray<BrowserTurn> Turns => turns;

    public ImmutableArray<Persona> Voices => voices;

    /// <summary>The index of the turn that keys are about.</summary>
    public int Selected { get; set; }

    public BrowserTurn Turn => turns[Selected];

    /// <summary>Whether all keys are shown.</summary>
    public bool ShowsKeys { get; private set; }

    /// <summary>The voice that the turn's speaker is to have; only after <see cref="BrowserAction.Recast"/>.</summary>
    public Persona? Chosen { get; private set; }

    /// <summary>The index of the voice that is tried for the turn's speaker; null while turns are listed.</summary>
    public int? Voice { get; private set; }

    /// <summary>The words that are being typed to be searched for; null while none are.</summary>
    public string? Search { get; private set; }

    /// <summary>The words that were searched for last.</summary>
    public string LastSearch { get; private set; } = "";

    /// <summary>Those that are to be spoken once more.</summary>
    public HashSet<int> Marked { get; } = [];

    /// <summary>The index of the turn that is heard; null while it is silent.</summary>
    public int? Playing { get; set; }

    /// <summary>The ids of the speakers who were given a voice that is not yet written.</summary>
    public HashSet<string> Given { get; } = [];

    /// <summary>Whether there is something to write back.</summary>
    public bool IsChanged => Given.Count > 0 || Marked.Count > 0;

    /// <summary>What came of the last key.</summary>
    public string Message { get; set; } = "";

    // Whether its user was just told that leaving loses something.
    bool _isWarned;

    /// <summary>Takes a key.</summary>
    /// <param name="voiceOf">The name of the voice that a turn has.</param>
    /// <returns>What is to be done beyond the view itself.</returns>
    public BrowserAction Handle(ConsoleKeyInfo key, Func<BrowserTurn, string> voiceOf)
    {
        Message = "";
        if (ShowsKeys && key.Key == ConsoleKey.Escape)
        {
            ShowsKeys = false;
            return BrowserAction.None;
        }
        ShowsKeys = !ShowsKeys && key.KeyChar == '?' && Search is null;
        var wasWarned = _isWarned;
        _isWarned = false;
        if (Search is not null)
            return Type(key);
        return Voice is { } voice ? Choose(key, voice) : Browse(key, voiceOf, wasWarned);
    }

    BrowserAction Browse(ConsoleKeyInfo key, Func<BrowserTurn, string> voiceOf, bool wasWarned)
    {
        switch (key)
        {
            case { Key: ConsoleKey.UpArrow } or { KeyChar: 'k' }:
                return Move(-1);
            case { Key: ConsoleKey.DownArrow } or { KeyChar: 'j' }:
                return Move(1);
            case { Key: ConsoleKey.PageUp }:
                return Move(-Page);
            case { Key: ConsoleKey.PageDown }:
                return Move(Page);
            case { Key: ConsoleKey.Home } or { KeyChar: 'g' }:
                return Move(-turns.Length);
            case { Key: ConsoleKey.End } or { KeyChar: 'G' }:
                return Move(turns.Length);
            case { Key: ConsoleKey.Enter } or { KeyChar: ' ' }:
                return Playing == Selected ? BrowserAction.Stop : BrowserAction.Play;
            case { KeyChar: 's' }:
                return BrowserAction.Stop;
            case { KeyChar: 'n' }:
                Move(1);
                return BrowserAction.Play;
            case { KeyChar: 'a' }:
                return BrowserAction.PlayOn;
            case { KeyChar: 'v' }:
                Voice = Math.Max(0, voices.ToList().FindIndex(v => v.Name == voiceOf(Turn)));
                return BrowserAction.None;
            case { KeyChar: '/' }:
                Search = "";
                return BrowserAction.None;
            case { KeyChar: 'm' }:
                if (!Marked.Remove(Selected))
                    Marked.Add(Selected);
                return BrowserAction.None;
            case { KeyChar: 'w' }:
                return BrowserAction.Write;
            case { KeyChar: 'q' } or { Key: ConsoleKey.Escape }:
                if (!IsChanged || wasWarned)
                    return BrowserAction.Quit;
                _isWarned = true;
                Message = "w writes what was changed, q again leaves without it";
                return BrowserAction.None;
            default:
                return BrowserAction.None;
        }
    }

    BrowserAction Choose(ConsoleKeyInfo key, int voice)
    {
        switch (key)
        {
            case { Key: ConsoleKey.UpArrow } or { KeyChar: 'k' }:
                Voice = Math.Max(0, voice - 1);
                return BrowserAction.None;
            case { Key: ConsoleKey.DownArrow } or { KeyChar: 'j' }:
                Voice = Math.Min(voices.Length - 1, voice + 1);
                return BrowserAction.None;
            case { KeyChar: ' ' }:
                return BrowserAction.TryVoice;
            case { KeyChar: 's' }:
                return BrowserAction.Stop;
            case { Key: ConsoleKey.Enter }:
                (Chosen, Voice) = (voices[voice], null);
                return BrowserAction.Recast;
            case { KeyChar: 'q' } or { Key: ConsoleKey.Escape } or { KeyChar: 'v' }:
                Voice = null;
                return BrowserAction.Stop;
            default:
                return BrowserAction.None;
        }
    }

    BrowserAction Type(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                LastSearch = Search is { Length: > 0 } words ? words : LastSearch;
                Search = null;
                Find();
                break;
            case ConsoleKey.Escape:
                Search = null;
                break;
            case ConsoleKey.Backspace:
                Search = Search![..^Math.Min(1, Search!.Length)];
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                    Search += key.KeyChar;
                break;
        }
        return BrowserAction.None;
    }

    // The next one that has the words, round the end if need be.
    void Find()
    {
        for (var step = 1; step <= turns.Length && LastSearch.Length > 0; step++)
        {
            var turn = turns[(Selected + step) % turns.Length];
            if (!turn.Text.Contains(LastSearch, StringComparison.CurrentCultureIgnoreCase) && !turn.Speaker.Contains(LastSearch, StringComparison.CurrentCultureIgnoreCase))
                continue;
            Selected = turn.Number - 1;
            return;
        }
        Message = LastSearch.Length > 0 ? $"no turn has '{LastSearch}'" : "";
    }

    BrowserAction Move(int by)
    {
        Selected = Math.Clamp(Selected + by, 0, turns.Length - 1);
        return BrowserAction.None;
    }
}

/// <summary>What a key asks for beyond the view.</summary>
enum BrowserAction
{
    None,

    /// <summary>Play the selected turn.</summary>
    Play,

    /// <summary>Play from the selected turn on.</summary>
    PlayOn,

    /// <summary>Play the selected turn in the voice that is tried.</summary>
    TryVoice,

    /// <summary>Be silent.</summary>
    Stop,

    /// <summary>Give the turn's speaker the chosen voice.</summary>
    Recast,

    /// <summary>Write voices back to voices.json, and note what is to be spoken once more.</summary>
    Write,

    Quit,
}
