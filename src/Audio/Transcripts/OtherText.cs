namespace Audio.Transcripts;

/// <summary>Knows text that is no transcript and no article, but something that nobody would read out: code, a log, a mail, numbers.</summary>
static class OtherText
{
    // Beyond so many lines the beginning tells as much as all of it.
    const int MostLines = 1000, FewestLines = 5, LongestLine = 300;

    const double Most = 0.6, FewestLetters = 0.3;

    const int HeaderLines = 20, FewestFields = 3;

    static readonly Pattern Log = new(
        @"^\[?([0-9]{4}[-/][0-9]{2}[-/][0-9]{2}[T ][0-9]{2}:[0-9]{2}.{0,60}\b(INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL|NOTICE|CRITICAL)\b|(INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b.{0,60}[0-9]{2}:[0-9]{2}:[0-9]{2}"
        + @"|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +[0-9]{1,2} [0-9]{2}:[0-9]{2}:[0-9]{2} [\w.-]+ [\w./-]+(\[[0-9]+\])?:|[0-9.:a-f]{7,40} \S+ \S+ \[[^\]]+\] "")");

    static readonly Pattern Code = new(
        @"[;{}]$|^[})\]]+[;,)]*$|^(//|/\*|\*/|\* |#!|#include|#define|@\w+(\(.*\))?$|import [\w.*{} ,""'/-]+$|from [\w.]+ import )"
        + @"|^(def|class|fn|func|function|if|elif|else|for|while|try|except|with|switch|case|async|public|private|protected|static|const|let|var|export|return)\b[^.!?]*[:;,{(\[=)]$"
        + @"|^[\w.\[\]""']+(\s*[-+*/|&:]?=\s|\().*[^.!?]$");

    static readonly Pattern MailField = new(
        @"^(from|to|cc|bcc|subject|date|sent|received|return-path|reply-to|message-id|mime-version|content-type|content-transfer-encoding|delivered-to|dkim-signature|x-[\w-]+): ", ignoreCase: true);

    /// <summary>Says that a text is a program's log, whatever it may look like.</summary>
    public static Problem? InLog(Document document) =>
        Share(document.Source, Log) >= Most ? Problem(document, "a program's log", "Say --format article to have it read out all the same") : null;

    /// <summary>Says what else a text is that no format fits well.</summary>
    /// <param name="isArticle">Whether it has been taken for prose.</param>
    public static Problem? In(Document document, bool isArticle)
    {
        if (Share(document.Source, Code) >= Most)
            return Problem(document, "a program's source code", "Say --format article to have it read out all the same");
        if (isArticle && IsMail(document.Source))
            return Problem(document, "an e-mail with its headers", "Copy what is to be read out into a text file, without the lines above it");
        return isArticle && AreNumbers(document.Source)
            ? Problem(document, "a table of numbers", "Copy in the words that are to be read out; of a table, name the columns in the first row: speaker, text")
            : null;
    }

    static Problem Problem(Document document, string what, string hint) =>
        document.Source.Problem(ProblemCode.NotText, Severity.Error, 0, 0, $"This is {what}, and nobody speaks it", hint);

    static double Share(SourceText source, Pattern pattern)
    {
        int lines = 0, like = 0;
        foreach (var line in source.Lines.Take(MostLines))
        {
            if (line.IsBlank)
                continue;
            lines++;
            like += line.Text.Length <= LongestLine && pattern.IsMatch(line.Text.AsSpan().Trim()) ? 1 : 0;
        }
        return lines < FewestLines ? 0 : (double)like / lines;
    }

    static bool IsMail(SourceText source) =>
        source.Lines.Where(l => !l.IsBlank).Take(HeaderLines).Select(l => l.Text).ToList() is [var first, ..] lines
        && MailField.IsMatch(first) && lines.Where(l => MailField.IsMatch(l)).Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)].ToUpperInvariant()).Distinct().Count() >= FewestFields;

    static bool AreNumbers(SourceText source)
    {
        int letters = 0, digits = 0, lines = 0;
        foreach (var line in source.Lines.Take(MostLines))
        {
            lines += line.IsBlank ? 0 : 1;
            foreach (var c in line.Text)
            {
                letters += char.IsLetter(c) ? 1 : 0;
                digits += char.IsDigit(c) ? 1 : 0;
            }
        }
        return lines >= FewestLines && digits > 0 && letters < FewestLetters * (letters + digits);
    }
}
