namespace Audio.Transcripts.Records.Congress;

/// <summary>Paragraphs in which the Record itself tells what happens, between what members say.</summary>
static class Proceedings
{
    const int Opening = 240;
    static readonly Pattern Shape = new(
        @"^(The (\w+ ){0,3}([Cc]lerk|CLERK) (read|proceeded|called|designated|reported|announced)\b"
        + @"|There being no objection, the |Thereupon,|The yeas and nays (were|resulted)|The result (was|of the vote)"
        + @"|The (House|Senate|[Cc]ommittee) (met|adjourned|stood|recessed|divided|proceeded|resumed|at \d)"
        + @"|The (\w+ ){0,3}(bill|resolution|amendment|motion|question|nomination|preamble|text|vote)( [\w.()-]+){0,12} (was|were|is|are) (as follows|ordered|agreed|taken|read|considered|passed|rejected|confirmed|laid|announced)"
        + @"|The (SPEAKER|Speaker)( pro tempore)? (laid|announced)|The Chaplain\b|A (motion to reconsider|recorded vote) was|By unanimous consent|So the |Mr?s?\. [A-Z'-]+ (led|thereupon|assumed))");

    public static bool Tells(ReadOnlySpan<char> text) => text.Length > 0 && Shape.IsMatch(text[..Math.Min(text.Length, Opening)].ToString());

    /// <summary>Whether a paragraph in brackets says what was done or put into the record.</summary>
    public static bool IsNote(string text) =>
        text.Length < 400 && text is ['(' or '[', .., ')' or ']'] && text.AsSpan(1, text.Length - 2).IndexOfAny("()[]") < 0;
}
