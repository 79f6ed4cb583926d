using Audio.Mixing;

namespace Audio.Tests.Mixing;

public sealed class LoudnessTargetTests
{
    [Theory]
    [InlineData("apple", -16, -1)]
    [InlineData("Spotify", -14, -1)]
    [InlineData("npr", -24, -2)]
    [InlineData("ebu", -23, -1)]
    [InlineData("-19.5", -19.5, -1)]
    [InlineData("−18", -18, -1)]
    public void A_target_is_a_name_or_a_number(string text, double lufs, double limit) =>
        Assert.Equal(new LoudnessTarget(lufs, limit), LoudnessTarget.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("loud")]
    [InlineData("16")]
    [InlineData("-8.9")]
    [InlineData("-40")]
    [InlineData("NaN")]
    public void What_is_neither_or_makes_no_sense_is_none(string text) => Assert.Null(LoudnessTarget.Parse(text));
}
