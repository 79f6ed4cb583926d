namespace Audio.Episodes.Plots;

/// <summary>Someone who is heard in an episode.</summary>
/// <param name="Name">As listeners know them.</param>
/// <param name="Colour">Theirs wherever they are shown.</param>
/// <param name="Heard">For how long.</param>
public sealed record PlotSpeaker(string Name, Rgb Colour, TimeSpan Heard);
