using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Speech;

/// <summary>Lets no clip pass that is empty, silent, absurdly short for its text or cut in its midst: an engine may report success all the same.</summary>
/// <param name="pace">What is known of the pace of voices.</param>
sealed class CheckedEngine(ISpeechEngine inner, SpeakingPace pace) : ISpeechEngine
{
    // −40 dB. The quietest voice known peaks at −9 dB; what flite makes of a text it cannot read, at −47 dB.
    const float LeastPeak = 0.01f;

    // Speech at its fastest has some 0.04 s a letter; half of that leaves room for letters that are not heard.
    internal static readonly TimeSpan LeastPerLetter = TimeSpan.FromMilliseconds(20);

    const string Remedy = "Run the command again; if it stays so, change the text or the voice";

    // Beyond this a "word" is no word (a pattern, a drawn-out cry) and its length says little.
    const int MostLettersPerWord = 12;

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        var clip = await inner.SpeakAsync(request, cancellationToken);
        if (FindFault(request, clip) is var (fault, isTransient))
            throw new SpeechException($"{request.Voice.Engine} {fault}", isTransient) { IsBilled = true, Remedy = isTransient ? null : Remedy };
        return clip;
    }

    (string Fault, bool IsTransient)? FindFault(SpeechRequest request, Clip clip)
    {
        if (clip.Frames == 0)
            return ("gave no sound", false);
        // Not "<": a clip that is not a number anywhere is not sound either.
        if (!(MathF.Abs(TensorPrimitives.MaxMagnitude(clip.Samples.Span)) >= LeastPeak))
            return ("gave silence", false);
        var least = LeastDuration(request.Text, request.Voice.Rate);
        if (clip.Duration < least)
            return ($"gave only {clip.Duration.TotalSeconds:0.00} s, less than the {least.TotalSeconds:0.00} s that anybody needs", true);
        return pace.FindCut(request, clip) is { } usual
            ? ($"seems to have stopped in the midst: it gave {clip.Duration.TotalSeconds:0.0} s where this voice takes about {usual.TotalSeconds:0.0} s", true)
            : null;
    }

    static TimeSpan LeastDuration(string text, double rate)
    {
        int letters = 0, inWord = 0;
        foreach (var c in text)
        {
            inWord = char.IsLetterOrDigit(c) ? inWord + 1 : 0;
            if (inWord is > 0 and <= MostLettersPerWord)
                letters++;
        }
        return letters * LeastPerLetter / rate;
    }
}
