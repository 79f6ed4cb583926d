using Audio.Casting.Kinds;
using Audio.Sound;
using Audio.Speech;
using Audio.Speech.Command;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Command;

public sealed class CommandOptionsTests
{
    static CommandOptions Of(string[] run, params (string Name, string[] Values)[] values) =>
        CommandOptions.Of(Services.Settings(CommandKind.Kind, "it", [("run", run), .. values]));

    [Fact]
    public void A_rate_says_that_the_sound_has_no_header()
    {
        Assert.Equal(new AudioFormat(22_050, 1), Of(["piper"], ("rate", ["22050"])).RawFormat);
        Assert.Equal(new AudioFormat(48_000, 2), Of(["it"], ("rate", ["48000"]), ("channels", ["2"]), ("output", ["raw"])).RawFormat);
        Assert.Null(Of(["it"]).RawFormat);
    }

    [Theory]
    [InlineData("it", "output", "raw", "'rate' must say")]
    [InlineData("it", "input", "file", "has no {file}")]
    [InlineData("it {file}", "input", "stdin", "has a {file}")]
    [InlineData("it {speed}", "input", "stdin", "nothing fills")]
    public void Settings_that_contradict_each_other_are_named(string run, string name, string value, string fault)
    {
        var failure = Assert.Throws<SpeechException>(() => Of(run.Split(' '), (name, [value])));

        Assert.Contains(fault, failure.Message, StringComparison.Ordinal);
        Assert.Contains("'it'", failure.Remedy, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public void A_header_and_a_rate_contradict_each_other() =>
        Assert.Throws<SpeechException>(() => Of(["it"], ("output", ["wav"]), ("rate", ["22050"])));
}
