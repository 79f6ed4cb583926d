using Audio.Episodes;

namespace Audio.Tests.Episodes;

public sealed class SpeakerPaletteTests
{
    // What is seen by whom a kind of cone is missing (Machado, Oliveira and Fernandes 2009, severity 1), in linear RGB; the first is who has all of them.
    static readonly double[][] Eyes =
    [
        [1, 0, 0, 0, 1, 0, 0, 0, 1],
        [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    ];

    // Two are the same to the eye below 2.3; marks on a map want 10.
    [Fact]
    public void Any_two_speakers_are_told_apart_whatever_colours_one_sees() =>
        Assert.All(Eyes, eye => Assert.All(
            from one in Enumerable.Range(0, SpeakerPalette.Count) from other in Enumerable.Range(0, one) select (one, other),
            pair => Assert.InRange(Distance(Lab(See(eye, SpeakerPalette.Of(pair.one))), Lab(See(eye, SpeakerPalette.Of(pair.other)))), 15, 200)));

    [Fact]
    public void Each_colour_is_seen_on_white_and_on_black() =>
        Assert.All(Enumerable.Range(-1, SpeakerPalette.Count + 1), order =>
        {
            var luminance = Luminance(See(Eyes[0], SpeakerPalette.Of(order)));
            Assert.InRange(1.05 / (luminance + 0.05), 2.2, 21);
            Assert.InRange((luminance + 0.05) / 0.05, 3, 21);
        });

    [Fact]
    public void The_order_alone_decides_and_who_comes_after_the_last_begins_anew()
    {
        Assert.Equal("#0072b2", SpeakerPalette.Of(0).ToString());
        Assert.Equal(SpeakerPalette.Of(0), SpeakerPalette.Of(SpeakerPalette.Count));
        Assert.Equal(SpeakerPalette.Nobody, SpeakerPalette.Of(-1));
        Assert.DoesNotContain(SpeakerPalette.Nobody, Enumerable.Range(0, SpeakerPalette.Count).Select(SpeakerPalette.Of));
    }

    static double[] See(double[] eye, Rgb colour)
    {
        double[] linear = [Linear(colour.Red), Linear(colour.Green), Linear(colour.Blue)];
        return [.. Enumerable.Range(0, 3).Select(i => Math.Clamp(Enumerable.Range(0, 3).Sum(j => eye[(3 * i) + j] * linear[j]), 0, 1))];

        static double Linear(byte value) => value / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
    }

    static double Luminance(double[] linear) => (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);

    // CIE 1976, D65.
    static double[] Lab(double[] rgb)
    {
        var x = Root(((0.4124 * rgb[0]) + (0.3576 * rgb[1]) + (0.1805 * rgb[2])) / 0.9505);
        var y = Root(Luminance(rgb));
        var z = Root(((0.0193 * rgb[0]) + (0.1192 * rgb[1]) + (0.9505 * rgb[2])) / 1.089);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];

        static double Root(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
    }

    static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b).Sum(p => (p.First - p.Second) * (p.First - p.Second)));
}
