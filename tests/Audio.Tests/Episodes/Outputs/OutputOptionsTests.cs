using Audio.Episodes.Outputs;

namespace Audio.Tests.Episodes.Outputs;

public sealed class OutputOptionsTests
{
    [Theory]
    [InlineData("mp3", "mp3", 128, 128)]
    [InlineData("M4A", "m4a", 96, 128)]
    [InlineData("opus:24", "opus", 24, 24)]
    [InlineData("wav", "wav", 0, 0)]
    public void A_format_has_its_usual_bit_rate_or_the_one_that_is_said(string text, string format, int mono, int stereo)
    {
        var output = OutputOptions.Parse(text, out var fault)!;

        Assert.Null(fault);
        Assert.Equal((format, mono, stereo), (output.Format.Name, output.BitRateFor(1), output.BitRateFor(2)));
    }

    [Theory]
    [InlineData("mp4", "There is no format 'mp4', only mp3, m4a, m4b, opus, flac, wav. Did you mean 'mp3'?")]
    [InlineData("ogg", "There is no format 'ogg', only mp3, m4a, m4b, opus, flac, wav")]
    [InlineData("m4a:fast", "'fast' is no bit rate")]
    [InlineData("m4a:-64", "is no bit rate")]
    [InlineData("opus:8", "take 16 to 256")]
    [InlineData("mp3:100", "MP3 has no 100 kbit/s")]
    [InlineData("flac:128", "has no bit rate")]
    [InlineData("mp3:64:2", "There is no format")]
    [InlineData("", "There is no format")]
    public void What_makes_no_sense_is_refused_with_what_to_do(string text, string expected)
    {
        Assert.Null(OutputOptions.Parse(text, out var fault));
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mp3", 2, true)]
    [InlineData("mp3:128", 2, true)]
    [InlineData("mp3:112", 2, false)]
    [InlineData("mp3:64", 1, true)]
    [InlineData("opus:24", 2, true)]
    public void An_mp3_of_two_channels_needs_bits_for_both(string text, int channels, bool isEnough) =>
        Assert.Equal(isEnough, OutputOptions.FindFault(OutputOptions.Parse(text, out _)!, channels) is null);
}
