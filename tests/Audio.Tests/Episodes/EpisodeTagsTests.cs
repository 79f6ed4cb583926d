using System.Collections.Immutable;
using Audio.Casting;
using Audio.Episodes;
using Audio.Episodes.Shows;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes;

public sealed class EpisodeTagsTests
{
    static readonly Transcript Talk = Some.Transcript(Some.Turn("ann", "Hello."), Some.Turn("bob", "Hi."));

    static readonly Cast Voices = new(
        new[] { "ann", "bob" }.ToImmutableDictionary(id => id, id => new Voice(id, "flite", "slt")), []);

    static EpisodeTags Of(Show show, Transcript? transcript = null) =>
        EpisodeTags.Of(new(transcript ?? Talk, Voices), show, "page", []);

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Files_and_feeds_disclose_synthetic_voices_each_for_itself(bool inTags, bool inFeed)
    {
        var tags = Of(new Show { Disclosure = new() { InTags = inTags, InFeed = inFeed } });

        Assert.Equal((inTags, inFeed), (tags.Disclosure is not null, tags.FeedDisclosure is not null));
    }

    [Theory]
    [InlineData("talks/harbour_talk.txt", "Harbour talk")]
    [InlineData("episode-12.vtt", "Episode 12")]
    [InlineData("Ann on co-operation.txt", "Ann on co-operation")]
    [InlineData("-", "page")]
    [InlineData("_.txt", "page")]
    public void A_source_without_a_headline_is_called_as_its_file(string file, string title) =>
        Assert.Equal(title, Of(new Show(), Talk with { Title = null, File = file }).Title);

    [Fact]
    public void A_show_says_what_belongs_to_all_of_its_episodes()
    {
        var show = new Show
        {
            Title = "Harbour Talk",
            Author = "WQXB",
            Description = "By the water.",
            Category = "News: Daily News",
            Site = new("https://example.org"),
            IsExplicit = true,
            Credits = [new("Ines", "Host")],
        };

        var tags = Of(show);

        Assert.Equal(("A test", "WQXB", "Harbour Talk"), (tags.Title, tags.Artist, tags.Show));
        Assert.Equal(("WQXB", "By the water.", "News: Daily News", show.Site, true), (tags.Author, tags.Description, tags.Category, tags.Site, tags.IsExplicit));
        Assert.Equal(show.Credits, tags.Credits);
    }

    [Fact]
    public void Without_an_author_the_speakers_are_the_artists() => Assert.Equal(("ANN, BOB", null, "A test"), (Of(new()).Artist, Of(new()).Author, Of(new()).Show));

    [Fact]
    public void The_show_that_a_transcript_names_goes_before_that_of_show_json() =>
        Assert.Equal("Low Water", Of(new() { Title = "Harbour Talk" }, Talk with { Show = "Low Water" }).Show);

    [Fact]
    public void The_files_say_that_voices_are_synthetic_unless_they_are_not_to()
    {
        Assert.Contains("synthetic", Of(new()).Disclosure, StringComparison.Ordinal);
        Assert.Contains("synthetic", Of(new() { Disclosure = new() { IsSpoken = true, InFeed = false } }).Disclosure, StringComparison.Ordinal);
        Assert.Null(Of(new() { Disclosure = new() { InTags = false } }).Disclosure);
    }
}
