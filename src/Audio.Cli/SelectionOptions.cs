using System.CommandLine;
using Audio.Episodes.Previews;

namespace Audio.Cli;

/// <summary>The options that choose turns of a transcript.</summary>
sealed class SelectionOptions
{
    readonly Option<string[]> _turns = new("--turn", "-t") { Description = "By number, 7 or 12-15, or by speaker, Maynes:3; may be repeated.", HelpName = "TURN" };
    readonly Option<int?> _line = new("--line") { Description = "The turn on this line of the file.", HelpName = "LINE" };
    readonly Option<string?> _words = new("--grep") { Description = "Those in which these words stand.", HelpName = "WORDS" };
    readonly Option<string?> _chapter = new("--chapter") { Description = "Those of a chapter, by number or title.", HelpName = "CHAPTER" };
    readonly Option<int> _context = new("--context") { Description = "So many turns before and after them, too.", HelpName = "TURNS" };

    public void AddTo(Command command)
    {
        _context.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValue(_context) < 0)
                result.AddError("--context is a number of turns, 0 or more.");
        });
        foreach (var option in new Option[] { _turns, _line, _words, _chapter, _context })
            command.Add(option);
    }

    /// <summary>Whether none of them is there.</summary>
    public bool IsEmpty(ParseResult parsed) => new Option[] { _turns, _line, _words, _chapter }.All(o => parsed.GetResult(o) is null);

    public TurnSelection Read(ParseResult parsed) => new()
    {
        Turns = [.. parsed.GetValue(_turns) ?? []],
        Line = parsed.GetValue(_line),
        Words = parsed.GetValue(_words),
        Chapter = parsed.GetValue(_chapter),
        Context = parsed.GetValue(_context),
    };
}
