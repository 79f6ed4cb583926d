using Audio.Casting;
using Audio.Casting.Kinds;

namespace Audio.Tests.Casting.Kinds;

public sealed class CommandTemplateTests
{
    static string Fill(string argument, double rate = 1, double pitch = 1, string voice = "amy") =>
        new CommandTemplate(["speak", argument]).Fill(new Voice("a", "it", voice) { Rate = rate, Pitch = pitch }, "en-GB", "/in", "/out").Single();

    [Theory]
    [InlineData("{voice}", "amy")]
    [InlineData("--voice={voice}.onnx", "--voice=amy.onnx")]
    [InlineData("{language}", "en-GB")]
    [InlineData("{file}:{output}", "/in:/out")]
    [InlineData("{rate}", "1.15")]
    [InlineData("{rate*175}", "201")]
    [InlineData("{rate*100}%", "115%")]
    [InlineData("{1/rate}", "0.8696")]
    [InlineData("{pitch*50}", "45")]
    [InlineData("plain", "plain")]
    [InlineData("{\"json\": 1} ${shell} {} {0}", "{\"json\": 1} ${shell} {} {0}", true)]
    public void A_place_is_filled_and_all_else_stays(string argument, string expected, bool isForeign = false)
    {
        if (!isForeign)
            Assert.Equal(expected, Fill(argument, rate: 1.15, pitch: 0.9));
        else
            Assert.Contains("{shell}", new CommandTemplate(["speak", argument]).FindFault(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_fills_a_place_is_filled_in_no_further() => Assert.Equal("{rate} $(id) \"'", Fill("{voice}", voice: "{rate} $(id) \"'"));

    [Theory]
    [InlineData("{speed}", "nothing fills")]
    [InlineData("{voice*2}", "no number")]
    [InlineData("{1/language}", "no number")]
    public void A_place_that_nothing_fills_is_named(string argument, string fault) =>
        Assert.Contains(fault, new CommandTemplate(["speak", argument]).FindFault(), StringComparison.Ordinal);

    [Fact]
    public void The_program_is_one_and_the_same() => Assert.NotNull(new CommandTemplate(["{voice}"]).FindFault());

    [Fact]
    public void A_template_knows_what_it_takes()
    {
        var template = new CommandTemplate(["speak", "-v", "{voice}", "-r", "{rate*175}", "{file}"]);

        Assert.Equal((true, false, false, true, false), (template.TakesRate, template.TakesPitch, template.TakesLanguage, template.TakesFile, template.TakesOutput));
        Assert.Null(template.FindFault());
    }
}
