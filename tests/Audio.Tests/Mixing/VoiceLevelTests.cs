using Audio.Mixing;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Mixing;

public sealed class VoiceLevelTests
{
    [Fact]
    public void A_voice_twice_as_loud_measures_six_decibels_more()
    {
        var quiet = Measure(Some.Tone(3, amplitude: 0.1));
        var loud = Measure(Some.Tone(3, amplitude: 0.2));

        Assert.Equal(6.02, loud - quiet, 0.02);
    }

    [Fact]
    public void The_silence_an_engine_adds_at_the_edges_does_not_count()
    {
        var bare = Measure(Some.Tone(2), Some.Tone(2));
        var padded = Measure(Some.Tone(2, silence: 1), Some.Tone(2, silence: 1));

        Assert.Equal(bare, padded, 0.2);
    }

    [Fact]
    public void A_mono_programme_is_aimed_three_decibels_lower_because_two_ears_hear_it()
    {
        Assert.Equal(-19.01, new MixOptions().MeteredTargetLufs, 0.005);
        Assert.Equal(-16, new MixOptions { Format = new(44100, 2) }.MeteredTargetLufs, 0.005);
    }

    static double Measure(params Clip[] passage) => VoiceLevel.Measure(passage.Select(VoiceLevel.SentenceBlocks));
}
