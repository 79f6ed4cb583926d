using Audio.Casting.Kinds;
using Audio.Sound;
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
}
