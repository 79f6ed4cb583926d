namespace Audio.Transcripts;

/// <summary>A stretch of one source line.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Start">The first character, from 0, in UTF-16 units.</param>
/// <param name="Length">The number of UTF-16 units.</param>
readonly record struct SourceRange(int Line, int Start, int Length)
{
    public int End => Start + Length;
}
