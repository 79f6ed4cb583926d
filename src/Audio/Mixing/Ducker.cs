using Audio.Sound;

namespace Audio.Mixing;

/// <summary>
/// A bed of music that is turned down while somebody speaks (side-chain ducking). The speech itself is not in it: who mixes adds
/// both. Gains move in straight lines of decibels. Nothing is delayed and no frame added or lost; what needs no ducking passes bit by bit.
/// What is delivered does not depend on the sizes of the reads. Not thread-safe; flat memory.
/// </summary>
sealed class Ducker : ISampleSource
{
    const int StepsPerSecond = 100;

    // Pauses and breath lie further below the loudness of speech than this, consonants do not.
    const double GateDb = 30;

    readonly ISampleSource _bed;
    readonly ISampleSource _speech;
    readonly double _depthDb;
    readonly double _gate; // as power
    readonly double _attack; // what a step moves, of the whole depth
    readonly double _release;
    readonly MovingMinimum _silence; // 0 while anybody speaks from the hold before to the attack ahead
    readonly float[] _step;
    double _down; // of the whole depth, 0 to 1
    float _before = 1; // the gains at the ends of the step under way
    float _after = 1;
    int _frame; // within the step

    /// <param name="bed">The music.</param>
    /// <param name="speech">What is said over it, from the same moment on; after its end nobody speaks.</param>
    /// <param name="speechLufs">How loud that is.</param>
    /// <param name="bedLufs">How loud the music is: where it is quiet enough by itself, it stays as it is.</param>
    /// <exception cref="ArgumentException">The two have different sample rates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Attack, hold or release is not positive.</exception>
    public Ducker(ISampleSource bed, ISampleSource speech, double speechLufs, double bedLufs, DuckingOptions? options = null)
    {
        options ??= new();
        if (bed.Format.SampleRate != speech.Format.SampleRate)
            throw new ArgumentException($"The speech has {speech.Format.SampleRate} Hz, the music {bed.Format.SampleRate}.", nameof(speech));
        _bed = bed;
        _speech = speech;
        _depthDb = Math.Max(0, bedLufs + options.MarginLu - speechLufs);
        _gate = Math.Pow(10, (speechLufs - GateDb) / 10);
        var ahead = Steps(options.Attack);
        _attack = 1.0 / ahead;
        _release = 1.0 / Steps(options.Release);
        _silence = new(ahead + Steps(options.Hold) + 1, before: 1);
        _step = new float[bed.Format.SampleRate / StepsPerSecond * speech.Format.Channels];
        for (var i = 0; i < ahead; i++)
            Listen();
        Move();

        static int Steps(TimeSpan time)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero, nameof(options));
            return Math.Max(1, (int)Math.Round(time.TotalSeconds * StepsPerSecond));
        }
    }

    public AudioFormat Format => _bed.Format;

    public int Read(Span<float> buffer)
    {
        var read = _bed.Read(buffer);
        var (channels, frames) = (Format.Channels, _step.Length / _speech.Format.Channels);
        for (var i = 0; i < read; i += channels)
        {
            if (_frame == frames)
                Move();
            var gain = _before + ((_after - _before) * _frame++ / frames);
            for (var c = i; c < i + channels; c++)
                buffer[c] *= gain;
        }
        return read;
    }

    void Move()
    {
        Listen();
        _frame = 0;
        _down = Math.Clamp(_silence.Value == 0 ? _down + _attack : _down - _release, 0, 1);
        (_before, _after) = (_after, (float)Decibels.ToGain(-_depthDb * _down));
    }

    void Listen()
    {
        var read = _speech.ReadFully(_step);
        var power = 0.0;
        foreach (var sample in _step.AsSpan(0, read))
            power += (double)sample * sample;
        _silence.Step(power / _step.Length > _gate ? 0 : 1);
    }
}
