using Audio.Sound;
using BenchmarkDotNet.Attributes;

namespace Audio.Benchmarks;

/// <summary>One minute of mono through each stage. Times are per sample that goes in.</summary>
[MemoryDiagnoser]
public class SoundBenchmarks
{
    const int Rate = 44_100;
    const int Samples = 60 * Rate;

    readonly float[] _buffer = new float[4096];
    Clip _speech = new(new(Rate, 1), default);
    Clip _narrow = new(new(16_000, 1), default);

    /// <summary>Peaks 6 dB over the limiter's ceiling or far under it.</summary>
    [Params(-30, 5)]
    public double PeakDb { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _speech = new(new(Rate, 1), Syllables(Samples));
        _narrow = new(new(16_000, 1), Syllables(Samples));
    }

    [Benchmark(OperationsPerInvoke = Samples)]
    public float Resample() => Drain(new Resampler(new ClipSource(_narrow), Rate));

    [Benchmark(OperationsPerInvoke = Samples)]
    public double MeasureLoudness()
    {
        var meter = new LoudnessMeter(_speech.Format);
        meter.Add(_speech.Samples.Span);
        return meter.IntegratedLufs;
    }

    [Benchmark(OperationsPerInvoke = Samples)]
    public double MeasureTruePeak()
    {
        var meter = new TruePeakMeter(1);
        meter.Add(_speech.Samples.Span);
        return meter.PeakDbtp;
    }

    [Benchmark(OperationsPerInvoke = Samples)]
    public float Limit() => Drain(new Limiter(new ClipSource(_speech)));

    float Drain(ISampleSource source)
    {
        while (source.Read(_buffer) > 0)
        {
        }
        return _buffer[0];
    }

    // Four bursts a second, pitched like a voice.
    float[] Syllables(int length)
    {
        var samples = new float[length];
        for (var i = 0; i < length; i++)
        {
            var time = (double)i / Rate;
            var voice = Tone(130, time) + (0.5 * Tone(910, time)) + (0.2 * Tone(3170, time));
            samples[i] = (float)(voice / 1.7 * Decibels.ToGain(PeakDb) * Math.Pow(Tone(2, time), 2));
        }
        return samples;
    }

    static double Tone(double hertz, double time) => Math.Sin(2 * Math.PI * hertz * time);
}
