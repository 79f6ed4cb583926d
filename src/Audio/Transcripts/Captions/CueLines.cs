namespace Audio.Transcripts.Captions;

enum CueLineKind
{
    /// <summary>Before the first blank line of WebVTT.</summary>
    Header,

    /// <summary>A caption's number or name.</summary>
    Id,

    Timing,
    Text,
    Note,

    /// <summary>A style sheet or a region.</summary>
    Style,

    /// <summary>Words above the first caption.</summary>
    Preamble,
}

/// <summary>Says of each line of a caption file what it is. Blank lines are left out: they part captions in some files and not in others.</summary>
static class CueLines
{
    const string Signature = "WEBVTT";

    public static bool IsSignature(string line) => line.TrimStart('\uFEFF', ' ').StartsWith(Signature, StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<(SourceLine Line, CueLineKind Kind)> Of(SourceText source, bool isWebVtt)
    {
        // What a block is that has begun and has no times.
        var block = CueLineKind.Preamble;
        var (afterBlank, hasTimes) = (true, false);
        for (var i = 0; i < source.Lines.Length; i++)
        {
            var line = source.Lines[i];
            if (line.IsBlank)
            {
                if (block is CueLineKind.Header or CueLineKind.Note or CueLineKind.Style)
                    block = hasTimes ? CueLineKind.Text : CueLineKind.Preamble;
                afterBlank = true;
                continue;
            }

            if (IsTiming(line.Text))
            {
                block = CueLineKind.Text;
                hasTimes = true;
                yield return (line, CueLineKind.Timing);
            }
            else if (isWebVtt && afterBlank && Block(line.Text) is { } opened)
            {
                block = opened;
                yield return (line, block);
            }
            else
            {
                yield return (line, IsId(source, i, mayBeName: isWebVtt && afterBlank) ? CueLineKind.Id : block);
            }
            afterBlank = false;
        }
    }

    public static bool IsTiming(string line) => TimingLine.Parse(line) is not null || TimingLine.IsBare(line) || (TimingLine.HasArrow(line) && char.IsAsciiDigit(line.AsSpan().TrimStart()[0]));

    // Figures alone are somebody's words unless times follow.
    static bool IsId(SourceText source, int index, bool mayBeName) =>
        index + 1 < source.Lines.Length && (mayBeName || !source.Lines[index].Text.AsSpan().Trim().ContainsAnyExceptInRange('0', '9'))
        && IsTiming(source.Lines[index + 1].Text);

    static CueLineKind? Block(string line) =>
        IsSignature(line) ? CueLineKind.Header
        : line is "NOTE" || line.StartsWith("NOTE ", StringComparison.Ordinal) || line.StartsWith("NOTE\t", StringComparison.Ordinal) ? CueLineKind.Note
        : line.TrimEnd() is "STYLE" or "REGION" ? CueLineKind.Style
        : null;
}
