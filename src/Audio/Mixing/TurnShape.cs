using Audio.Transcripts;

namespace Audio.Mixing;

/// <summary>What the writing of a turn tells of how it is spoken.</summary>
static class TurnShape
{
    const int BackchannelWords = 2;

    /// <summary>What closes quotations and brackets, after the mark that counts.</summary>
    const string Closers = "\"'”’»)]」』）";

    static readonly string[] BreakOffs = ["--", "—", "...", "…"];

    /// <summary>The speaker is interrupted.</summary>
    public static bool IsCutOff(Turn turn) => BreakOffs.Any(b => Ending(turn).EndsWith(b, StringComparison.Ordinal));

    /// <summary>The speaker goes on with what was interrupted.</summary>
    public static bool IsResumed(Turn turn) => BreakOffs.Any(b => turn.Text.StartsWith(b, StringComparison.Ordinal));

    /// <summary>A word or two that show that someone listens: “Yeah.”</summary>
    public static bool IsBackchannel(Turn turn) => Words(turn.Text) <= BackchannelWords && !Ending(turn).EndsWith('?') && !Ending(turn).EndsWith('？');

    static string Ending(Turn turn) => turn.Text.TrimEnd().TrimEnd(Closers.ToCharArray());

    // Scripts without spaces count a word for every two signs, about as Chinese and Japanese have them.
    static int Words(string text)
    {
        var ideographs = text.Count(c => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF');
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length + (ideographs / 2);
    }
}
