using System.Text;
using System.Text.Json;

namespace Audio;

/// <summary>A JSON value that knows where it stands, so that mistakes can be shown to their author and words be traced to the file.</summary>
/// <param name="kind">String, Number, True, False, Null, StartObject or StartArray.</param>
/// <param name="text">The text of a string or number; empty for others.</param>
/// <param name="line">From 1.</param>
/// <param name="column">In UTF-16 units, from 1.</param>
/// <param name="length">Of a string or number as written, quotation marks and escapes included, in UTF-16 units; else 1.</param>
sealed class LocatedJson(JsonTokenType kind, string text, int line, int column, int length)
{
    /// <summary>Ends a line wherever it stands, so that a line end within a string, which is none to JSON, can be counted.</summary>
    public const char LineEndInString = '\u2028';

    List<(LocatedJson Key, LocatedJson Value)>? _members;
    List<LocatedJson>? _items;

    /// <summary>An object that stands in something else than JSON.</summary>
    public static LocatedJson Object(IEnumerable<(LocatedJson Key, LocatedJson Value)> members, int line, int column) =>
        new(JsonTokenType.StartObject, "", line, column, 1) { _members = [.. members] };

    /// <summary>A list that stands in something else than JSON.</summary>
    public static LocatedJson List(IEnumerable<LocatedJson> items, int line, int column) =>
        new(JsonTokenType.StartArray, "", line, column, 1) { _items = [.. items] };

    public JsonTokenType Kind => kind;

    public string Text => text;

    public int Line => line;

    public int Column => column;

    public int Length => length;

    /// <summary>The members of an object in the order of the text, duplicates included.</summary>
    public IReadOnlyList<(LocatedJson Key, LocatedJson Value)> Members => _members ?? [];

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<LocatedJson> Items => _items ?? [];

    /// <summary>The first member of that name; null where there is none, or where it is null.</summary>
    public LocatedJson? this[string key]
    {
        get
        {
            foreach (var (name, value) in Members)
            {
                if (name.Text == key)
                    return value.Kind == JsonTokenType.Null ? null : value;
            }
            return null;
        }
    }

    /// <summary>Whether there is a member of that name, be it null.</summary>
    public bool Has(string key)
    {
        foreach (var (name, _) in Members)
        {
            if (name.Text == key)
                return true;
        }
        return false;
    }

