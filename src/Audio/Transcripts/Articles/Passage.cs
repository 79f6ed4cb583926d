using Audio.Transcripts.Pages;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Articles;

/// <summary>A line of an article, or the lines of a paragraph that was wrapped to a width.</summary>
/// <param name="Ranges">Where it stands.</param>
/// <param name="Text">The ranges, joined by spaces.</param>
/// <param name="Block">Counts the stretches between blank lines.</param>
/// <param name="IsAlone">Whether nothing else stands in its block.</param>
sealed record Passage(IReadOnlyList<SourceRange> Ranges, string Text, int Block, bool IsAlone)
{
    /// <summary>Of a long text this much tells what it is.</summary>
    const int Telling = 1000;

    const int LongestHeading = 14;

    public int Line => Ranges[0].Line;

    /// <summary>As a person sees it; the beginning and the end of a long one.</summary>
    public string Plain { get; } = PlainText.Of(Text.Length <= Telling ? Text : string.Concat(Text.AsSpan(0, Telling / 2), " ", Text.AsSpan(Text.Length - (Telling / 2))));

    public int Words => field == 0 ? field = Plain.Split(' ').Length : field;

    /// <summary>Whether there is anything in it to say.</summary>
    public bool IsSpeakable => Text.Length > Telling || SpokenText.Of(Text).Length > 0;

    /// <summary>Whether it is written as sentences: long, or closed as one. A short question may be a headline.</summary>
    public bool IsProse => Words > 30 || (Words > 4 && EndsSentence && (Words > 12 || Plain[^1] != '?'));

    /// <summary>Whether it ends as a sentence does. A short one that ends in <c>U.S.</c> may be none.</summary>
    public bool EndsSentence =>
        Plain.TrimEnd('"', '”', '\'', '’', ')', ']') is [.., '.' or '!' or '?' or '…' or ':'] && (Words > LongestHeading || !EndsShortened);

    /// <summary>Whether its last full stop belongs to a short form.</summary>
    public bool EndsShortened => Sentences.EndsShortened(Plain);

    /// <summary>The ranges that a stretch of <see cref="Text"/> stands in, without the white space round them.</summary>
    public IEnumerable<SourceRange> Slice(int start, int end)
    {
        var offset = 0;
        foreach (var range in Ranges)
        {
            var (from, to) = (Math.Max(start, offset), Math.Min(end, offset + range.Length));
            while (from < to && char.IsWhiteSpace(Text[from]))
                from++;
            while (from < to && char.IsWhiteSpace(Text[to - 1]))
                to--;
            if (from < to)
                yield return new(range.Line, range.Start + from - offset, to - from);
            offset += range.Length + 1;
        }
    }
}
