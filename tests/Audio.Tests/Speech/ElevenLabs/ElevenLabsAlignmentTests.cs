using System.Text.Json;
using Audio.Speech.ElevenLabs;

namespace Audio.Tests.Speech.ElevenLabs;

public sealed class ElevenLabsAlignmentTests
{
    static string Words(string json) =>
        string.Join(' ', ElevenLabsAlignment.Words(JsonDocument.Parse(json).RootElement).Select(w => $"{w.Text}@{w.Start.TotalSeconds}-{(w.Start + w.Duration).TotalSeconds}"));

    [Fact]
    public void Characters_are_gathered_into_words() =>
        Assert.Equal(
            "Hi,@0.1-0.4 you@0.5-0.8",
            Words("""{"alignment":{"characters":["H","i",","," ","y","o","u"],"character_start_times_seconds":[0.1,0.2,0.3,0.4,0.5,0.6,0.7],"character_end_times_seconds":[0.2,0.3,0.4,0.5,0.6,0.7,0.8]}}"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"alignment":null}""")]
    [InlineData("""{"alignment":{"characters":["H"],"character_start_times_seconds":[],"character_end_times_seconds":[0.2]}}""")]
    [InlineData("""{"alignment":{"characters":"H","character_start_times_seconds":[0],"character_end_times_seconds":[0.2]}}""")]
    [InlineData("[]")]
    public void What_is_missing_or_does_not_fit_together_gives_no_words(string json) => Assert.Equal("", Words(json));

    [Fact]
    public void Times_that_are_none_are_bridged() =>
        Assert.Equal(
            "ab@0-0.2",
            Words("""{"alignment":{"characters":["a","b"],"character_start_times_seconds":[null,0.1],"character_end_times_seconds":[-1,0.2]}}"""));
}
