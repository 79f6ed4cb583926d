using System.Collections.Immutable;
using System.Text;

namespace Audio.Transcripts;

/// <summary>One line of a source, without its line end.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">As decoded, in normalisation form C.</param>
readonly record struct SourceLine(int Number, string Text)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>The text of an input as lines. Immutable.</summary>
sealed class SourceText(string name, ImmutableArray<SourceLine> lines)
{
    /// <summary>The input as the user named it, for problems.</summary>
    public string Name { get; } = name;

    public ImmutableArray<SourceLine> Lines { get; } = lines;

    /// <summary>Reads the bytes of a file: UTF-8 or UTF-16, marked or not, else Windows-1252.</summary>
    /// <exception cref="InvalidInputException">There is nothing in it, or it is no text.</exception>
    public static SourceText Decode(string name, ReadOnlySpan<byte> bytes) =>
        Parse(name, TextDecoder.Decode(bytes) ?? throw new InvalidInputException(new Problem(
            ProblemCode.NotText, Severity.Error, name, 0, 0, "This is not a text file",
            "Save the transcript as plain text in UTF-8")));

    /// <summary>Parts text at every line end that Unicode knows (UAX #14: CR, LF, CRLF, FF, NEL, LS, PS) and normalises it to form C.</summary>
    /// <exception cref="InvalidInputException">There is nothing in it.</exception>
    public static SourceText Parse(string name, string text)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        foreach (var line in text.AsSpan().EnumerateLines())
            lines.Add(new(lines.Count + 1, Normalize(line.ToString())));

        return lines.All(l => l.IsBlank)
            ? throw new InvalidInputException(new Problem(
                ProblemCode.Empty, Severity.Error, name, 0, 0, "There is nothing in it", "Paste the transcript into the file and save it"))
            : new(name, lines.DrainToImmutable());
    }

    /// <param name="number">From 1.</param>
    public SourceLine Line(int number) => Lines[number - 1];

    public SourceRange WholeLine(int number) => new(number, 0, Line(number).Text.Length);

    public string TextOf(SourceRange range) => Line(range.Line).Text.Substring(range.Start, range.Length);

    public ReadOnlySpan<char> SpanOf(SourceRange range) => Line(range.Line).Text.AsSpan(range.Start, range.Length);

    public Problem Problem(string code, Severity severity, int line, int column, string message, string hint) =>
        new(code, severity, Name, line, column, message, hint);

    // A lone surrogate and U+FFFE are no characters, and Normalize refuses them.
    static string Normalize(string line)
    {
        if (Ascii.IsValid(line))
            return line;
        var valid = line.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(line.EnumerateRunes()) : line;
        return valid.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD').Normalize(NormalizationForm.FormC);
    }
}
