using System.Buffers;
using System.Collections.Immutable;

namespace Audio.Transcripts.Television;

/// <summary>What stands in transcripts of television and nowhere else.</summary>
static class TelevisionMarks
{
    // Spares most lines the expressions.
    static readonly SearchValues<string> Signs = SearchValues.Create(
        ["Transcripts main page", "rush transcript", "Aired ", "(BEGIN ", "(END ", "(VIDEO CLIP ", "(COMMERCIAL BREAK)", "(NEWSBREAK)", "(voice-over)",
            "must be credited"],
        StringComparison.OrdinalIgnoreCase);

    static readonly (Pattern Pattern, string Mark)[] Marks =
    [
        (new(@"^Return to Transcripts main page"), "a way back to the list of transcripts"),
        (new(@"\bTHIS IS A RUSH TRANSCRIPT\b|\b[Rr]ush transcript (from|of|for) "), "a rush transcript"),
        (new(@"^\W*Aired \p{Lu}\p{Ll}+ \d{1,2}, \d{4}\s+-\s+\d{1,2}:\d{2}"), "the time at which it aired"),
        (new(@"\((BEGIN|END) (VIDEO|AUDIO)|\(VIDEO CLIP (BEGINS|ENDS)"), "a clip"),
        (new(@"\((COMMERCIAL BREAK|NEWSBREAK)\)"), "a commercial break"),
        (new(@"^[^a-z]*\p{Lu}{2}[^a-z]*\(voice-over\)\s?:"), "a voice-over"),
        (new(@"\bmust be credited if any part\b", ignoreCase: true), "a show that must be credited"),
    ];

    /// <summary>What the text has of it, each kind once.</summary>
    public static ImmutableArray<string> Of(SourceText source)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var line in source.Lines)
        {
            if (!line.Text.AsSpan().ContainsAny(Signs))
                continue;
            foreach (var (pattern, mark) in Marks)
            {
                if (!found.Contains(mark) && pattern.IsMatch(line.Text))
                    found.Add(mark);
            }
        }
        return found.ToImmutable();
    }
}
