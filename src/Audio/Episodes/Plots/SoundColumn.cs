namespace Audio.Episodes.Plots;

/// <summary>A stretch of an episode as it is drawn: one column of a waveform.</summary>
/// <param name="Low">Its lowest sample, −1 to 1.</param>
/// <param name="High">Its highest sample, −1 to 1.</param>
/// <param name="Rms">The root of its mean square, 0 to 1.</param>
/// <param name="Speaker">Who is heard for most of it: a place among <see cref="EpisodePlot.Speakers"/>; −1 for nobody.</param>
public readonly record struct SoundColumn(float Low, float High, float Rms, int Speaker);
