namespace Audio.Tests.Support;

/// <summary>Sounds made from nothing, the same each time. Mono, 44.1 kHz.</summary>
static class Signals
{
    const int Rate = 44100;

    /// <summary>A sine that starts at 0.</summary>
    public static float[] Tone(double hertz, float amplitude, int frames) =>
        [.. Enumerable.Range(0, frames).Select(i => amplitude * (float)Math.Sin(Math.Tau * hertz * i / Rate))];

    /// <summary>
    /// Something that a codec takes for speech: pulses of a wandering pitch and breath through three formants, in syllables.
    /// Starts and ends at 0.
    /// </summary>
    public static float[] Speech(int frames, uint seed)
    {
        var noise = seed;
        var phase = 0.0;
        var pitch = 90 + (seed % 7 * 20);
        var formants = new[] { new Formant(480 + (seed % 5 * 60), 80), new Formant(1500, 110), new Formant(2700, 160) };
        var samples = new float[frames];
        for (var i = 0; i < frames; i++)
        {
            noise = (noise * 1664525) + 1013904223;
            var breath = (noise / (double)uint.MaxValue) - 0.5;
            phase += (pitch + (15 * Math.Sin(i / 9000.0))) / Rate;
            var pulse = phase >= 1 ? 20.0 : 0;
            phase %= 1;
            var syllable = Math.Pow(Math.Sin(Math.PI * i / 9000), 2);
            var edge = Math.Min(1, Math.Min(i, frames - 1 - i) / 220.0);
            samples[i] = (float)(0.02 * edge * syllable * formants.Sum(f => f.Next(pulse + (0.4 * breath))));
        }

        return samples;
    }

    /// <summary>A resonance of the vocal tract.</summary>
    sealed class Formant(double hertz, double bandwidth)
    {
        readonly double _radius = Math.Exp(-Math.PI * bandwidth / Rate);
        double _last, _before;

        public double Next(double input)
        {
            var next = input + (2 * _radius * Math.Cos(Math.Tau * hertz / Rate) * _last) - (_radius * _radius * _before);
            (_last, _before) = (next, _last);
            return next;
        }
    }
}
