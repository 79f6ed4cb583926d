using System.Text;
using Audio.Transcripts;

namespace Audio.Episodes.Inspections;

/// <summary>How much one speaker says. Not thread-safe.</summary>
sealed class SpokenShare
{
    // Measured on voices of this machine; those of services are a little slower. A character of Chinese or Japanese is a syllable.
    const double SecondsPerLetter = 0.075, SecondsPerSyllable = 0.22;

    const char FirstSyllable = '\u2E80';

    TranscriptItem? _last;

    /// <summary>Turns that they are heard in.</summary>
    public int Turns { get; private set; }

    /// <summary>As written.</summary>
    public int Words { get; private set; }

    /// <summary>As handed to an engine.</summary>
    public long Characters { get; private set; }

    /// <summary>How long it takes, roughly, at a rate of 1.</summary>
    public double Seconds { get; private set; }

    /// <summary>What everyone says who is heard, by id.</summary>
    public static Dictionary<string, SpokenShare> Of(Transcript transcript)
    {
        var shares = new Dictionary<string, SpokenShare>();
        foreach (var item in transcript.Items)
        {
            foreach (var utterance in item.Utterances)
            {
                if (!shares.TryGetValue(utterance.SpeakerId, out var share))
                    shares[utterance.SpeakerId] = share = new();
                share.Add(item, utterance);
            }
        }
        return shares;
    }

    void Add(TranscriptItem item, Utterance utterance)
    {
        Turns += item is Turn && item != (object?)_last ? 1 : 0;
        _last = item;
        var isWithin = false;
        foreach (var character in utterance.Written)
        {
            var isSpace = char.IsWhiteSpace(character);
            Words += isSpace || isWithin ? 0 : 1;
            isWithin = !isSpace;
        }
        // What is said as it is written is not copied for this.
        foreach (var rune in (utterance.IsAsWritten ? utterance.Written : utterance.Spoken).EnumerateRunes())
        {
            Characters++;
            Seconds += !Rune.IsLetterOrDigit(rune) ? 0 : rune.Value >= FirstSyllable ? SecondsPerSyllable : SecondsPerLetter;
        }
    }
}
