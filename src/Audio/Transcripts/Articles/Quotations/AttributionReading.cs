using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Articles.Quotations;

/// <param name="Speaker">The full name; null where the text does not say.</param>
/// <param name="Written">As the attribution has it, perhaps a pronoun; null where the quotation goes on from the one before.</param>
/// <param name="Whole">The same number for quotations that only their attribution parts.</param>
readonly record struct AttributedQuotation(Quotation Quotation, string? Speaker, string? Written, int Whole);

/// <summary>
/// Reads an article from the top, and keeps in mind whom it speaks about: a pronoun means the last subject of a sentence,
/// not the last name that happened to be mentioned.
/// </summary>
sealed class AttributionReading(PeopleNamed people)
{
    string? _subject;
    string? _open;

    /// <summary>A heading begins something new, where a pronoun means nobody yet.</summary>
    public void Forget() => (_subject, _open) = (null, null);

    public IReadOnlyList<AttributedQuotation> Read(string text)
    {
        var quotations = Quotation.In(text);
        var read = new List<AttributedQuotation>();
        var from = 0;
        var continued = _open;
        for (var i = 0; i < quotations.Count; i++)
        {
            var quotation = quotations[i];
            var before = text[from..quotation.Start];
            var after = text[quotation.End..(i + 1 < quotations.Count ? quotations[i + 1].Start : text.Length)];
            Follow(before);

            var previous = read.Count > 0 ? read[^1] : default(AttributedQuotation?);
            var written = Attributed(quotation.Words(text), before, after);
            var speaker = written is null ? null : Resolve(written);
            var open = i == 0 ? string.IsNullOrWhiteSpace(before) ? continued : null : previous is { } p && IsOnlyAttribution(before, p) ? p.Speaker : null;
            var isContinued = open is not null && (written is null || speaker == open);
            if (isContinued)
                (speaker, written) = (open, null);
            read.Add(new(quotation, speaker, written, isContinued && i > 0 ? previous!.Value.Whole : i));
            if (speaker is not null)
                _subject = speaker;
            from = quotation.End;
        }
        Follow(text[from..]);
        _open = quotations is [.., { IsOpen: true }] ? read[^1].Speaker : null;
        return read;
    }

    string? Resolve(string written) => Attribution.IsPronoun(written) ? _subject : people.Speaking(written);

    // A quotation that begins small or stops short is a part of the author's own sentence. Where it goes on in small letters,
    // somebody who is not named says it: "one sailor said", "read a sign".
    static string? Attributed(string words, string before, string after)
    {
        var first = words.AsSpan().TrimStart("[('‘.… ");
        if (first.IsEmpty || !(char.IsUpper(first[0]) || char.IsDigit(first[0])))
            return null;
        var rest = after.AsSpan().TrimStart();
        var goesOn = words[^1] is ',' or '?' or '!' or '—' or '-' or '…' || rest is [',', ..];
        var isClosed = goesOn || words[^1] is '.' || rest is [] or ['.' or '!' or '?', ..];
        return (goesOn ? Attribution.After(after) : null)
            ?? (isClosed ? Attribution.Before(before) : null)
            ?? (goesOn && rest.TrimStart(", ") is [var small, ..] && char.IsLower(small) ? "" : null);
    }

    // `," she said. "` and nothing more between the two.
    static bool IsOnlyAttribution(string between, AttributedQuotation previous) =>
        !previous.Quotation.IsOpen && between.TrimEnd() is [.., '.' or ',' or ':' or ';' or '—' or '-'] && Attribution.IsAll(between);

    void Follow(string narration)
    {
        var start = 0;
        foreach (var end in Sentences.Ends(narration))
        {
            var sentence = narration[start..end];
            start = end;
            if (Attribution.Sayer(sentence) is { } sayer)
                _subject = Resolve(sayer);
            else if (Attribution.Opener(sentence) is { } opener && people.Acting(opener) is { } person)
                _subject = person;
        }
    }
}
