using Audio.Episodes.Plots;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Plots;

public sealed class ColumnMeterTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(7, 2)]
    [InlineData(1000, 1)]
    public void Every_frame_belongs_to_the_column_it_falls_into_however_it_comes(int columns, int channels)
    {
        const int Frames = 4321;
        var samples = Signal.Noise(0.9, Frames * channels);
        var meter = new ColumnMeter(columns, Frames, channels);
        for (int i = 0, length = 1; i < samples.Length; i += length * channels, length = (length * 3) % 101)
            meter.Add(samples.AsSpan(i, Math.Min(length * channels, samples.Length - i)));

        var expected = Enumerable.Range(0, Frames).GroupBy(f => (int)((long)f * columns / Frames)).ToDictionary(g => g.Key, g => g.SelectMany(f => samples.Skip(f * channels).Take(channels)).ToList());
        Assert.All(Enumerable.Range(0, columns), c =>
        {
            var column = meter.Column(c, 3);
            Assert.Equal((Math.Min(0, expected[c].Min()), Math.Max(0, expected[c].Max()), 3), (column.Low, column.High, column.Speaker));
            Assert.Equal(Math.Sqrt(expected[c].Sum(s => (double)s * s) / expected[c].Count), column.Rms, 1e-5);
        });
    }

    [Fact]
    public void What_is_longer_than_it_should_be_joins_the_last_column_and_what_is_missing_is_silence()
    {
        var meter = new ColumnMeter(4, 40, 1);
        meter.Add(Enumerable.Repeat(0.5f, 25).ToArray());
        Assert.Equal(new(0, 0, 0, -1), meter.Column(3, -1));

        meter.Add(Enumerable.Repeat(0.25f, 100).ToArray());
        Assert.Equal((0.25f, 0.25f), (meter.Column(3, -1).High, meter.Column(3, -1).Rms));
        Assert.Equal(0.5f, meter.Column(2, -1).High);
    }
}