    /// <summary>Reads as far as the text is JSON: comments and trailing commas are allowed. Takes time in proportion to its length.</summary>
    /// <param name="manyValues">Whether several values may follow one another, as in JSON Lines; they are read as one array.</param>
    /// <returns>
    /// What could be read, null for nothing; the first syntax error, null for none; and the item of a list that the error cuts
    /// short, which is left out, for what it lacks may be what matters, unless it has all that the item before it has.
    /// </returns>
    public static (LocatedJson? Root, (int Line, int Column, string Message)? Error, LocatedJson? Cut) Read(string text, bool manyValues = false)
    {
        var reader = new Reader(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')), manyValues);
        return (reader.Root, reader.Error, reader.Error is null ? null : reader.TakeCut());
    }

    sealed class Reader
    {
        readonly byte[] _bytes;
        readonly Stack<LocatedJson> _open = [];
        readonly List<LocatedJson> _roots = [];
        LocatedJson? _key;
        int _counted;
        int _line = 1;
        int _column = 1;

        public Reader(byte[] bytes, bool manyValues)
        {
            _bytes = bytes;
            var json = new Utf8JsonReader(bytes, new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                AllowMultipleValues = manyValues,
            });
            try
            {
                while (json.Read())
                    Add(ref json);
            }
            catch (JsonException e)
            {
                // Counted from the start, for the reader may have gone beyond the last token and back.
                (_counted, _line, _column) = (0, 1, 1);
                var (line, column) = Place(IndexOf((int)(e.LineNumber ?? 0), (int)(e.BytePositionInLine ?? 0)));
                Error = (line, column, Sentence(e.Message));
            }
            catch (InvalidOperationException)
            {
                // An escaped half of a surrogate pair: valid as JSON, but no text.
                var (line, column) = Place((int)json.TokenStartIndex);
                Error = (line, column, "This string has an escape that stands for no character");
            }
            Root = _roots switch
            {
                [] => null,
                [var only] => only,
                [var first, ..] => new(JsonTokenType.StartArray, "", first.Line, first.Column, 1) { _items = _roots },
            };
        }

        public LocatedJson? Root { get; }

        public (int Line, int Column, string Message)? Error { get; }

        public LocatedJson? TakeCut()
        {
            if (!_open.TryPop(out var cut) || !_open.TryPeek(out var list) || cut.Kind != JsonTokenType.StartObject || list._items is null)
                return null;
            if (IsWhole(cut, list._items))
                return null;
            list._items.RemoveAt(list._items.Count - 1);
            return cut;
        }

        // It has all that the item before it has. A number may have lost its end.
        static bool IsWhole(LocatedJson cut, List<LocatedJson> items) =>
            cut.Members is [.., var last] && last.Value.Kind != JsonTokenType.Number
            && items is [.., { Members.Count: > 0 } before, _] && before.Members.All(m => cut.Has(m.Key.Text));

        void Add(ref Utf8JsonReader json)
        {
            if (json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                _open.Pop();
                return;
            }
            var start = (int)json.TokenStartIndex;
            var (line, column) = Place(start);
            var node = json.TokenType switch
            {
                JsonTokenType.String or JsonTokenType.PropertyName =>
                    new LocatedJson(json.TokenType, json.GetString()!, line, column, Encoding.UTF8.GetCharCount(json.ValueSpan) + 2),
                JsonTokenType.Number => new(json.TokenType, Encoding.ASCII.GetString(json.ValueSpan), line, column, json.ValueSpan.Length),
                _ => new(json.TokenType, "", line, column, 1),
            };
            if (node.Kind == JsonTokenType.PropertyName)
            {
                _key = node;
                return;
            }
            if (!_open.TryPeek(out var parent))
                _roots.Add(node);
            else if (parent.Kind == JsonTokenType.StartObject)
                (parent._members ??= []).Add((_key!, node));
            else
                (parent._items ??= []).Add(node);
            if (node.Kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
                _open.Push(node);
        }

        // Tokens come in order, so every byte is counted once, however long its line.
        (int Line, int Column) Place(int index)
        {
            for (; _counted < index && _counted < _bytes.Length; _counted++)
            {
                var b = _bytes[_counted];
                if (b == '\n' || (b == 0xA8 && _counted > 1 && _bytes[_counted - 1] == 0x80 && _bytes[_counted - 2] == 0xE2))
                    (_line, _column) = (_line + 1, 1);
                else if ((b & 0xC0) != 0x80)
                    _column += b >= 0xF0 ? 2 : 1;
            }
            return (_line, _column);
        }

        int IndexOf(int line, int bytePositionInLine)
        {
            var start = 0;
            for (; line > 0; line--)
                start = Array.IndexOf(_bytes, (byte)'\n', start) + 1;
            return start + bytePositionInLine;
        }

        // What some of them quote goes over several lines.
        static readonly (string Theirs, string Ours)[] Sentences =
        [
            ("invalid JSON literal", "This is neither true, false nor null; a text stands in double quotation marks"),
            ("invalid start of a property name", "A name in double quotation marks, or the closing brace, belongs here"),
            ("invalid after a property name", "A colon belongs here, between a name and its value"),
            ("invalid start of a value", "A value belongs here; a text stands in double quotation marks"),
            ("invalid after a value", "A comma is missing here, or what closes the object or list"),
            ("Expected end of string", "This text has no closing quotation mark"),
            ("'0x0A' is invalid within a JSON string", "A text ends on its line: a quotation mark is missing, or \\n for a line end"),
            ("'0x0D' is invalid within a JSON string", "A text ends on its line: a quotation mark is missing, or \\n for a line end"),
            ("invalid escapable character", "A backslash begins no such escape; itself it is written \\\\"),
            ("after a single JSON value", "Nothing belongs behind the end of it"),
            ("within a number", "A digit belongs here"),
            ("invalid end of a number", "A comma is missing here, or what closes the object or list"),
            ("'0x09' is invalid within a JSON string", "A text has no tab: it is written \\t"),
            ("Invalid leading zero", "No number begins with a zero and another digit"),
        ];

        // "… LineNumber: 3 | BytePositionInLine: 4." is for programmers, and so are these two.
        string Sentence(string message)
        {
            if (message.Contains("does not contain any JSON tokens", StringComparison.Ordinal))
                return "There is nothing in it";
            if (message.StartsWith("Expected depth to be zero", StringComparison.Ordinal) && _open.TryPeek(out var open))
                return $"The {(open.Kind == JsonTokenType.StartObject ? "brace" : "bracket")} of line {open.Line} is not closed";
            foreach (var (theirs, ours) in Sentences)
            {
                if (message.Contains(theirs, StringComparison.Ordinal))
                    return ours;
            }
            var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            return (end < 0 ? message : message[..end]).TrimEnd('.');
        }
    }
}
