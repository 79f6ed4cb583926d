using System.Text;
using Audio.Speech;
using Audio.Speech.Azure;

namespace Audio.Tests.Speech.Azure;

public sealed class AzureVoicesTests
{
    [Fact]
    public void A_voice_is_read_with_all_it_can()
    {
        var voice = Assert.Single(Parse(
            """
            [{"Name":"Microsoft Server …","DisplayName":"Xiaomo","ShortName":"zh-CN-XiaomoNeural","Gender":"Female","Locale":"zh-CN",
              "SecondaryLocaleList":["en-US","zh-CN"],"StyleList":["calm"],"RolePlayList":["Girl"],"SampleRateHertz":"24000","VoiceType":"Neural","Status":"GA"}]
            """));

        Assert.Equal(("zh-CN-XiaomoNeural", "female", "Neural"), (voice.Name, voice.Gender, voice.Description));
        Assert.Equal(["zh-CN", "en-US"], voice.Languages.ToArray());
        Assert.Equal(["calm"], voice.Styles.ToArray());
        Assert.Equal(["Girl"], voice.Roles.ToArray());
    }

    [Fact]
    public void What_a_voice_lacks_is_empty()
    {
        var voice = Assert.Single(Parse("""[{"ShortName":"x"}]"""));

        Assert.True(voice is { Gender: null, Description: null } && voice.Languages.IsEmpty && voice.Styles.IsEmpty && voice.Roles.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    public void What_is_no_list_may_be_one_later(string json) => Assert.True(Assert.Throws<SpeechException>(() => Parse(json)).IsTransient);

    static System.Collections.Immutable.ImmutableArray<OfferedVoice> Parse(string json) => AzureVoices.Parse(Encoding.UTF8.GetBytes(json), "azure");
}
