using System.Numerics.Tensors;
using Audio.Mixing;
using Audio.Sound;

namespace Audio.Episodes.Outputs;

/// <summary>How the mix is changed for one file, so that what players hear of it keeps to its target. Immutable.</summary>
/// <param name="GainDb">How much louder it is made.</param>
/// <param name="CeilingDbtp">The true peak of what is encoded.</param>
sealed record OutputLevel(double GainDb, double CeilingDbtp)
{
    const double MarginDb = 0.05;

    /// <summary>Where a file begins: as loud as the mix, its peaks as much below the limit as its encoder usually raises them.</summary>
    public static OutputLevel First(OutputOptions output, MixOptions mix) =>
        new(0, Math.Min(mix.CeilingDbtp, mix.Target.LimitDbtp - output.PeakGrowthFor(mix.Format.Channels)));

    /// <summary>What would bring a file to its target.</summary>
    /// <param name="heard">How loud it has become.</param>
    /// <returns>Null where it is there.</returns>
    public OutputLevel? Correct(OutputLevels heard, MixOptions mix)
    {
        var gain = heard.Lufs - mix.MeteredTargetLufs is var off && double.IsFinite(off) && Math.Abs(off) > ProgrammeLevel.ToleranceLu ? -off : 0;
        var excess = heard.PeakDbtp - mix.Target.LimitDbtp;
        return gain == 0 && excess <= 0 ? null : new(GainDb + gain, CeilingDbtp - Math.Max(0, excess + MarginDb));
    }

    /// <summary>A stretch of the mix as it is encoded.</summary>
    public ReadOnlyMemory<float> Apply(Clip sound, MixOptions mix)
    {
        if (GainDb == 0 && CeilingDbtp >= mix.CeilingDbtp)
            return sound.Samples;
        var louder = new float[sound.Samples.Length];
        TensorPrimitives.Multiply(sound.Samples.Span, (float)Decibels.ToGain(GainDb), louder);
        var limited = new float[louder.Length];
        new Limiter(new ClipSource(new(sound.Format, louder)), new() { CeilingDbtp = CeilingDbtp }).ReadFully(limited);
        return limited;
    }
}

/// <summary>How loud a decoded file is.</summary>
/// <param name="Lufs">Integrated, on a meter that counts each channel once; negative infinity for silence.</param>
/// <param name="PeakDbtp">The true peak; negative infinity for silence.</param>
readonly record struct OutputLevels(double Lufs, double PeakDbtp);
