namespace Audio.Sound;

/// <summary>
/// Makes loud passages less loud, on one channel. Feed-forward with a soft knee, smoothed in decibels: Giannoulis, Massberg and
/// Reiss, "Digital dynamic range compressor design", JAES 60, 2012. Not thread-safe; what comes out does not depend on how the
/// samples are parted into calls.
/// </summary>
sealed class Compressor
{
    // The level is the largest sample of so long, half a period of 50 Hz, so that a tone has one level and not a hundred a second.
    static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(10);

    const double Unit = 1 << 30;

    readonly CompressorOptions _options;
    readonly MovingMinimum _peak;
    readonly double _attack;
    readonly double _release;
    long _level; // for which _wanted holds
    double _wanted; // in dB
    double _reduction;
    float _gain = 1; // for _reduction

    public Compressor(CompressorOptions options, int sampleRate)
    {
        _options = options;
        _peak = new(Math.Max(1, (int)(Hold.TotalSeconds * sampleRate)), before: 0);
        _attack = 1 - Math.Exp(-1 / (options.Attack.TotalSeconds * sampleRate));
        _release = 1 - Math.Exp(-1 / (options.Release.TotalSeconds * sampleRate));
    }

    /// <summary>Compresses in place, going on where the call before ended.</summary>
    public void Process(Span<float> samples)
    {
        foreach (ref var sample in samples)
        {
            // The largest magnitude is the least negative one.
            var level = _peak.Step((long)(-Math.Abs(sample) * Unit));
            if (level != _level)
                (_level, _wanted) = (level, ReductionDb(_options, Decibels.FromGain(-level / Unit)));
            if (_wanted != _reduction)
            {
                _reduction += (_wanted - _reduction) * (_wanted > _reduction ? _attack : _release);
                if (Math.Abs(_wanted - _reduction) < 1e-4)
                    _reduction = _wanted;
                _gain = (float)Decibels.ToGain(-_reduction);
            }
            sample *= _gain;
        }
    }

    /// <summary>The static curve: by how many decibels a level is reduced once it has lasted.</summary>
    public static double ReductionDb(CompressorOptions options, double levelDb)
    {
        var over = levelDb - options.ThresholdDb;
        var slope = 1 - (1 / options.Ratio);
        var reduction = over <= -options.KneeDb / 2 ? 0
            : over >= options.KneeDb / 2 ? slope * over
            : slope * Math.Pow(over + (options.KneeDb / 2), 2) / (2 * options.KneeDb);
        return Math.Min(reduction, options.MostDb);
    }
}
