namespace Audio.Sound;

/// <summary>Decibels of amplitude: 20·log₁₀ of a ratio, so that 6.02 dB doubles it.</summary>
static class Decibels
{
    /// <summary>The factor that <paramref name="db"/> stands for; negative infinity is 0.</summary>
    public static double ToGain(double db) => Math.Pow(10, db / 20);

    /// <summary>The decibels of a factor of 0 or more; 0 is negative infinity.</summary>
    public static double FromGain(double gain) => 20 * Math.Log10(gain);
}
