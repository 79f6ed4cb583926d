using Audio.Episodes;
using Audio.Episodes.Outputs;
using Audio.Episodes.Shows;
using Audio.Mixing;

namespace Audio.Tests.Episodes;

public sealed class EpisodeOptionsTests
{
    [Fact]
    public void A_show_that_says_nothing_is_made_as_usual()
    {
        var (usual, options) = (new EpisodeOptions(), EpisodeOptions.Of(new()));

        Assert.Equal((usual.Mix, usual.Pacing), (options.Mix, options.Pacing));
        Assert.Equal(usual.Outputs.ToArray(), options.Outputs.ToArray());
    }

    [Fact]
    public void What_a_show_says_of_its_sound_is_done()
    {
        var show = new Show
        {
            Target = LoudnessTarget.Named["npr"],
            Chain = ChainPreset.Broadcast,
            IsStereo = true,
            Pacing = new() { Closing = TimeSpan.FromSeconds(3) },
            Outputs = [new(OutputFormat.Flac)],
        };

        var options = EpisodeOptions.Of(show);

        Assert.Equal((-24.0, ChainPreset.Broadcast, 2), (options.Mix.Target.Lufs, options.Mix.Chain, options.Mix.Format.Channels));
        Assert.Equal((show.Pacing, show), (options.Pacing, options.Show));
        Assert.Equal(show.Outputs, options.Outputs);
    }
}
