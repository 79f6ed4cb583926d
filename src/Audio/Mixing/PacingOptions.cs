namespace Audio.Mixing;

/// <summary>
/// How long the silences are. Conversation's commonest gap is 0–200 ms and pauses inside speech last 250–500 ms, so a gap
/// between turns is short; every gap varies a little, because equal gaps sound mechanical. The table in <c>docs/sound.md</c> says
/// when each of them is taken.
/// </summary>
public sealed record PacingOptions
{
    /// <summary>Between two sentences of a paragraph.</summary>
    public Gap Sentence { get; init; } = Gap.Milliseconds(320, 40, 250, 400);

    /// <summary>Between two paragraphs of one speaker.</summary>
    public Gap Paragraph { get; init; } = Gap.Milliseconds(600, 50, 500, 700);

    /// <summary>Where a quotation in its own voice begins or ends inside a sentence.</summary>
    public Gap Quotation { get; init; } = Gap.Milliseconds(180, 20, 140, 220);

    /// <summary>From one speaker to the next.</summary>
    public Gap Turn { get; init; } = Gap.Milliseconds(250, 100, 80, 600);

    /// <summary>From a question to its answer, which comes faster than anything else that was not foreseen.</summary>
    public Gap Answer { get; init; } = Gap.Milliseconds(200, 70, 80, 400);

    /// <summary>Where a speaker is interrupted by another, who starts before the first has ended: a gap below zero is an overlap.</summary>
    public Gap Interruption { get; init; } = Gap.Milliseconds(-90, 25, -140, -40);

    /// <summary>Where a speaker trails off, or takes up again what was cut off.</summary>
    public Gap CutOff { get; init; } = Gap.Milliseconds(100, 20, 60, 140);

    /// <summary>Before and after a turn of a word or two, such as “Yeah.”</summary>
    public Gap Backchannel { get; init; } = Gap.Milliseconds(140, 30, 80, 200);

    /// <summary>Before a heading of the source.</summary>
    public Gap Section { get; init; } = Gap.Milliseconds(1200, 100, 900, 1500);

    /// <summary>After a heading was announced.</summary>
    public Gap Heading { get; init; } = Gap.Milliseconds(650, 40, 550, 750);

    /// <summary>Before and after music or an effect.</summary>
    public Gap Music { get; init; } = Gap.Milliseconds(400, 40, 300, 500);

    /// <summary>At the end of the episode.</summary>
    public TimeSpan Closing { get; init; } = TimeSpan.FromSeconds(0.7);

    /// <summary>In the place of a cue: music, laughter, applause.</summary>
    public Gap Cue { get; init; } = Gap.Milliseconds(700, 60, 550, 850);
}
