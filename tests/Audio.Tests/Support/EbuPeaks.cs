namespace Audio.Tests.Support;

/// <summary>The true-peak signals of EBU Tech 3341, cases 15 to 23: the samples of each miss its peak. One channel of 0.5 s, 48 kHz.</summary>
static class EbuPeaks
{
    public const int Rate = 48_000;

    /// <summary>By case; the peak is what the case is named for, in dBTP.</summary>
    public static float[] Case(int number) => number switch
    {
        15 => Tone(4, 0.50, 0),
        16 => Tone(4, 0.50, 45),
        17 => Tone(6, 0.50, 60),
        18 => Tone(8, 0.50, 67.5),
        19 => Tone(4, 1.41, 45),
        >= 20 and <= 23 => Burst(number - 20),
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };

    /// <summary>The peak of a case, in dBTP; meters may read 0.2 more and 0.4 less.</summary>
    public static double Peak(int number) => number switch { <= 18 => -6, 19 => 3, _ => 0 };

    static float[] Tone(int period, double amplitude, double degrees) =>
        Signal.Sine((double)Rate / period, amplitude, Rate / 2, Rate, degrees).Faded(Rate / 100);

    // One louder, faster period within a tone, made at four times the rate and decimated at an offset.
    static float[] Burst(int offset)
    {
        const int Factor = 4, Frames = Rate / 2, Half = 256;
        var dense = Signal.Sine(Rate / 6.0, 0.5, Frames * Factor, Rate * Factor);
        Signal.Sine(Rate / 4.0, 1, 4 * Factor, Rate * Factor).CopyTo(dense, Frames / 2 * Factor);
        dense = dense.Faded(Rate * Factor / 100);
        var samples = new float[Frames - 1];
        for (var i = 0; i < samples.Length; i++)
        {
            // A low-pass at half the lower rate, by hand.
            var at = (i * Factor) + offset;
            for (var k = Math.Max(0, at - Half); k < Math.Min(dense.Length, at + Half); k++)
            {
                var time = (double)(at - k) / Factor;
                var sinc = time == 0 ? 1 : Math.Sin(Math.PI * time) / (Math.PI * time);
                samples[i] += (float)(dense[k] * sinc * (0.5 + (0.5 * Math.Cos(Math.PI * (at - k) / Half))) / Factor);
            }
        }
        return samples;
    }
}
