using Audio.Transcripts.Pages;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Articles;

/// <summary>A line of an article, or the lines of a paragraph that was wrapped to a width. Equal only to itself: pages repeat lines.</summary>
/// <param name="ranges">Where it stands.</param>
/// <param name="text">The ranges, joined by spaces.</param>
/// <param name="block">Counts the stretches between blank lines.</param>
/// <param name="isAlone">Whether nothing else stands in its block.</param>
sealed class Passage(IReadOnlyList<SourceRange> ranges, string text, int block, bool isAlone)
{
    /// <summary>Of a long text this much tells what it is.</summary>
    const int Telling = 1000;

    const int LongestHeading = 14, LongestNote = 60;

    public IReadOnlyList<SourceRange> Ranges { get; } = ranges;

    public string Text { get; } = text;

    public int Block { get; } = block;

    public bool IsAlone { get; } = isAlone;

    public int Line => Ranges[0].Line;

    /// <summary>As a person sees it; the beginning and the end of a long one.</summary>
    public string Plain { get; } =
        PlainText.Of(text.Length <= Telling ? text : string.Concat(text.AsSpan(0, Telling / 2), " ", text.AsSpan(text.Length - (Telling / 2))));

    public int Words => Plain.AsSpan().Count(' ') + 1;

    /// <summary>Whether there is anything in it to say; only what is short can be a mere mark or note.</summary>
    public bool IsSpeakable => SpokenText.HasWords(Text) && (Text.Length > LongestNote || SpokenText.Of(Text).Length > 0);

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
