using System.Globalization;
using AngleSharp.Html;

namespace Audio.Transcripts.Views;

/// <summary>
/// The text between the tags, as pieces that know where they stand: white space collapsed, entities decoded. Places are those
/// in the lines of the source joined by line feeds, and come in order.
/// </summary>
sealed class HtmlText(SourceText source)
{
    const int LongestEntity = 34;

    static readonly string[] Separators = [" | ", " – ", " — ", " - ", " » ", " : "];

    int _line = 1;
    int _lineStart;

    /// <summary>The text of a block.</summary>
    public string Of(HtmlBlock block) => string.Concat(block.Pieces.Select(p => p.Text ?? source.TextOf(p.Range!.Value))).Trim();

    /// <summary>The ranges that are not blank, one a line.</summary>
    public IEnumerable<SourceRange> Ranges(int start, int end)
    {
        foreach (var (range, _) in Lines(start, end))
        {
            if (!source.Line(range.Line).Text.AsSpan(range.Start, range.Length).IsWhiteSpace())
                yield return range;
        }
    }

    public void Add(HtmlBlock block, int start, int end, bool isLink, bool isAsWritten)
    {
        foreach (var (range, isFirst) in Lines(start, end))
        {
            if (!isFirst && isAsWritten && block.Length > 0)
                block.Pieces.Add(HtmlPiece.LineBreak);
            else if (!isFirst)
                AddSpace(block);
            Add(block, range, isLink);
        }
    }

    /// <summary>A space, where words stand before it.</summary>
    public static void AddSpace(HtmlBlock block)
    {
        if (block.Pieces is [.., var last] && last != HtmlPiece.Space && !last.IsLineBreak)
            block.Pieces.Add(HtmlPiece.Space);
    }

    public bool EndsWithColon(HtmlBlock block) => block.LastRange is { } range && source.Line(range.Line).Text[range.End - 1] is ':' or '：';

    /// <summary>The headline of a title that has the name of the site behind it; the rest is left out.</summary>
    public HtmlBlock WithoutSite(HtmlBlock title, HtmlPage page)
    {
        if (title.Pieces is not [.., { Range: { } range, Text: null }])
            return title;
        var last = source.TextOf(range);
        var cut = Separators.Max(s => last.LastIndexOf(s, StringComparison.Ordinal));
        if (cut < 0 || (title.Pieces.Count == 1 && !last[..cut].Contains(' ', StringComparison.Ordinal)))
            return title;
        title.Pieces[^1] = new(range with { Length = cut }, null);
        page.Omitted.Add((new(range.Line, range.Start + cut, range.Length - cut), "name of the site"));
        return title;
    }

    IEnumerable<(SourceRange Range, bool IsFirst)> Lines(int start, int end)
    {
        for (var isFirst = true; start <= end; isFirst = false)
        {
            while (_line < source.Lines.Length && start > _lineStart + source.Line(_line).Text.Length)
                _lineStart += source.Line(_line++).Text.Length + 1;
            var lineEnd = Math.Min(end, _lineStart + source.Line(_line).Text.Length);
            if (start > lineEnd)
                yield break;
            yield return (new(_line, start - _lineStart, lineEnd - start), isFirst);
            start = lineEnd + 1;
        }
    }

    /// <summary>Takes in a stretch of one line.</summary>
    public void Add(HtmlBlock block, SourceRange range, bool isLink = false)
    {
        var line = source.Line(range.Line).Text;
        for (var i = range.Start; i < range.End;)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                AddSpace(block);
                i++;
                continue;
            }
            if (line[i] == '&' && Entity(line, i, range.End) is var (decoded, length))
            {
                if (string.IsNullOrWhiteSpace(decoded))
                    AddSpace(block);
                else
                    AddPiece(new(range.Line, i, length), decoded, 1);
                i += length;
                continue;
            }
            var end = i + 1;
            var words = 1;
            while (end < range.End && line[end] != '&' && (!char.IsWhiteSpace(line[end]) || IsSingleSpace(line, end, range.End)))
                words += line[end++] == ' ' ? 1 : 0;
            AddPiece(new(range.Line, i, end - i), null, words);
            i = end;
        }

        void AddPiece(SourceRange piece, string? decoded, int words)
        {
            block.Pieces.Add(new(piece, decoded));
            block.LastRange = piece;
            block.Length += piece.Length;
            block.LinkLength += isLink ? piece.Length : 0;
            block.Words += words;
        }
    }

    static bool IsSingleSpace(string line, int i, int end) => line[i] == ' ' && i + 1 < end && !char.IsWhiteSpace(line[i + 1]);

    // https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state: an old name needs no semicolon.
    static (string Decoded, int Length)? Entity(string line, int start, int lineEnd)
    {
        var end = start + 1;
        var last = Math.Min(lineEnd, start + LongestEntity);
        while (end < last && (char.IsAsciiLetterOrDigit(line[end]) || (end == start + 1 && line[end] == '#')))
            end++;
        var isClosed = end < lineEnd && line[end] == ';';
        var name = line[(start + 1)..end];
        var decoded = name is ['#', ..] ? Character(name[1..]) : HtmlEntityProvider.Resolver.GetSymbol(isClosed ? name + ";" : name);
        return string.IsNullOrEmpty(decoded) ? null : (decoded, end - start + (isClosed ? 1 : 0));
    }

    // Pages of old write 146 for what only Windows has there.
    static string? Character(string number)
    {
        var isHexadecimal = number is ['x' or 'X', ..];
        var digits = isHexadecimal ? number.AsSpan(1) : number;
        if (!int.TryParse(digits, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return null;
        if (HtmlEntityProvider.IsInCharacterTable(code))
            return HtmlEntityProvider.GetSymbolFromTable(code);
        return System.Text.Rune.IsValid(code) && code > 0 ? new System.Text.Rune(code).ToString() : "\uFFFD";
    }
}
