using System.Text;
using Audio.Sound;
using Audio.Speech;
using Audio.Speech.Http;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Http;

public sealed class ServiceContentTests
{
    static ServiceResponse Json(string text, string mediaType = "application/json") => new(mediaType, Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("""{"audio":"AAA""", "application/json")]
    [InlineData("<html>", "application/json")]
    [InlineData("<html>", "text/html")]
    [InlineData("{}", "")]
    public void What_is_no_JSON_may_be_JSON_next_time(string text, string mediaType)
    {
        var failure = Assert.Throws<SpeechException>(() => Json(text, mediaType).Json("it"));

        Assert.Equal((true, true), (failure.IsTransient, failure.IsBilled));
        Assert.DoesNotContain("html>", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"audio":"AAA"}""")]
    [InlineData("""{"audio":"***="}""")]
    [InlineData("""{"audio":7}""")]
    [InlineData("""{"sound":"AAAA"}""")]
    [InlineData("[]")]
    public void What_is_no_Base64_is_damaged(string text)
    {
        using var json = Json(text).Json("it");

        Assert.True(Assert.Throws<SpeechException>(() => json.Bytes("audio", "it")).IsTransient);
    }

    [Fact]
    public void Words_after_the_end_of_the_sound_betray_that_it_is_cut_off()
    {
        WordTime[] tokens = [new("one", TimeSpan.Zero, TimeSpan.FromSeconds(1)), new("two", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1))];

        Assert.Equal(2, ServiceContent.WithWords(Some.Clip(2), "one two", tokens, "it").Words.Length);
        Assert.Contains("go on after its 0.9 s", Assert.Throws<SpeechException>(() => ServiceContent.WithWords(Some.Clip(0.9), "one two", tokens, "it")).Message, StringComparison.Ordinal);
    }
}
