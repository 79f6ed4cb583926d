namespace Audio.Episodes;

/// <summary>
/// Brings the programme as a whole to its target. Sentences vary, so levelled voices alone leave it off by some tenths: it is
/// estimated from the clips before anything is encoded, and measured on what was decoded again.
/// </summary>
static class ProgrammeLevel
{
    /// <summary>
    /// All gains move together, in steps: an edit, which hardly moves the loudness of the whole, so does not move the level of
    /// all that it left alone. Half a step is the most that remains.
    /// </summary>
    const double StepDb = 0.25;

    /// <summary>What may remain, in LU; 0.05 under what is promised, by which meters differ.</summary>
    public const double ToleranceLu = 0.25;

    /// <summary>By how much a figure of the manifest may be off, being rounded to a hundredth.</summary>
    public const double RoundingLu = 0.01;

    /// <summary>By how much all gains have to move, in dB.</summary>
    /// <param name="lufs">How loud the programme is; negative infinity for silence, which nothing makes louder.</param>
    /// <param name="targetLufs">As a meter shows it that counts each channel once.</param>
    public static double Trim(double lufs, double targetLufs) =>
        double.IsFinite(lufs) ? Math.Round((targetLufs - lufs) / StepDb) * StepDb : 0;
}
