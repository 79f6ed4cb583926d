using System.Collections.Immutable;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Changes to a file. All other bytes of it stay as they are, whatever they stand for.</summary>
sealed class TextEdit
{
    readonly DecodedText _decoded;
    readonly ReadOnlyMemory<byte> _content;
    readonly string _lineEnd = "\n";
    readonly List<(int At, int Replaced, string Text)> _insertions = [];
    readonly List<string> _added = [];

    // Where each line begins, and the text ends.
    readonly List<int> _starts = [];

    public TextEdit(DecodedText decoded, ReadOnlyMemory<byte> content)
    {
        (_decoded, _content) = (decoded, content);
        var text = decoded.Text.AsSpan();
        var lines = new List<string>();
        var start = 0;
        foreach (var line in text.EnumerateLines())
        {
            lines.Add(line.ToString());
            _starts.Add(start);
            start += line.Length;
            var end = start < text.Length ? text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1 : 0;
            if (lines.Count == 1 && end > 0 && text[start] is '\r' or '\n')
                _lineEnd = text.Slice(start, end).ToString();
            start += end;
        }
        Lines = lines;
    }

    public IReadOnlyList<string> Lines { get; }

    public ImmutableArray<string> Added => [.. _added];

    /// <summary>How many lines have been put in.</summary>
    public int LinesAdded { get; private set; }

    /// <summary>Puts lines before one of the file's.</summary>
    /// <param name="index">From 0.</param>
    public void InsertLines(int index, IReadOnlyList<string> lines)
    {
        LinesAdded += lines.Count;
        _insertions.Add((_starts[index], 0, string.Concat(lines.Select(l => l + _lineEnd))));
        _added.AddRange(lines.Where(l => l.Length > 0));
    }

    /// <summary>Puts text within a line.</summary>
    /// <param name="index">Of the line, from 0.</param>
    /// <param name="column">From 0.</param>
    public void InsertWithin(int index, int column, string text)
    {
        _insertions.Add((_starts[index] + column, 0, text));
        _added.Add(text.TrimStart(',', ' '));
    }

    /// <summary>Puts other text in the place of some within a line.</summary>
    /// <param name="index">Of the line, from 0.</param>
    /// <param name="column">From 0.</param>
    /// <param name="length">Of what was there.</param>
    public void Replace(int index, int column, int length, string text) => _insertions.Add((_starts[index] + column, length, text));

    /// <summary>The bytes of all of it; null where the encoding has not all that is put in, or the bytes before it are damaged.</summary>
    public byte[]? Apply()
    {
        var edited = new MemoryStream();
        var (at, from) = (0, 0);
        edited.Write(_content.Span[.._decoded.MarkLength]);
        // Stable: what is put in at one place stays in order.
        foreach (var (place, replaced, text) in _insertions.OrderBy(i => i.At))
        {
            var before = _decoded.Encoding.GetBytes(_decoded.Text[from..place]);
            var inserted = _decoded.Encoding.GetBytes(text);
            if (!_content.Span[(_decoded.MarkLength + at)..].StartsWith(before) || _decoded.Encoding.GetString(inserted) != text)
                return null;
            edited.Write(before);
            edited.Write(inserted);
            at += before.Length + _decoded.Encoding.GetByteCount(_decoded.Text.AsSpan(place, replaced));
            from = place + replaced;
        }
        edited.Write(_content.Span[(_decoded.MarkLength + at)..]);
        return edited.ToArray();
    }
}
