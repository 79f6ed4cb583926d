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

/// <summary>
/// The text of an input as lines: the file itself, or a view of it in which what is markup has gone and what was escaped is
/// plain. Immutable.
/// </summary>
/// <param name="name">The input as the user named it, for problems.</param>
/// <param name="lines">In order.</param>
/// <param name="origin">Where a view's lines come from; null for the file itself.</param>
sealed class SourceText(string name, ImmutableArray<SourceLine> lines, Origin? origin = null)
{
    // As users name it.
    const string StandardInput = "-";

    /// <summary>The input as the user named it, for problems.</summary>
    public string Name { get; } = name;

    /// <summary>Where a view's lines come from; null for the file itself.</summary>
    public Origin? Origin { get; } = origin;

    public ImmutableArray<SourceLine> Lines { get; } = lines;

    /// <summary>What is wrong with the bytes of the file; nothing for a view.</summary>
    public ImmutableArray<Problem> Problems { get; private init; } = [];

    /// <summary>Names that the markup sets apart as labels, which the lines of a view no longer tell.</summary>
    public ImmutableArray<string> Marked { get; init; } = [];

    /// <summary>The numbers of the lines that the markup sets in bold or italics as a whole, which the lines of a view no longer tell.</summary>
    public IReadOnlyDictionary<int, Emphasis> Emphasised { get; init; } = ImmutableDictionary<int, Emphasis>.Empty;

    /// <summary>The date that the markup gives, which the lines of a view no longer tell; null for none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The file itself, however many views lie above it.</summary>
    public SourceText File => Origin?.Source.File ?? this;

    /// <summary>Reads the bytes of a file: UTF-8 or UTF-16, marked or not, else Windows-1252.</summary>
    /// <exception cref="InvalidInputException">There is nothing in it, or it is no text.</exception>
    public static SourceText Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (FileSignature.Of(bytes) is var (what, todo))
            throw new InvalidInputException(new Problem(ProblemCode.NotText, Severity.Error, name, 0, 0, $"This is {what}, and no plain text", todo));
        var (encoding, markLength) = TextDecoder.EncodingOf(bytes, out var isAssumed);
        var decoder = LineDecoder.Decode(bytes[markLength..], encoding) ?? throw new InvalidInputException(new Problem(
            ProblemCode.NotText, Severity.Error, name, 0, 0, "This is not a text file",
            "Save the transcript as plain text in UTF-8"));
        var file = Of(name, decoder);
        return new(name, file.Lines) { Problems = [.. DamagedBytes.Report(file, isAssumed)] };
    }

    /// <summary>Parts text at every line end that Unicode knows (UAX #14: CR, LF, CRLF, FF, NEL, LS, PS) and normalises it to form C.</summary>
    /// <exception cref="InvalidInputException">There is nothing in it.</exception>
    public static SourceText Parse(string name, string text)
    {
        var decoder = new LineDecoder(text.AsSpan().Count('\n') + 1);
        decoder.Add(text, isLast: true);
        return Of(name, decoder);
    }

    static SourceText Of(string name, LineDecoder decoder) =>
        decoder.IsBlank
            ? throw new InvalidInputException(Nothing(name))
            : new(name, decoder.ToLines());

    static Problem Nothing(string name) => name == StandardInput
        ? new(ProblemCode.Empty, Severity.Error, name, 0, 0, "Nothing came from standard input", "Look at the command before the pipe, or name a file")
        : new(ProblemCode.Empty, Severity.Error, name, 0, 0, "There is nothing in it", "Paste the transcript into the file and save it");

    /// <summary>The first lines of it.</summary>
    public SourceText Head(int lines) => new(Name, Lines[..lines], Origin) { Marked = Marked, Emphasised = Emphasised };

    /// <param name="number">From 1.</param>
    public SourceLine Line(int number) => Lines[number - 1];

    /// <summary>What the markup sets all of a line in.</summary>
    /// <param name="number">From 1.</param>
    public Emphasis EmphasisOf(int number) => Emphasised.GetValueOrDefault(number);

    public SourceRange WholeLine(int number) => new(number, 0, Line(number).Text.Length);

    public string TextOf(SourceRange range) => Line(range.Line).Text.Substring(range.Start, range.Length);

    /// <summary>The same without a copy.</summary>
    public ReadOnlySpan<char> SpanOf(SourceRange range) => Line(range.Line).Text.AsSpan(range.Start, range.Length);

    /// <summary>A range without the white space at its ends; empty where it has nothing else.</summary>
    public SourceRange Trim(SourceRange range)
    {
        var text = SpanOf(range).TrimEnd();
        var trimmed = text.TrimStart();
        return new(range.Line, range.Start + text.Length - trimmed.Length, trimmed.Length);
    }

    /// <summary>The ranges of the file that a range of this text stands for, in order.</summary>
    public IEnumerable<SourceRange> InFile(SourceRange range) =>
        Origin is null ? [range] : Origin.Of(range).SelectMany(Origin.Source.InFile);

    /// <summary>The line of the text that this view was made of; 0 where there is none.</summary>
    public int LineInSource(int line) =>
        Origin is null ? line : Origin.Of(WholeLine(line)).FirstOrDefault().Line;

    /// <summary>The line of the file that a line of this text comes from; 0 where there is none.</summary>
    public int LineInFile(int line) =>
        Origin is null || line == 0 ? line : InFile(WholeLine(line)).FirstOrDefault().Line;

    /// <param name="code">One of <see cref="ProblemCode"/>.</param>
    /// <param name="line">A line of this text, from 1; 0 where the whole input is meant.</param>
    /// <param name="column">From 1; 0 where the whole line is meant.</param>
    public Problem Problem(string code, Severity severity, int line, int column, string message, string hint)
    {
        if (Origin is not null && line > 0)
        {
            var start = column == 0 ? WholeLine(line) : new(line, column - 1, Line(line).Text.Length - column + 1);
            var place = InFile(start).FirstOrDefault();
            (line, column) = (place.Line, place.Line == 0 || column == 0 ? 0 : place.Start + 1);
        }
        return new(code, severity, Name, line, column, message, hint);
    }

    // A lone surrogate and U+FFFE are no characters, and Normalize refuses them.
    /// <summary>To form C, and without what is no character.</summary>
    public static string Normalize(string line)
    {
        if (Ascii.IsValid(line))
            return line;
        var valid = line.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(line.EnumerateRunes()) : line;
        return valid.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD').Normalize(NormalizationForm.FormC);
    }
}
