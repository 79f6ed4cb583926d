namespace Audio.Sound;

/// <summary>
/// Takes the edge off sibilants, on one channel: the band around 7 kHz is turned down while it dominates, however loud the voice
/// is, and left alone otherwise. Not thread-safe; what comes out does not depend on how the samples are parted into calls.
/// </summary>
sealed class DeEsser
{
    const double Hertz = 7000, Q = 1.5;

    // In a vowel the band lies 20 dB and more under the rest, in noise 6, in a sibilant around it.
    const double ThresholdDb = -3;
    const double MostDb = 6;

    static readonly TimeSpan Average = TimeSpan.FromMilliseconds(3);
    static readonly TimeSpan Attack = TimeSpan.FromMilliseconds(2);
    static readonly TimeSpan Release = TimeSpan.FromMilliseconds(40);

    // Nothing dominates in silence.
    const double Silence = 1e-10;

    readonly BiquadFilter _band;
    readonly double _average;
    readonly double _attack;
    readonly double _release;
    double _bandPower = Silence;
    double _restPower = Silence;
    double _reduction; // in dB
    double _taken; // the part of the band that is taken away, for _reduction

    /// <exception cref="ArgumentOutOfRangeException">The rate is too low to carry the band.</exception>
    public DeEsser(int sampleRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, 24_000);
        _band = new(Biquad.BandPass(Hertz, Q, sampleRate));
        _average = Share(Average);
        _attack = Share(Attack);
        _release = Share(Release);

        double Share(TimeSpan time) => 1 - Math.Exp(-1 / (time.TotalSeconds * sampleRate));
    }

    /// <summary>Works in place, going on where the call before ended.</summary>
    public void Process(Span<float> samples)
    {
        foreach (ref var sample in samples)
        {
            var band = _band.Step(sample);
            var rest = sample - band;
            _bandPower += ((band * band) + Silence - _bandPower) * _average;
            _restPower += ((rest * rest) + Silence - _restPower) * _average;
            var wanted = _bandPower < _restPower / 2 ? 0 : Math.Clamp((10 * Math.Log10(_bandPower / _restPower)) - ThresholdDb, 0, MostDb);
            if (wanted != _reduction)
            {
                _reduction += (wanted - _reduction) * (wanted > _reduction ? _attack : _release);
                if (Math.Abs(wanted - _reduction) < 1e-4)
                    _reduction = wanted;
                _taken = 1 - Decibels.ToGain(-_reduction);
            }
            sample -= (float)(_taken * band);
        }
    }
}
