using System.Text;
using System.Text.Json;

namespace Audio.Casting;

/// <summary>A JSON value that knows where it stands, so that mistakes can be shown to their author.</summary>
/// <param name="Kind">String, Number, True, False, Null, StartObject or StartArray.</param>
/// <param name="Text">The text of a string or number; empty for others.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">In UTF-16 units, from 1.</param>
sealed record LocatedJson(JsonTokenType Kind, string Text, int Line, int Column)
{
    /// <summary>The members of an object in the order of the text, duplicates included.</summary>
    public List<(LocatedJson Key, LocatedJson Value)> Members { get; } = [];

    /// <summary>The items of an array.</summary>
    public List<LocatedJson> Items { get; } = [];

    /// <summary>Reads as far as the text is JSON: comments and trailing commas are allowed.</summary>
    /// <returns>What could be read, null for nothing; and the first syntax error, null for none.</returns>
    public static (LocatedJson? Root, (int Line, int Column, string Message)? Error) Read(string text)
    {
        var reader = new Reader(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
        return (reader.Root, reader.Error);
    }

    sealed class Reader
    {
        readonly byte[] _bytes;
        readonly Stack<LocatedJson> _open = [];
        LocatedJson? _key;
        int _line = 1;
        int _lineStart;
        int _counted;

        public Reader(byte[] bytes)
        {
            _bytes = bytes;
            var json = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            try
            {
                while (json.Read())
                    Add(ref json);
            }
            catch (JsonException e)
            {
                var line = (int)(e.LineNumber ?? 0);
                Error = (line + 1, Column(StartOfLine(line), (int)(e.BytePositionInLine ?? 0)), Sentence(e.Message));
            }
            catch (InvalidOperationException)
            {
                // An escaped half of a surrogate pair: valid as JSON, but no text.
                var (line, column) = Place((int)json.TokenStartIndex);
                Error = (line, column, "This string has an escape that stands for no character");
            }
        }

        public LocatedJson? Root { get; private set; }

        public (int Line, int Column, string Message)? Error { get; }

        void Add(ref Utf8JsonReader json)
        {
            if (json.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                _open.Pop();
                return;
            }
            var (line, column) = Place((int)json.TokenStartIndex);
            var text = json.TokenType switch
            {
                JsonTokenType.String or JsonTokenType.PropertyName => json.GetString()!,
                JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
                _ => "",
            };
            var node = new LocatedJson(json.TokenType, text, line, column);
            if (node.Kind == JsonTokenType.PropertyName)
            {
                _key = node;
                return;
            }
            Root ??= node;
            if (_open.TryPeek(out var parent) && parent.Kind == JsonTokenType.StartObject)
                parent.Members.Add((_key!, node));
            else
                parent?.Items.Add(node);
            if (node.Kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
                _open.Push(node);
        }

        // Tokens come in order, so lines are counted once.
        (int Line, int Column) Place(int index)
        {
            for (; _counted < index; _counted++)
            {
                if (_bytes[_counted] == '\n')
                    (_line, _lineStart) = (_line + 1, _counted + 1);
            }
            return (_line, Column(_lineStart, index - _lineStart));
        }

        int Column(int lineStart, int bytes) =>
            Encoding.UTF8.GetCharCount(_bytes, lineStart, Math.Min(bytes, _bytes.Length - lineStart)) + 1;

        int StartOfLine(int line)
        {
            var start = 0;
            for (; line > 0; line--)
                start = Array.IndexOf(_bytes, (byte)'\n', start) + 1;
            return start;
        }

        // "… LineNumber: 3 | BytePositionInLine: 4." is for programmers.
        static string Sentence(string message)
        {
            var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            return (end < 0 ? message : message[..end]).TrimEnd('.');
        }
    }
}
