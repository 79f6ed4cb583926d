using System.Numerics.Tensors;
using System.Text;
using System.Text.RegularExpressions;
using Audio.Mixing;
using Audio.Sound;
using Audio.Transcripts;
using Audio.Transcripts.Wording;

namespace Audio.Benchmarks.Guarding;

/// <summary>What must not become slower unnoticed, and what it is measured by.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Work">Does it once; what comes of it says nothing.</param>
/// <param name="YardstickName">What it is compared with.</param>
/// <param name="Yardstick">Work of the same kind that no change here touches.</param>
sealed partial record Guarded(string Name, Func<double> Work, string YardstickName, Func<double> Yardstick)
{
    const int Characters = 400_000, Seconds = 20, Taps = 64;

    public static IEnumerable<Guarded> All()
    {
        var text = Dialogue.Of(Characters);
        var bytes = Encoding.UTF8.GetBytes(text);
        yield return new("reading a transcript", () => TranscriptParser.Parse("talk.txt", bytes).Items.Length, "an expression a word", () => MatchWords(text));

        var sentences = TranscriptParser.Parse("talk.txt", bytes).Items.SelectMany(i => i.Utterances).Select(u => u.Text).ToList();
        yield return new("wording sentences", () => sentences.Sum(s => SpokenText.Of(s).Length), "an expression a word", () => MatchWords(text));

        var (narrow, wide) = (Speech(16_000), Speech(44_100));
        yield return new("resampling", () => Drain(new Resampler(new ClipSource(narrow), wide.Format.SampleRate)), $"a product of {Taps} taps a sample", () => Convolve(wide));
        yield return new("metering loudness and peak", () => Meter(wide), $"a product of {Taps} taps a sample", () => Convolve(wide));

        SegmentPart[] parts = [new(narrow, new(-20, 0), TimeSpan.Zero)];
        // Some virtual machines take many times as long to hand out memory, and a mix is made in some.
        yield return new(
            "mixing a segment", () => SegmentMixer.Mix(parts, TimeSpan.Zero, new() { Format = wide.Format }).Sound.Frames,
            $"three copies and a product of {Taps} taps a sample", () => Convolve(Copy(Copy(Copy(wide)))));
    }

    static double MatchWords(string text) => Word().Matches(text).Sum(m => m.Length);

    [GeneratedRegex(@"\p{L}+('\p{L}+)?")]
    private static partial Regex Word();

    static double Convolve(Clip clip)
    {
        var samples = clip.Samples.Span;
        var sum = 0.0;
        for (var i = 0; i + Taps <= samples.Length; i++)
            sum += TensorPrimitives.Dot(samples.Slice(i, Taps), samples[..Taps]);
        return sum;
    }

    static Clip Copy(Clip clip) => new(clip.Format, clip.Samples.ToArray());

    static double Meter(Clip clip)
    {
        var (loudness, peak) = (new LoudnessMeter(clip.Format), new TruePeakMeter(1));
        loudness.Add(clip.Samples.Span);
        peak.Add(clip.Samples.Span);
        return loudness.IntegratedLufs + peak.PeakDbtp;
    }

    static double Drain(Resampler resampler)
    {
        var buffer = new float[4096];
        while (resampler.Read(buffer) > 0)
        {
        }
        return buffer[0];
    }

    // Noise that swells four times a second.
    static Clip Speech(int rate)
    {
        var random = new Random(5);
        var samples = new float[Seconds * rate];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = (float)((random.NextDouble() - 0.5) * Math.Pow(Math.Sin(4 * Math.PI * i / rate), 2) * 0.5);
        return new(new(rate, 1), samples);
    }
}
