using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Records.Courts;

enum CourtMarkKind
{
    None,
    Question,
    Answer,

    /// <summary><c>THE COURT:</c></summary>
    Label,

    /// <summary><c>BY MS. DOE:</c>, who asks from here on.</summary>
    Examiner,

    /// <summary><c>CROSS-EXAMINATION</c></summary>
    Examination,

    /// <summary>Any other heading.</summary>
    Heading,
}

/// <summary>What a line of a court's transcript opens with.</summary>
/// <param name="Length">Of the mark, from the start of the line.</param>
readonly record struct CourtMark(CourtMarkKind Kind, int Length)
{
    const int LongestHeading = 90, LongestExaminer = 80;

    static readonly Pattern ExaminationShape = new(
        @"^((FURTHER|CONTINUED|CONTINUING|RESUMED) )*((DIRECT|CROSS|RE-?DIRECT|RE-?CROSS|VOIR DIRE)[- –—]*)?EXAMINATION\b[^a-z]*(\([Cc]ont[a-z.'’]*\)|\([Rr]esumed\))?[^a-z]*$|^(DIRECT|CROSS|REDIRECT|RECROSS)$");

    static readonly Pattern HeadingShape = new(
        @"^[^a-z:]*\b(PROCEEDINGS?|STATEMENTS?|ARGUMENTS?|SESSION|SUMMATION|CHARGE|VERDICT|SENTENCE|SENTENCING|REBUTTAL|INSTRUCTIONS|CERTIFICATE|CERTIFICATION|VOIR DIRE|PETITIONERS?|RESPONDENTS?)\b[^a-z:.?!]*$");

    // As British inquiries have them: "Questions by MR HALE", "Submissions on behalf of the family".
    static readonly Pattern InquiryShape = new(
        @"^((opening|closing|further|reply|oral) )?(submissions?|statements?|remarks|address|questions|questioned|examined|evidence|examination(-in-chief)?|(cross|re)-?examination) (by|from|of|on behalf of) (the )?\p{L}[^.?!:]{2,60}$");

    static readonly Pattern CertificateShape = new(
        @"^((COURT|OFFICIAL|CERTIFIED|REPORTER|REPORTER['’]S|TRANSCRIBER['’]S|NOTARY['’]S) )*CERTIFICAT(E|ION)( OF( [A-Z]+){0,3} (REPORTER|TRANSCRIBER|TRANSCRIPTIONIST|STENOGRAPHER|NOTARY)( PUBLIC)?)?$");

    static readonly Pattern ExaminerShape = new(@"^(BY|By) (?<name>((MR|MS|MRS|MISS|DR|Mr|Ms|Mrs|Miss|Dr)\.? ?)?\p{Lu}[\p{L}'’. -]*)( \([A-Za-z]+\))?:( ?\([A-Za-z]+\.?\):?)?");

    public static CourtMark None => default;

    /// <param name="range">Without white space at its ends.</param>
    /// <param name="isDotted">Whether questions open with <c>Q.</c> and not with a bare <c>Q</c>.</param>
    /// <param name="listed">Whose labels are labels in any case; null for nobody's.</param>
    public static CourtMark Of(SourceText source, SourceRange range, bool isDotted, ListedLabels? listed = null)
    {
        var text = source.Line(range.Line).Text.AsSpan(range.Start, range.Length);
        if (text.IsEmpty)
            return None;
        // ". . . Q:" goes on behind what an excerpt leaves out.
        var gap = text[0] is '.' or '…' ? text.Length - text.TrimStart(".… ").Length : 0;
        if (gap < text.Length && text[gap] is 'Q' or 'A' && LetterLength(text[gap..], isDotted) is > 0 and var letter)
            return new(text[gap] == 'Q' ? CourtMarkKind.Question : CourtMarkKind.Answer, gap + letter);
        if (text[0] == 'B' && ExaminerOf(text) is var (length, _))
            return new(CourtMarkKind.Examiner, length);
        if (text.Length <= LongestHeading && text.ContainsAnyInRange('A', 'Z'))
        {
            var plain = HeadingCase.Collapse(text.ToString());
            if (ExaminationShape.IsMatch(plain))
                return new(CourtMarkKind.Examination, text.Length);
            if (HeadingShape.IsMatch(plain) || (plain.Contains(" by ", StringComparison.Ordinal) || plain.Contains(" of ", StringComparison.Ordinal)) && InquiryShape.IsMatch(char.ToLowerInvariant(plain[0]) + plain[1..]))
                return new(CourtMarkKind.Heading, text.Length);
        }
        return (listed?.Opening(source, range) ?? CapitalLabel.Parse(source, range)) is { } label ? new(CourtMarkKind.Label, label.Range.Length) : None;
    }

    /// <summary>Whether a heading is that of the reporter's certificate, and of nothing that was argued: <c>CLASS CERTIFICATION</c>.</summary>
    public static bool IsCertificate(string heading) => CertificateShape.IsMatch(HeadingCase.Collapse(heading));

    /// <summary>How long <c>Q.</c>, <c>A:</c> or, set apart by white space, <c>Q</c> is; 0 where the text opens otherwise.</summary>
    public static int LetterLength(ReadOnlySpan<char> text, bool isDotted)
    {
        if (isDotted)
            return text.Length > 1 && text[1] is '.' or ':' && (text.Length == 2 || char.IsWhiteSpace(text[2])) ? 2 : 0;
        return text.Length == 1 || text[1] == '\t' || (text.Length > 2 && char.IsWhiteSpace(text[1]) && char.IsWhiteSpace(text[2])) ? 1 : 0;
    }

    /// <summary>Reads <c>(By Ms. Doe)</c>, with a colon within, behind or nowhere, at the start of a text.</summary>
    public static (int Length, string Name)? BracketedExaminerOf(string text)
    {
        var close = text.IndexOf(')', StringComparison.Ordinal);
        if (close is < 5 or > LongestExaminer || text[0] != '(' || ExaminerOf(text[1..close].TrimEnd(':') + ":") is not var (_, name))
            return null;
        return (close + (close + 1 < text.Length && text[close + 1] == ':' ? 2 : 1), name);
    }

    /// <summary>Reads <c>BY MS. DOE:</c> at the start of a text.</summary>
    public static (int Length, string Name)? ExaminerOf(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("BY ", StringComparison.OrdinalIgnoreCase))
            return null;
        var match = ExaminerShape.Match(text[..Math.Min(text.Length, LongestExaminer)].ToString());
        return match.Success ? (match.Length, match.Groups["name"].Value) : null;
    }
}
