using Audio.Episodes.Receipts;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Receipts;

public sealed class SilenceFinderTests
{
    static readonly AudioFormat Format = new(44_100, 2);

    [Theory]
    [InlineData(1)]
    [InlineData(441)]
    [InlineData(100_000)]
    public void Stretches_are_found_whatever_the_blocks(int block)
    {
        var finder = new SilenceFinder(Format);
        float[] sound = [.. Noise(44_100), .. Quiet(22_050), .. Noise(22_050), .. Quiet(8_820), .. Noise(4_410), .. Quiet(44_100)];
        for (var at = 0; at < sound.Length; at += block * 2)
            finder.Add(sound.AsSpan(at, Math.Min(block * 2, sound.Length - at)));

        var found = finder.Complete();

        // One of 0.2 s is too short.
        Assert.Equal([(1.0, 1.5), (2.3, 3.3)], found.Select(f => (Math.Round(f.Start, 2), Math.Round(f.End, 2))));
    }

    static float[] Noise(int frames) => Signal.Noise(0.1, frames * 2);

    // Less than dither leaves of silence.
    static float[] Quiet(int frames) => Signal.Noise(0.00008, frames * 2);
}
