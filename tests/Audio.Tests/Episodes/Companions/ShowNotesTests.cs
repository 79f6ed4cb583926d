using System.Text;
using Audio.Episodes.Companions;

namespace Audio.Tests.Episodes.Companions;

public sealed class ShowNotesTests
{
    [Fact]
    public void They_have_chapters_as_apple_reads_them_links_credits_and_what_has_to_be_said() =>
        Assert.Equal(
            """
            # Tides & <Time>

            About the sea.

            00:00:00 Welcome
            00:01:02 The storm
            00:01:40 The end

            - The storm: https://harbour.example/storm?a=1&b=2

            - Host: Ines Calloway
            - The crew

            https://harbour.example/talk

            The voices are synthetic.

            """,
            Write(SomeEpisode.Text));

    [Fact]
    public void Two_chapters_are_not_enough_for_times() =>
        Assert.DoesNotContain("00:00:00", Write(SomeEpisode.Text with { Chapters = SomeEpisode.Text.Chapters[..2] }), StringComparison.Ordinal);

    [Fact]
    public void What_the_feed_is_not_to_say_they_do_not_say_either() =>
        Assert.DoesNotContain("synthetic", Write(SomeEpisode.Text with { Tags = SomeEpisode.Text.Tags with { FeedDisclosure = null } }), StringComparison.Ordinal);

    [Fact]
    public void An_episode_of_no_show_has_a_title_and_little_else() =>
        Assert.Equal("# Alone\n", Write(SomeEpisode.Text with { Tags = new() { Title = "Alone" }, Chapters = [] }));

    static string Write(EpisodeText text) => Encoding.UTF8.GetString(SomeEpisode.Write(stream => ShowNotes.Write(stream, text)));
}
