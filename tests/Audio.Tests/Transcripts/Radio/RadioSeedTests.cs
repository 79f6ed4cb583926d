using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Radio;

/// <summary>The real page that stands beside the checkout.</summary>
public sealed class RadioSeedTests
{
    static readonly Lazy<Transcript?> Seed = new(() => Repository.Seeds is { } seeds
        ? TranscriptParser.Parse("radio-interview.txt", File.ReadAllBytes(Path.Combine(seeds, "radio-interview.txt")))
        : null);

    [SkippableFact]
    public void Every_turn_has_its_speaker_and_its_words()
    {
        var turns = Page().Items.OfType<Turn>().ToList();

        Assert.Equal(
            [("leila-fadel", 74), ("charles-maynes", 105), ("leila-fadel", 38), ("charles-maynes", 125), ("leila-fadel", 26), ("charles-maynes", 155),
                ("leila-fadel", 25), ("charles-maynes", 34), ("leila-fadel", 1), ("charles-maynes", 70), ("leila-fadel", 8), ("charles-maynes", 2)],
            turns.Select(t => (t.SpeakerId, Words(t.Text))));
        Assert.Equal(663, turns.Sum(t => Words(t.Text)));
        Assert.True(turns[0].Inferred);
        Assert.Single(turns, t => t.Inferred);
        Assert.Equal(("Yeah.", "Thank you."), (turns[8].Text, turns[11].Text));
    }

    [SkippableFact]
    public void The_speakers_are_named_in_full_with_their_roles_and_labels()
    {
        var speakers = Page().Speakers;

        Assert.Equal([("Leila Fadel", "host"), ("Charles Maynes", "correspondent")], speakers.Select(s => (s.Name, s.Role)));
        Assert.Equal<string>(["FADEL"], speakers[0].Aliases);
        Assert.Equal<string>(["CHARLES MAYNES, BYLINE", "MAYNES"], speakers[1].Aliases);
    }

    [SkippableFact]
    public void A_question_that_opens_a_subject_opens_a_chapter() =>
        Assert.Equal(
            [(10, "Introduction"), (18, "Russia withdrawing from a nuclear arms control treaty"), (22, "Blinken pressed for the release of Paul Whelan")],
            Page().Items.OfType<Chapter>().Select(c => (c.Line, c.Title)));

    [SkippableFact]
    public void The_title_is_found_and_no_date_is_invented()
    {
        Assert.Equal("U.S. and Russia's top diplomats meet at G-20 summit", Page().Title);
        Assert.Null(Page().Date);
        Assert.Equal("radio-page", Page().Format);
    }

    [SkippableFact]
    public void Player_notice_and_biography_are_left_out()
    {
        var dropped = Page().Ledger.With(Fate.Dropped).ToList();

        Assert.Equal([1, 2, 3, 4, 5, 32, 34], dropped.Select(d => d.Line));
        Assert.Equal("Transcript provided by NPR, Copyright NPR.", dropped[5].Text);
    }

    [SkippableFact]
    public void The_only_doubts_are_the_host_and_the_date() => Assert.Equal(["T006", "T010"], Page().Problems.Select(p => p.Code));

    static Transcript Page()
    {
        Skip.If(Seed.Value is null, "The real pages do not stand beside this checkout.");
        return Seed.Value;
    }

    // As word processors count: a dash between spaces is one.
    static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
