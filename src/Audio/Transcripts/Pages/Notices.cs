using System.Buffers;

namespace Audio.Transcripts.Pages;

/// <summary>Finds copyright and transcript notices sentence by sentence, since they are often glued to the last words spoken.</summary>
static class Notices
{
    // How far into a sentence its first words are looked at: keeps the work linear.
    const int Opening = 200;

    /// <summary>Why that the text was shortened is no part of it; unlike other notices it says nothing of where the text begins or ends.</summary>
    public const string Edited = "editor's note";

    const string Copyright = "copyright notice";

    // Without the sign itself, which is no ASCII and would make the search many times slower.
    static readonly SearchValues<string> Signs = SearchValues.Create(
        ["opyright", "OPYRIGHT", "ranscript", "RANSCRIPT", "ust be credited", "UST BE CREDITED",
            "ll rights reserved", "ll Rights reserved", "ll Rights Reserved", "LL RIGHTS RESERVED", "(c)", "(C)", "dited for", "dited and", "ondensed"],
        StringComparison.Ordinal);

    const string Note = @"^\W*((editor['’]s|editors['’]|a) )?(note[:.]? )?";

    const string Edit = "((was|were|is|are|has been|have been) )?((also|lightly|slightly|heavily|minimally) )*(edited|condensed|abridged|shortened|trimmed)( down)?( (and|&)( (lightly|slightly))? (edited|condensed|abridged|shortened))?( (lightly|slightly))?,? for ";

    const string Goal = "(length|clarity|brevity|style|grammar|concision|conciseness|readability|space|flow|accuracy)";

    // The next turn of a flattened copy.
    static readonly Pattern Label = new(@"^\p{Lu}[\p{Lu} .,'’-]{1,60}:");

    static readonly (Pattern Pattern, string Reason)[] Starts =
    [
        (new(@"^\W*(©|\(c\) ?\d{4}|[Cc]opyright ?(©|\([Cc]\)|[0-9]{4}([-–, ]+[0-9]{4})*([.,;]|\s(by\b|©|\p{Lu}|[Aa]ll [Rr]ights)|\W*$)|by |NPR\b|National Public Radio|[A-Z]{4}\b))"),
            Copyright),
        (new(@"^\W*([Tt]his |[Tt]he )?[Tt]ranscripts? (was |is |are )?(provided|created|produced|generated|made available) (by|on)\b"),
            "transcript notice"),
        (new(@"^\W*Accuracy and availability of\b"), "transcript notice"),
        (new(@"^\W*This (editable )?transcript was (computer|automatically|machine)[- ]generated\b"), "transcript notice"),
        (new(@"^\W*NPR transcripts are (created|produced)\b"), "transcript notice"),
        (new(@"^\W*All [Rr]ights [Rr]eserved"), Copyright),
        (new(@"^\W*THIS IS A RUSH TRANSCRIPT\b"), "transcript notice"),
        (new(@"^\W*(Please note|PLEASE NOTE)\b.{3,100}(must be credited|MUST BE CREDITED)\b"), "transcript notice"),
        (new(@"^\W*Content and Programming( Copyright\b|$)"), Copyright),
        (new(Note + @"((the following|this|the|our|these|my|an)\s)?(\w+ )?(interview|conversation|transcript|q ?& ?a|discussion|exchange|chat|episode)s?"
            + @"( (below|above|that follows|with [^.]{1,60}|between [^.]{1,60}))?,?( which)? " + Edit + Goal + @"\b", ignoreCase: true), Edited),
        (new(Note + "((it|they|this|these|answers|responses|questions and answers) )?" + Edit + Goal + "( and|,| &) " + Goal + @"\b", ignoreCase: true), Edited),
        (new(@"^\W*(date \d{4}-\d{2}-\d{2} )?This (is a rush transcript|transcript has been (edited|condensed|lightly edited))\b"), "transcript notice"),
    ];

