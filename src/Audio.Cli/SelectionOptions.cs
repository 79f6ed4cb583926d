using System.CommandLine;
using Audio.Episodes.Previews;

namespace Audio.Cli;

/// <summary>The options that choose turns of a transcript.</summary>
sealed class SelectionOptions
{
    readonly Option<string[]> _turns = new("--turn", "-t") { Description = "By number, 7, 12-15 or 12-, or by speaker, Maynes:3; may be repeated.", HelpName = "TURN" };
    readonly Option<int?> _line = NumberOption.Create("--line", "The turn on this line of the file.", "LINE", 1);
    readonly Option<string?> _words = UsageErrors.RefuseEmpty(new Option<string?>("--grep") { Description = "Those in which these words stand.", HelpName = "WORDS" });
    readonly Option<string?> _chapter = UsageErrors.RefuseEmpty(new Option<string?>("--chapter") { Description = "Those of a chapter, by number or title.", HelpName = "CHAPTER" });
    readonly Option<int?> _context = NumberOption.Create("--context", "So many turns before and after them, too.", "TURNS", 0);

    public void AddTo(Command command)
    {
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
        Context = parsed.GetValue(_context) ?? 0,
    };
}
