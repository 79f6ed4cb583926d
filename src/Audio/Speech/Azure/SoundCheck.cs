using Audio.Sound;

namespace Audio.Speech.Azure;

/// <summary>Whether the sound that came is the whole, as far as the service's own words tell.</summary>
static class SoundCheck
{
    /// <summary>What is asked for: uncompressed, mono.</summary>
    public static readonly AudioFormat Format = new(48_000, 1);

    // The service ends every sound here, without a word.
    static readonly TimeSpan Most = TimeSpan.FromMinutes(10);

    // Times are rounded, and the last piece may end between.
    static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(100);

    /// <exception cref="SpeechException">There is no sound (permanent), or it is cut short.</exception>
    public static void Check(SpokenSound sound, SpeechRequest request)
    {
        if (sound.Bytes.Length == 0)
            throw new SpeechException(
                $"{request.Voice.Engine} gave no sound for \"{request.Excerpt}\": {request.Voice.EngineVoice} cannot say it{(request.Language is { } language ? $", or does not speak '{language}'" : "")}",
                isTransient: false)
            {
                IsBilled = true,
                Remedy = "Bind a voice that speaks the text's language",
            };
        if (sound.Bytes.Length % sizeof(short) != 0)
            throw Cut("half a sample stands at the end");
        var length = Format.ToTime(sound.Bytes.Length / sizeof(short));
        if (length >= Most - Tolerance)
            throw new SpeechException($"{request.Voice.Engine} cuts all sound after ten minutes, and \"{request.Excerpt}\" takes longer", isTransient: false)
            {
                IsBilled = true,
                Remedy = "Break the text into shorter sentences",
            };
        if (sound.Length is { } whole && whole - length > Tolerance)
            throw Cut($"{length.TotalSeconds:0.0} s came of {whole.TotalSeconds:0.0} s");
        if (sound.Words is [.., var last] && last.Start > length)
            throw Cut($"'{last.Text}' is said to be heard after its end");
        if (sound.Words is [.., var end] && length - end.Start - end.Duration < WordAlignment.LettersBehind(request.Text, sound.Words) * CheckedEngine.LeastPerLetter / request.Voice.Rate)
            throw Cut("the last words were not spoken");

        SpeechException Cut(string how) => new($"{request.Voice.Engine} cut \"{request.Excerpt}\" short: {how}", isTransient: true) { IsBilled = true };
    }
}
