using Audio.Episodes;

namespace Audio.Tests.Episodes;

public sealed class ProgrammeLevelTests
{
    [Fact]
    public void What_remains_is_half_a_step_at_most()
    {
        for (var lufs = -40.0; lufs < -5; lufs += 0.013)
            Assert.InRange(lufs + ProgrammeLevel.Trim(lufs, -19.01) + 19.01, -0.1251, 0.1251);
    }

    [Fact]
    public void Neighbouring_levels_have_the_same_trim() =>
        Assert.Equal(0.75, ProgrammeLevel.Trim(-19.7, -19)); // and −19.65 to −19.86, too

    [Fact]
    public void Silence_is_left_alone() => Assert.Equal(0, ProgrammeLevel.Trim(double.NegativeInfinity, -19));
}
