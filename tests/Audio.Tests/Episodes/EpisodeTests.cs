using System.Collections.Immutable;
using Audio.Casting;
using Audio.Episodes;
using Audio.Mixing;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes;

public sealed class EpisodeTests
{
    [Fact]
    public void Chapters_are_contiguous_from_the_start_to_the_end()
    {
        var episode = Episode(
            new Chapter("One", 1), Some.Turn("ann", "A."), new Chapter("Two", 3), Some.Turn("bob", "B."), Some.Turn("ann", "C."));

        Assert.Equal(
            [new ChapterMark("One", Seconds(0), Seconds(1)), new("Two", Seconds(1), Seconds(4))],
            episode.Chapters().AsEnumerable());
    }

    [Fact]
    public void A_heading_starts_its_chapter_where_it_is_announced()
    {
        var episode = Episode(Some.Turn("ann", "A."), Some.Heading("The roof"), Some.Turn("ann", "B."));

        Assert.Equal([("Introduction", Seconds(0)), ("The roof", Seconds(1))], episode.Chapters().Select(c => (c.Title, c.Start)));
    }

    [Fact]
    public void A_chapter_that_nothing_follows_is_none() =>
        Assert.Equal(["One"], Episode(new Chapter("One", 1), Some.Turn("ann", "A."), new Chapter("Two", 3)).Chapters().Select(c => c.Title));

    [Fact]
    public void Of_two_silent_chapters_at_one_place_the_later_counts() =>
        Assert.Equal(["Two"], Episode(new Chapter("One", 1), new Chapter("Two", 2), Some.Turn("ann", "A.")).Chapters().Select(c => c.Title));

    [Fact]
    public void Without_chapters_the_whole_is_one() =>
        Assert.Equal([new ChapterMark("Introduction", Seconds(0), Seconds(2))], Episode(Some.Turn("ann", "A.")).Chapters().AsEnumerable());

    [Fact]
    public void A_chapter_may_begin_with_a_cue() =>
        Assert.Equal(Seconds(1), Episode(Some.Turn("ann", "A."), new Chapter("Two", 2), new Cue("MUSIC", 3), Some.Turn("ann", "B.")).Chapters()[1].Start);

    [Fact]
    public void An_utterance_is_heard_where_its_segment_has_it()
    {
        var heard = Episode(Some.Turn("ann", "A."), Some.Turn("bob", "B.")).Utterances.ToList();

        Assert.Equal(["A.", "B."], heard.Select(h => h.Utterance.Text));
        Assert.Equal([Seconds(0.25), Seconds(1.25)], heard.Select(h => h.Start));
        Assert.Equal([Seconds(0.75), Seconds(1.75)], heard.Select(h => h.End));
    }

    // Every segment, the silence at the end too, lasts a second, and what is said in it half of that.
    static Episode Episode(params TranscriptItem[] items)
    {
        var options = new EpisodeOptions();
        var plan = Pacing.Plan(Some.Transcript(items), options.Pacing);
        var segments = plan.Select(p => new RenderedSegment(
            "key", 44100, [.. p.Utterances.Select(_ => new Placement(11025, 22050))], new([], -3))).ToList();
        var script = new Script(Some.Transcript(items), new Cast(ImmutableDictionary<string, Voice>.Empty, []));
        return Audio.Episodes.Episode.Assemble(script, plan, segments, ImmutableDictionary<Voice, VoiceGain>.Empty, options);
    }

    static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
