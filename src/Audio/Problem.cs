namespace Audio;

/// <summary>How much a <see cref="Problem"/> matters.</summary>
public enum Severity
{
    /// <summary>Something was decided that the user may want to know.</summary>
    Info,

    /// <summary>Something is doubtful; the work goes on.</summary>
    Warning,

    /// <summary>The work cannot go on until this is mended.</summary>
    Error,
}

/// <summary>Something about an input that its author can see and mend.</summary>
/// <param name="Code">A stable code: a letter for the part that found it and three digits, such as <c>T012</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="File">The input as the user named it.</param>
/// <param name="Line">The line, from 1; 0 where the problem is with the file as a whole.</param>
/// <param name="Column">The column in UTF-16 units, from 1; 0 where the problem is with the line as a whole.</param>
/// <param name="Message">What is wrong, in one sentence without a final full stop.</param>
/// <param name="Hint">What to do about it, in one sentence without a final full stop.</param>
public sealed record Problem(string Code, Severity Severity, string File, int Line, int Column, string Message, string Hint)
{
    /// <summary>What the user may put into the front matter of the file to settle it; null where only the text itself can be mended.</summary>
    public Suggestion? Suggestion { get; init; }

    /// <summary>The same with a way to settle it.</summary>
    internal Problem Suggesting(Suggestion suggestion) => this with { Suggestion = suggestion };

    /// <summary>One line in the form compilers use: <c>file:line:column: severity code: message (hint)</c>.</summary>
    public override string ToString()
    {
        var place = (Line, Column) switch
        {
            (0, _) => File,
            (_, 0) => $"{File}:{Line}",
            _ => $"{File}:{Line}:{Column}",
        };
        var hint = Hint.Length == 0 ? "" : $" ({Hint})";
        return $"{place}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}{hint}";
    }
}
