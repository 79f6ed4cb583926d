using System.Collections.Immutable;
using Audio.Transcripts;
using Audio.Transcripts.Chapters;

namespace Audio.Tests.Transcripts.Chapters;

public sealed class ChapterPassTests
{
    static readonly Speaker[] Speakers = [new("host", "Jo Roe", "host", []), new("guest", "Tom Brandt", null, [])];
    static readonly string Ferry = Repeat("The ferry crosses the strait with cars and passengers while gulls follow its wake", 10);
    static readonly string Winter = Repeat("Snow covers roads, stoves burn birch wood, children skate on frozen ponds", 10);

    [Fact]
    public void A_question_about_something_else_opens_a_chapter() =>
        Assert.Equal(["Introduction", "How do families keep warm when snow falls"], Titles(
            ("host", "Tell us about the ferry."), ("guest", Ferry), ("host", "How do families keep warm when snow falls?"), ("guest", Winter)));

    [Fact]
    public void A_question_about_the_same_opens_none() =>
        Assert.Equal(["Introduction"], Titles(
            ("host", "Tell us about the ferry."), ("guest", Ferry), ("host", "How many passengers does the ferry carry?"), ("guest", Ferry)));

    [Fact]
    public void A_host_who_says_so_opens_a_chapter_all_the_same() =>
        Assert.Equal(["Introduction", "The ferry's passengers and cars"], Titles(
            ("host", "Tell us about the ferry."), ("guest", Ferry), ("host", "Let me turn to the ferry's passengers and cars."), ("guest", Ferry)));

    [Fact]
    public void A_long_talk_about_one_subject_is_parted_at_its_best_questions()
    {
        var talk = Enumerable.Range(0, 40).SelectMany(i => new[]
        {
            ("host", i % 5 == 3 ? $"How do captains steer between rocks{Letter(i)} in fog{Letter(i)}?" : "How many passengers does the ferry carry?"), ("guest", Ferry),
        });

        var titles = Titles([.. talk]).ToList();

        Assert.InRange(titles.Count, 8, 30);
        Assert.All(titles.Skip(1), t => Assert.StartsWith("How do captains steer", t, StringComparison.Ordinal));

        static char Letter(int i) => (char)('a' + (i / 5));
    }

    // Nine thousand words are an hour.
    [Fact]
    public void An_hour_whose_subject_changes_every_minute_has_no_more_chapters_than_a_listener_wants()
    {
        var talk = Enumerable.Range(0, 60).SelectMany(i => i % 2 == 0
            ? new[] { ("host", "How many passengers does the ferry carry?"), ("guest", Ferry) }
            : [("host", "How do families keep warm when snow falls?"), ("guest", Winter)]);

        Assert.InRange(Titles([.. talk]).Count(), 10, 21);
    }

    [Fact]
    public void A_chapter_is_not_shorter_than_what_can_be_followed() =>
        Assert.Equal(["Introduction"], Titles(
            ("host", "Tell us about the ferry."), ("guest", "It crosses."), ("host", "How do families keep warm when snow falls?"), ("guest", Winter)));

    [Fact]
    public void Thanks_open_no_chapter() =>
        Assert.Equal(["Introduction"], Titles(
            ("host", "Tell us about the ferry."), ("guest", Ferry), ("host", "Now, that was Tom Brandt in Pell Harbor, thank you."), ("guest", Winter)));

    [Fact]
    public void A_question_of_the_guest_opens_no_chapter() =>
        Assert.Equal(["Introduction"], Titles(
            ("host", Ferry), ("guest", "How do families keep warm when snow falls?"), ("host", Winter)));

    [Fact]
    public void Whoever_asks_most_is_the_host_where_nobody_is_called_so()
    {
        var turns = Items(("host", "Who runs the ferry?"), ("guest", Ferry), ("host", "How do families keep warm when snow falls?"), ("guest", Winter));

        var items = Divided(turns, [.. Speakers.Select(s => s with { Role = null })]);

        Assert.Equal(2, items.OfType<Chapter>().Count());
    }

    [Fact]
    public void A_transcript_with_chapters_keeps_them()
    {
        ImmutableArray<TranscriptItem> items = [new Chapter("The ferry", 1), .. Items(("host", Ferry))];

        Assert.Equal(items, Divided(items, Speakers));
    }

    [Fact]
    public void Nothing_has_no_chapters() => Assert.Empty(Divided([], Speakers));

    static ImmutableArray<TranscriptItem> Divided(ImmutableArray<TranscriptItem> items, Speaker[] speakers)
    {
        var pass = new ChapterPass();
        foreach (var item in items)
            pass.Hear(item);
        return pass.Apply(items, speakers);
    }

    static IEnumerable<string> Titles(params (string Speaker, string Text)[] turns) =>
        Divided(Items(turns), Speakers).OfType<Chapter>().Select(c => c.Title);

    static ImmutableArray<TranscriptItem> Items(params (string Speaker, string Text)[] turns) =>
        [.. turns.Select((t, i) => new Turn(t.Speaker, i + 1) { Utterances = [new(t.Text, t.Text, t.Speaker, true)] })];

    static string Repeat(string sentence, int times) => string.Join(' ', Enumerable.Repeat(sentence + ".", times));
}
