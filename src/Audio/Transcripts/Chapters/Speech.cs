namespace Audio.Transcripts.Chapters;

/// <summary>What the division into chapters asks of a turn, found out once.</summary>
sealed class Speech
{
    const int FewestWordsOfQuestion = 6;

    readonly ulong[] _telling;
    string? _text;

    public Speech(Turn turn)
    {
        Turn = turn;
        var telling = new List<ulong>();
        foreach (var utterance in turn.Utterances)
        {
            Words += utterance.Text.AsSpan().Count(' ') + 1;
            Asks = Asks || utterance.Text.Contains('?', StringComparison.Ordinal);
            Vocabulary.Collect(utterance.Text, telling);
        }
        _telling = [.. telling];
    }

    public Turn Turn { get; }

    public string Text => _text ??= Turn.Text;

    public string SpeakerId => Turn.SpeakerId;

    public int Words { get; }

    /// <summary>Whether it has a question mark.</summary>
    public bool Asks { get; }

    /// <summary>The words that tell what it is about, see <see cref="Vocabulary.Collect"/>.</summary>
    public ReadOnlySpan<ulong> Telling => _telling;

    /// <summary>Whether it says enough to open a chapter, and does not close with thanks.</summary>
    public bool MayOpen => Words >= FewestWordsOfQuestion && !ClosesWithThanks(Text);

    // Thanks with no question behind them.
    static bool ClosesWithThanks(string text)
    {
        var closing = text.AsSpan(text.LastIndexOf('?') + 1);
        for (var i = 0; closing[i..].IndexOf("thank", StringComparison.OrdinalIgnoreCase) is >= 0 and var ahead; i++)
        {
            i += ahead;
            var behind = closing[(i + "thank".Length)..];
            var length = behind.StartsWith(" you", StringComparison.OrdinalIgnoreCase) ? 4 : behind.StartsWith("s", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            if (length > 0 && (i == 0 || !char.IsLetterOrDigit(closing[i - 1])) && (behind.Length == length || !char.IsLetterOrDigit(behind[length])))
                return true;
        }
        return false;
    }
}
