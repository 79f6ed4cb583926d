using Audio.Sound;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

public sealed class CheckedEngineTests
{
    static Task<Clip> Speak(Clip clip, string text, double rate = 1) =>
        new CheckedEngine(new FakeEngine(FakeEngine.Give(clip)), new()).SpeakAsync(Some.Request(text) with { Voice = Some.Voice with { Rate = rate } }, default);

    [Fact]
    public async Task An_empty_clip_is_a_permanent_failure() =>
        Assert.False((await Assert.ThrowsAsync<SpeechException>(() => Speak(Some.Clip(0), "Yes."))).IsTransient);

    [Theory]
    [InlineData(0)]
    [InlineData(0.005)]
    [InlineData(double.NaN)]
    public async Task Silence_is_a_permanent_failure(double peak)
    {
        var clip = double.IsNaN(peak) ? new Clip(new(16_000, 1), Enumerable.Repeat(float.NaN, 16_000).ToArray()) : Some.Clip(1, peak);

        Assert.False((await Assert.ThrowsAsync<SpeechException>(() => Speak(clip, "Yes."))).IsTransient);
    }

    [Theory]
    [InlineData("The council voted last night, and nobody was surprised.", 0.5)]
    [InlineData("Yes.", 0.03)]
    public async Task A_clip_absurdly_short_for_its_text_is_a_transient_failure(string text, double seconds) =>
        Assert.True(await Fails(Some.Clip(seconds), text, 1));

    [Fact]
    public async Task What_is_absurd_depends_on_the_rate() =>
        Assert.False(await Fails(Some.Clip(0.5), "The council voted last night, and nobody was surprised.", 2));

    [Theory]
    [InlineData("Yes.", 0.25)]
    [InlineData("I", 0.2)]
    [InlineData("The council voted last night, and nobody was surprised.", 2)]
    [InlineData("Noooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo!", 0.5)]
    [InlineData("你好", 0.4)]
    public async Task Quick_speech_is_no_failure(string text, double seconds) =>
        Assert.False(await Fails(Some.Clip(seconds), text, 1));

    static async Task<bool> Fails(Clip clip, string text, double rate)
    {
        try
        {
            await Speak(clip, text, rate);
            return false;
        }
        catch (SpeechException e)
        {
            Assert.True(e.IsTransient);
            return true;
        }
    }
}
