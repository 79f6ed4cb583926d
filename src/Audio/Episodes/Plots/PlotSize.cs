namespace Audio.Episodes.Plots;

/// <summary>How large a picture of an episode is, in pixels.</summary>
/// <param name="Width"><see cref="LeastWidth"/> to <see cref="Most"/>.</param>
/// <param name="Height"><see cref="LeastHeight"/> to <see cref="Most"/>.</param>
public readonly record struct PlotSize(int Width, int Height)
{
    /// <summary>Below it nothing can be read.</summary>
    public const int LeastWidth = 320, LeastHeight = 240;

    /// <summary>Above it no program reads the picture.</summary>
    public const int Most = 16_384;

    /// <summary>As wide as a page.</summary>
    public static PlotSize Usual { get; } = new(1600, 560);
}
