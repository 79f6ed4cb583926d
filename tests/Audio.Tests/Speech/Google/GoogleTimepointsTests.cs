using System.Text.Json;
using Audio.Speech.Google;

namespace Audio.Tests.Speech.Google;

public sealed class GoogleTimepointsTests
{
    static string Tokens(string json) =>
        string.Join(' ', GoogleTimepoints.Tokens(JsonDocument.Parse(json).RootElement, ["one", "two", "three"], TimeSpan.FromSeconds(9))
            .Select(t => $"{t.Text}@{t.Start.TotalSeconds}+{t.Duration.TotalSeconds}"));

    [Fact]
    public void A_word_lasts_until_the_next_mark_and_the_last_until_the_end() =>
        Assert.Equal(
            "one@0+1 two@1+2 three@3+6",
            Tokens("""{"timepoints":[{"markName":"0"},{"markName":"2","timeSeconds":3},{"markName":"1","timeSeconds":1}]}"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"timepoints":[{"markName":"7","timeSeconds":1},{"markName":"x"},{"markName":1},3]}""")]
    public void Marks_that_are_not_ours_are_ignored(string json) => Assert.Equal("", Tokens(json));
}
