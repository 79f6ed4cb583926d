using System.Text;
using System.Text.Json;

namespace Audio.Transcripts;

/// <summary>A text that is JSON, or several values of it one below the other, as far as it can be read.</summary>
/// <param name="Root">The places of its nodes are those of the text.</param>
/// <param name="Error">Where it ends to be JSON, and why; null where all of it is.</param>
/// <param name="Cut">The item of a list that the error cuts short, which is no part of it; null where there is none.</param>
sealed record JsonSource(LocatedJson Root, (int Line, int Column, string Message)? Error, LocatedJson? Cut)
{
    /// <summary>Whether it is certainly meant as data: text in brackets may begin like JSON.</summary>
    public bool IsData => Error is null || Cut is not null || Root.Members.Count > 0 || Root.Items is [{ Kind: JsonTokenType.StartObject }, ..];

    /// <summary>Null where the text does not even begin like data.</summary>
    public static JsonSource? Of(SourceText source)
    {
        if (!BeginsLikeData(source))
            return null;
        var (root, error, cut) = LocatedJson.Read(TextOf(source), manyValues: true);
        return root is null ? null : new(root, error, cut);
    }

    static bool BeginsLikeData(SourceText source)
    {
        var first = '\0';
        foreach (var line in source.Lines)
        {
            foreach (var c in line.Text)
            {
                if (char.IsWhiteSpace(c) || c == '\uFEFF')
                    continue;
                if (first != '\0')
                    return c is '"' or '{' or '}' or '[' or ']';
                if (c is not ('{' or '['))
                    return false;
                first = c;
            }
        }
        return false;
    }

    // A string may run over the end of a line where the file has one of those that only Unicode knows.
    static string TextOf(SourceText source)
    {
        var text = new StringBuilder();
        var inString = false;
        foreach (var line in source.Lines)
        {
            if (line.Number > 1)
                text.Append(inString ? LocatedJson.LineEndInString : '\n');
            text.Append(line.Text);
            inString = EndsInString(line.Text, inString);
        }
        if (text.Length > 0 && text[0] == '\uFEFF')
            text[0] = ' ';
        return text.ToString();
    }

    static bool EndsInString(ReadOnlySpan<char> line, bool inString)
    {
        for (int mark; (mark = inString ? line.IndexOfAny('"', '\\') : line.IndexOf('"')) >= 0;)
        {
            if (line[mark] == '"')
                inString = !inString;
            else
                mark++;
            line = mark + 1 < line.Length ? line[(mark + 1)..] : [];
        }
        return inString;
    }
}
