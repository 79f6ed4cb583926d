namespace Audio.Episodes.Receipts;

/// <summary>A stretch of sound, in seconds.</summary>
/// <param name="Start">From the start of what it is a part of.</param>
readonly record struct Stretch(double Start, double Seconds)
{
    public double End => Start + Seconds;

    /// <summary>The same, counted from an earlier start.</summary>
    public Stretch Moved(double seconds) => this with { Start = Start + seconds };
}
