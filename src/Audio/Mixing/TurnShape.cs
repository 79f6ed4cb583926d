using Audio.Transcripts;

namespace Audio.Mixing;

/// <summary>What the writing of a turn tells of how it is spoken.</summary>
static class TurnShape
{
    const int BackchannelWords = 2;

    /// <summary>What closes quotations and brackets, after the mark that counts.</summary>
    static readonly char[] Closers = [.. "\"'”’»)]」』） \t\n"];

    static readonly char[] Openers = [.. "\"'“‘«([「『（ \t\n"];

    static readonly string[] Dashes = ["--", "—", "–"];

    static readonly string[] BreakOffs = [.. Dashes, "...", "…"];

    /// <summary>The speaker is interrupted: a dash, where dots only trail off.</summary>
    public static bool IsInterrupted(Turn turn) => Dashes.Any(d => Ending(turn).EndsWith(d, StringComparison.Ordinal));

    /// <summary>The speaker does not come to an end.</summary>
    public static bool IsCutOff(Turn turn) => BreakOffs.Any(b => Ending(turn).EndsWith(b, StringComparison.Ordinal));

    /// <summary>The speaker goes on with what was interrupted.</summary>
    public static bool IsResumed(Turn turn) => BreakOffs.Any(b => turn.Text.TrimStart(Openers).StartsWith(b, StringComparison.Ordinal));

    /// <summary>A word or two that show that someone listens: “Yeah.”</summary>
    public static bool IsBackchannel(Turn turn) => Words(turn.Text) <= BackchannelWords && !IsQuestion(turn);

    /// <summary>What comes next is an answer.</summary>
    public static bool IsQuestion(Turn turn) => Ending(turn) is [.., '?' or '？' or '؟'];

    static string Ending(Turn turn) => turn.Text.TrimEnd(Closers);

    // Scripts without spaces count a word for every two signs, about as Chinese and Japanese have them.
    static int Words(string text)
    {
        var ideographs = text.Count(c => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF');
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length + (ideographs / 2);
    }
}
