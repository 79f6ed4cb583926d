using Spectre.Console;

namespace Audio.Cli;

/// <summary>Shows a problem on a terminal as compilers do: with the line of the source that it is about, a mark under the place, and what to do. Not thread-safe.</summary>
sealed class ProblemText(IAnsiConsole terminal)
{
    readonly ProblemLines _lines = new();

    public void Write(Problem problem)
    {
        var (name, colour) = problem.Severity switch
        {
            Severity.Error => ("error", Color.Red),
            Severity.Warning => ("warning", Color.Yellow),
            _ => ("info", Color.Blue),
        };
        var text = TerminalText.Printable((problem with { Hint = "" }).ToString());
        var at = text.IndexOf($": {name} ", StringComparison.Ordinal) + 2;
        terminal.Write(new Paragraph().Append(text[..at], new(decoration: Decoration.Bold)).Append($"{name} {problem.Code}", new(colour, decoration: Decoration.Bold)).Append(text[(at + name.Length + 1 + problem.Code.Length)..], new(decoration: Decoration.Bold)));
        terminal.WriteLine();
        var number = problem.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length + 1);
        if (terminal.Profile.Width - margin.Length - 3 is >= 20 and var room && _lines.Find(problem) is { Length: > 0 } source && SourceExcerpt.Of(source, problem.Column, room) is var (line, before, length))
        {
            terminal.Write(new Paragraph().Append($"{number} | ", new(Color.Blue)).Append(line));
            terminal.WriteLine();
            if (problem.Column > 0)
            {
                terminal.Write(new Paragraph().Append($"{margin}| ", new(Color.Blue)).Append(new string(' ', before) + new string('^', length), new(colour)));
                terminal.WriteLine();
            }
        }
        if (problem.Hint.Length > 0)
        {
            terminal.Write(new Paragraph().Append($"{margin}= ", new(Color.Blue)).Append(TerminalText.Printable(problem.Hint)));
            terminal.WriteLine();
        }
    }
}
