namespace Audio.Doubles;

/// <summary>A word and when it is heard, in seconds: what a double's word times are true to, for it speaks every word by itself.</summary>
public readonly record struct SpokenWord(string Text, double Start, double End)
{
    /// <summary>Speaks a text word by word.</summary>
    /// <returns>16-bit little-endian samples of one channel, and the words that stand between spaces.</returns>
    public static async Task<(byte[] Samples, IReadOnlyList<SpokenWord> Words)> SpeakAsync(string text, int sampleRate, CancellationToken cancellationToken)
    {
        var samples = new MemoryStream();
        var words = new List<SpokenWord>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var start = Seconds(samples, sampleRate);
            if (word.Any(char.IsLetterOrDigit))
                samples.Write(await LocalVoice.SpeakAsync(word, sampleRate, cancellationToken: cancellationToken));
            words.Add(new(word, start, Seconds(samples, sampleRate)));
        }
        return (samples.ToArray(), words);
    }

    static double Seconds(MemoryStream samples, int sampleRate) => samples.Length / 2.0 / sampleRate;
}
