using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Captions;

/// <summary>A line of a caption, without what is markup.</summary>
/// <param name="Range">The words, as they are shown.</param>
/// <param name="Cue">The caption that it is part of, from 0.</param>
/// <param name="Gap">How long nothing is shown before it; zero within a caption. A blank line of captions without times counts as long.</param>
/// <param name="Voice">Who speaks, where the markup says so.</param>
readonly record struct CaptionLine(SourceRange Range, int Cue, TimeSpan Gap, Label? Voice = null)
{
    /// <summary>What a blank line of captions without times counts for.</summary>
    public static readonly TimeSpan LongGap = TimeSpan.FromSeconds(10);
}
