using System.Buffers;

namespace Audio.Transcripts.Chapters;

/// <summary>What the division into chapters asks of a turn, found out once.</summary>
/// <param name="Item">Its place among all items.</param>
/// <param name="Words">About how many it has.</param>
/// <param name="Asks">Whether it has a question mark.</param>
/// <param name="Telling">Where the numbers of its telling words stand among those of all turns.</param>
readonly record struct HeardTurn(Turn Turn, string SpeakerId, int Item, int Words, bool Asks, Range Telling)
{
    const int FewestWordsOfQuestion = 6;

    /// <param name="telling">Takes the numbers of the telling words, behind those of the turns before.</param>
    public static HeardTurn Of(Turn turn, int item, Vocabulary vocabulary, List<int> telling)
    {
        var (words, asks, first) = (0, false, telling.Count);
        foreach (var utterance in turn.Utterances)
        {
            words += utterance.Written.Count(' ') + 1;
            asks = asks || utterance.Written.Contains('?');
            vocabulary.Collect(utterance.Written, telling);
        }
        return new(turn, turn.SpeakerId, item, words, asks, first..telling.Count);
    }

    /// <summary>The words, where it says enough to open a chapter and does not close with thanks; else nothing.</summary>
    /// <param name="room">Takes the words, since nearly every question is looked at and hardly any opens a chapter.</param>
    public ReadOnlySpan<char> Opening(ArrayBufferWriter<char> room)
    {
        if (Words < FewestWordsOfQuestion)
            return [];
        room.ResetWrittenCount();
        Turn.WriteText(room);
        return ClosesWithThanks(room.WrittenSpan) ? [] : room.WrittenSpan;
    }

    // Thanks with no question behind them.
    static bool ClosesWithThanks(ReadOnlySpan<char> text)
    {
        var closing = text[(text.LastIndexOf('?') + 1)..];
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
