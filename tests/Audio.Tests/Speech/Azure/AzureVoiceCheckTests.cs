using System.Text;
using Audio.Casting;
using Audio.Speech.Azure;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Azure;

public sealed class AzureVoiceCheckTests
{
    public static TheoryData<Voice, string> Impossible => new()
    {
        { SomeAzure.Voice(SomeAzure.Hd) with { Rate = 1.1 }, "neither rate" },
        { SomeAzure.Voice(SomeAzure.Hd, ("style", "chat")), "neither style" },
        { SomeAzure.Voice(SomeAzure.Ava, ("temperature", "0.5")), "HD voices" },
        { SomeAzure.Voice() with { Pitch = 1.8 }, "1.5 at most" },
        { SomeAzure.Voice(SomeAzure.Ava, ("volume", "very loud")), "no volume" },
        { SomeAzure.Voice(SomeAzure.Ava, ("styleDegree", "2")), "no 'style'" },
        { SomeAzure.Voice(SomeAzure.Ava, ("language", "tlh")), "does not know the language" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_no_such_voice_takes_needs_no_asking(Voice voice, string expected) =>
        Assert.Contains(expected, AzureVoiceCheck.FindFault(voice), StringComparison.Ordinal);

    [Fact]
    public void What_voices_take_passes() => Assert.All(
        new[]
        {
            SomeAzure.Voice() with { Rate = 2, Pitch = 0.5 }, SomeAzure.Voice(SomeAzure.Hd, ("temperature", "0.5")),
            SomeAzure.Voice("en-us-Ava:DragonHDOmniLatestNeural", ("style", "sad")), SomeAzure.Voice(SomeAzure.Ryan, ("style", "chat"), ("styleDegree", "2")),
        },
        voice => Assert.Null(AzureVoiceCheck.FindFault(voice)));

    [Theory]
    [InlineData("en-US-AvaMultilingualNeurall", "", "", null, "no voice 'en-US-AvaMultilingualNeurall' in westeurope: did you mean 'en-US-AvaMultilingualNeural'?")]
    [InlineData("nobody", "", "", null, "'audio voices --engine azure'")]
    [InlineData("en-GB-RyanNeural", "chatt", "", null, "no style 'chatt': did you mean 'chat'?")]
    [InlineData("de-DE-KatjaNeural", "chat", "", null, "no style 'chat': it has none")]
    [InlineData("zh-CN-XiaomoNeural", "", "Boss", null, "no role 'Boss': it has Girl, OlderAdultMale")]
    [InlineData("en-GB-RyanNeural", "", "", "fr", "does not speak 'fr'")]
    public void What_the_list_does_not_have_is_said_before_anything_is_paid(string name, string style, string role, string? language, string expected)
    {
        var settings = new[] { ("style", style), ("role", role) }.Where(s => s.Item2.Length > 0).ToArray();

        Assert.Contains(expected, AzureVoiceCheck.FindFault(SomeAzure.Voice(name, settings), language, Offered, "in westeurope"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EN-gb-ryanneural", "chat", "en")]
    [InlineData("en-US-AvaMultilingualNeural", "", "de-AT")]
    public void What_it_has_passes(string name, string style, string language) =>
        Assert.Null(AzureVoiceCheck.FindFault(style.Length > 0 ? SomeAzure.Voice(name, ("style", style)) : SomeAzure.Voice(name), language, Offered, ""));

    static System.Collections.Immutable.ImmutableArray<Audio.Speech.OfferedVoice> Offered { get; } =
        AzureVoices.Parse(Encoding.UTF8.GetBytes(Audio.Doubles.Azure.OfferedVoice.ToJson(Audio.Doubles.Azure.OfferedVoices.All)), "azure");
}
