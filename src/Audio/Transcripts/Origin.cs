using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>Where the lines of a view come from, so that problems and the ledger speak of the file that the user has. Immutable.</summary>
/// <param name="source">What the view was made of: the file, or another view.</param>
/// <param name="pieces">For every line of the view, from the first, what it is made of, in order.</param>
/// <param name="omitted">What the view leaves out, each with a reason for the ledger.</param>
sealed class Origin(SourceText source, ImmutableArray<ImmutableArray<OriginPiece>> pieces, ImmutableArray<(SourceRange Range, string Reason)> omitted)
{
    public SourceText Source { get; } = source;

    /// <summary>What the view leaves out, in the lines of <see cref="Source"/>.</summary>
    public ImmutableArray<(SourceRange Range, string Reason)> Omitted { get; } = omitted;

    /// <summary>Stretches of what it leaves out that may be speech.</summary>
    public ImmutableArray<OmittedSpeech> MayBeSpeech { get; init; } = [];

    /// <summary>The ranges of <see cref="Source"/> that a range of the view stands for, in order; none where all of it was put in.</summary>
    public IEnumerable<SourceRange> Of(SourceRange range)
    {
        var ofLine = pieces[range.Line - 1];
        for (var i = First(ofLine, range.Start); i < ofLine.Length && ofLine[i].Start < range.End; i++)
            yield return ofLine[i].Within(range);
    }

    // The first piece that ends behind a place.
    static int First(ImmutableArray<OriginPiece> pieces, int start)
    {
        int low = 0, high = pieces.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].End <= start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}

/// <summary>A stretch of a line of a view and what it stands for.</summary>
/// <param name="Start">The first character in the view's line, from 0.</param>
/// <param name="Length">In the view. Where the source's is another, as with <c>&amp;amp;</c>, all of it is one thing.</param>
/// <param name="Source">The range it stands for.</param>
readonly record struct OriginPiece(int Start, int Length, SourceRange Source)
{
    public int End => Start + Length;

    /// <summary>What the part of it that lies in a range of the view stands for.</summary>
    public SourceRange Within(SourceRange range)
    {
        if (Length != Source.Length)
            return Source;
        var (start, end) = (Math.Max(Start, range.Start), Math.Min(End, range.End));
        return new(Source.Line, Source.Start + start - Start, end - start);
    }
}

/// <summary>A stretch of the source that a view leaves out and that may be speech.</summary>
/// <param name="First">The first range of it.</param>
/// <param name="Reason">In a few words, for the user.</param>
readonly record struct OmittedSpeech(SourceRange First, string Reason)
{
    /// <summary>The last line of it, where the user may keep it; 0 where only a change of the text brings it back.</summary>
    public int LastLine { get; init; }

    /// <summary>Whether it is a great part of the text, or words for sure.</summary>
    public bool IsMuch { get; init; }
}