    // What such a notice goes on with.
    static readonly Pattern Continues = new(
        @"^\W*([Aa]ll [Rr]ights|[Tt]o see more|[Tt]o (subscribe|sign up|unsubscribe|hear more|listen)\b[^.!?]{0,80}\b(click|visit|go to)\b|[Vv]isit (our|https?:|www\.)|https?:|www\.|[Tt]his (text|transcript|copy|material) may|"
        + @"[Tt]ranscript (text may|provided)|[Aa]ccuracy and availability|[Tt]he authoritative record|See Terms|"
        + @"[Ff]or (more information|further|permission|personal, noncommercial|other uses)|[Cc]opyright\b|©|NPR transcripts|"
        + @"THIS (COPY|TEXT|TRANSCRIPT) MAY|ALL RIGHTS|[Cc]opy may not|All materials herein|You may not (alter|remove)|Formatted by|Do not (re)?(distribute|publish)|People can also change the text|LLC\b|Inc\b|Please note|PLEASE NOTE)");

    /// <summary>The notices of a line as (start, end, reason), in order, without the white space round them.</summary>
    public static IEnumerable<(int Start, int End, string Reason)> In(string text)
    {
        if (!MayHold(text))
            yield break;

        var reason = (string?)null;
        var from = 0;
        var end = 0;
        foreach (var (start, stop) in Sentences(text))
        {
            var opening = text.AsSpan(start, Math.Min(stop - start, Opening));
            var next = reason is not null && Continues.IsMatch(opening) ? reason : ReasonOf(opening);
            if (reason is not null && next is null && (OpensPage(text, from) || Label.IsMatch(opening)))
                yield return (from, end, reason);
            if (reason is null)
                from = start;
            (reason, end) = (next, stop);
        }
        if (reason is not null)
            yield return (from, end, reason);
    }

    // A copyright sign at the start of a line needs no more; other words do where somebody goes on speaking behind them.
    static bool OpensPage(string text, int start) => start == 0 && ReasonOf(text.AsSpan(0, Math.Min(text.Length, Opening))) == Copyright;

    /// <summary>Whether a closer look is worth while.</summary>
    public static bool MayHold(string text) => text.Contains('©', StringComparison.Ordinal) || text.AsSpan().ContainsAny(Signs);

    static string? ReasonOf(ReadOnlySpan<char> opening)
    {
        foreach (var (pattern, reason) in Starts)
        {
            if (pattern.IsMatch(opening))
                return reason;
        }
        return null;
    }

    // A full stop before white space is enough here: it only has to part a notice from what stands before it.
    static IEnumerable<(int Start, int End)> Sentences(string text)
    {
        for (int start = 0, i = 0; i <= text.Length; i++)
        {
            var atEnd = i == text.Length;
            if (!atEnd && !(char.IsWhiteSpace(text[i]) && i > 0 && EndsSentence(text, i - 1)) && !StartsSign(text, i))
                continue;
            var end = i;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            if (end > start)
                yield return (start, end);
            start = i;
        }
    }

    // A closing bracket may end a note.
    static bool EndsSentence(string text, int i) =>
        (text[i] is ')' or ']' && i + 2 < text.Length && char.IsUpper(text[i + 2]))
        || text[i] is '.' or '!' or '?' or '…' || (text[i] is '"' or '”' or ')' && i > 0 && text[i - 1] is '.' or '!' or '?' or '…');

    // "Thank you Copyright © 2023 NPR": with its sign or year it starts a notice wherever it stands.
    static bool StartsSign(string text, int i)
    {
        const string Word = "Copyright ";
        return text[i] == 'C'
            ? string.CompareOrdinal(text, i, Word, 0, Word.Length) == 0 && i + Word.Length < text.Length
                && (text[i + Word.Length] == '©' || char.IsAsciiDigit(text[i + Word.Length]))
            : text[i] == '©' && !(i >= Word.Length && string.CompareOrdinal(text, i - Word.Length, Word, 0, Word.Length) == 0);
    }
}
