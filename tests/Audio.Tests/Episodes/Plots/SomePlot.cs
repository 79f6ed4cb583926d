using Audio.Episodes;
using Audio.Episodes.Plots;

namespace Audio.Tests.Episodes.Plots;

/// <summary>Two minutes of two people, to be drawn.</summary>
static class SomePlot
{
    public static EpisodePlot Of(int columns) => new()
    {
        Title = "Tides & <Time>",
        Duration = TimeSpan.FromSeconds(120),
        Speakers = [new("Ann", SpeakerPalette.Of(0), TimeSpan.FromSeconds(70)), new("Bob", SpeakerPalette.Of(1), TimeSpan.FromSeconds(40)), new("Nobody hears me", SpeakerPalette.Of(2), default)],
        Chapters = [new("Welcome", 0, 60), new("The storm", 60, 120)],
        // Silence in the first tenth, then turn and turn about.
        Columns = [.. Enumerable.Range(0, columns).Select(c => c < columns / 10 ? new SoundColumn(0, 0, 0, -1) : new(-0.4f, 0.5f, 0.2f, c / 10 % 2))],
        Loudness = [.. Enumerable.Range(0, 118).Select(i => (TimeSpan.FromSeconds(3 + i), i < 5 ? double.NegativeInfinity : -16.0 + (i % 3)))],
        IntegratedLufs = -15.8,
        TargetLufs = -16,
    };
}
