using System.Text.Json;
using Audio.Speech.OpenAi;

namespace Audio.Tests.Speech.OpenAi;

public sealed class OpenAiVoicesTests
{
    [Theory]
    [InlineData("""{"voices":["af_bella","am_adam"]}""", "af_bella,am_adam")]
    [InlineData("""{"voices":[{"id":"af_bella","name":"Bella"},{"voice_id":"x"},{"name":"y"},{},3]}""", "af_bella,x,y")]
    [InlineData("""["a","b"]""", "a,b")]
    [InlineData("""{"data":[]}""", "")]
    [InlineData("3", "")]
    public void Lists_come_in_several_shapes(string json, string names) =>
        Assert.Equal(names, string.Join(',', OpenAiVoices.Parse(JsonDocument.Parse(json).RootElement).Select(v => v.Name)));

    [Fact]
    public void Kokoros_names_tell_language_and_gender()
    {
        var voice = OpenAiVoices.Parse(JsonDocument.Parse("""["bm_george"]""").RootElement).Single();

        Assert.Equal(("en-GB", "male"), (voice.Languages.Single(), voice.Gender));
    }

    [Theory]
    [InlineData("af_bella", "af_bella")]
    [InlineData("af_bella(2)+af_sky", "af_bella,af_sky")]
    [InlineData("af_bella(0.5)+af_sky(1)-am_adam(0.2)", "af_bella,af_sky,am_adam")]
    [InlineData("en-us-amy", "en-us-amy")]
    public void A_mixture_has_several_voices(string voice, string parts) => Assert.Equal(parts, string.Join(',', OpenAiVoices.Parts(voice)));
}
