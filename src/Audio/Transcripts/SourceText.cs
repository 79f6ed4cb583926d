using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>One line of a source, without its line end.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">As decoded, in normalisation form C.</param>
readonly record struct SourceLine(int Number, string Text)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>The text of an input as lines.</summary>
sealed class SourceText(string name, ImmutableArray<SourceLine> lines)
{
    /// <summary>The input as the user named it, for problems.</summary>
    public string Name { get; } = name;

    public ImmutableArray<SourceLine> Lines { get; } = lines;

    /// <param name="number">From 1.</param>
    public SourceLine Line(int number) => Lines[number - 1];

    public SourceRange WholeLine(int number) => new(number, 0, Line(number).Text.Length);

    public string TextOf(SourceRange range) => Line(range.Line).Text.Substring(range.Start, range.Length);

    public Problem Problem(string code, Severity severity, int line, int column, string message, string hint) =>
        new(code, severity, Name, line, column, message, hint);
}
