using Audio.Transcripts;
using Audio.Transcripts.Pages;

namespace Audio.Tests.Transcripts.Pages;

/// <summary>What sites put above, amid and below what somebody says.</summary>
public sealed class PageFurnitureTests
{
    [Theory]
    [InlineData("Related Stories", "Gulls of the world", "March 1, 2024", "Why do gulls scream?")]
    [InlineData("Related Content:", "U.S. harbors: a history", "", "Gulls of the world")]
    [InlineData("Explore more on these topics", "Sailing", "interviews", "Share", "Reuse this content")]
    [InlineData("Related Stories", "Gulls of the world", "Become an NPR sponsor", "NPR thanks our sponsors")]
    public void A_list_of_stories_that_ends_a_page_goes(params string[] list) =>
        Assert.Equal([Prose, "BEN: Bye."], Content(Read([Prose, "", "BEN: Bye.", "", .. list])));

    [Theory]
    [InlineData("Related Stories", "Gulls of the world", "She told me of them.")]
    [InlineData("Related Stories", "JO DOE: Yes")]
    [InlineData("Related Stories", "and then we went home")]
    [InlineData("Sailing", "interviews")]
    public void What_may_be_said_below_a_list_of_stories_stays(params string[] list) =>
        Assert.Equal(list.Where(l => l != "Related Stories"), Content(Read([Prose, "", "BEN: Bye.", "", .. list])).Skip(2));

    [Theory]
    [InlineData("•")]
    [InlineData("· •")]
    public void A_mark_without_words_is_no_harm(string mark) => Assert.Equal([Prose, mark], Content(Read([Prose, "", mark])));

    [Fact]
    public void Between_the_headline_and_the_date_stands_who_wrote_it()
    {
        var page = Read("Why the bees of the town came back", "Ann Poe", "Sat 2 Mar 2024", "", "Ann Poe: Hi.", "Ben: Ho.");

        Assert.Equal(["Why the bees of the town came back", "Ann Poe: Hi.", "Ben: Ho."], Content(page));
        Assert.Equal(["Ann Poe"], page.People);
        Assert.Contains("Ann Poe", Content(Read("The Slow Kitchen", "Ann Poe", "Sat 2 Mar 2024", "", "Ann Poe: Hi.")));
        Assert.Contains("For Immediate Release", Content(Read("What was said in the house today", "For Immediate Release", "Sat 2 Mar 2024", "", Prose)));
    }

    [Fact]
    public void The_number_of_shares_goes_with_its_button()
    {
        Assert.Equal(["The bees", Prose], Content(Read("The bees", "", "Share", "", "36", "", Prose)));
        Assert.Equal(["The bees", "36", Prose, "36"], Content(Read("The bees", "36", Prose, "Share", "36")));
    }

    [Fact]
    public void Who_made_a_programme_stands_at_its_foot_a_line_each()
    {
        var page = Read(Prose, "", "BEN: Bye.", "", "Presenter: Sunita Rao", "Executive producers: Mark Hill and Jo Lane", "Sound engineer: Al de la Cruz", "Share");

        Assert.Equal([Prose, "BEN: Bye."], Content(page));
        Assert.Equal(["Al de la Cruz", "Jo Lane", "Mark Hill", "Sunita Rao"], page.People.Order());
    }

    [Theory]
    [InlineData("Presenter: Sunita Rao")]
    [InlineData("Presenter: Who was it?", "Producer: Mark Hill", "Presenter: Sunita Rao")]
    [InlineData("Captain: Mark Hill", "Sailor: Jo Lane")]
    [InlineData("Presenter: Sunita Rao", "Editor: Jo Lane", "JO DOE: And that was that.")]
    public void What_only_looks_like_credits_stays(params string[] lines) => Assert.Equal([Prose, .. lines], Content(Read([Prose, .. lines])));

    [Fact]
    public void A_line_of_many_names_is_looked_at_once()
    {
        var line = "Producer: " + string.Concat(Enumerable.Repeat("Abcdefgh Abcdefgh, ", 5)) + "1";

        Assert.Equal([Prose, line, line], Content(Read(Prose, line, line)));
    }

    [Theory]
    [InlineData("Moderation: Julia Weiß")]
    [InlineData("Producer: Mark Hill")]
    public void Who_made_it_may_stand_above_a_conversation(string line) =>
        Assert.Equal(["JULIA WEISS: Guten Abend.", "BEN: Ja."], Content(Read(line, "", "JULIA WEISS: Guten Abend.", "BEN: Ja.")));

    [Theory]
    [InlineData("Moderation: Julia Weiß", "Moderation: Guten Abend.")]
    [InlineData("Moderation: Willkommen", "BEN: Ja.")]
    [InlineData("Presenter: Ann Lee", "BEN: Ja.")]
    public void Who_speaks_is_no_credit(params string[] lines) => Assert.Equal(lines, Content(Read(lines)));

    [Theory]
    [InlineData("Published 10:45 AM EDT, Wed April 3, 2024")]
    [InlineData("Updated 10:45 AM EDT, April 3, 2024")]
    [InlineData("Publié le 3 avril 2024 à 10 h 15")]
    [InlineData("Publié le 3 avril 2024 à 10h15, mis à jour le 4 avril 2024 à 11h02")]
    [InlineData("Publié le mercredi 03 avril 2024, à 10h15")]
    [InlineData("Publié le 03/04/2024 à 10:15 - Mis à jour le 04/04/2024", 0)]
    public void A_date_may_have_its_time_before_it_or_an_update_behind_it(string line, int month = 4)
    {
        var page = Read("Le phare", line, "", "Le gardien du phare a quitté son poste lundi matin.");

        Assert.Equal(month == 0 ? null : new DateOnly(2024, month, 3), page.Date);
        Assert.Equal(month > 0, !Content(page).Contains(line));
    }

    [Theory]
    [InlineData("By Peter P.")]
    [InlineData("By Peter P. and Ann Lee")]
    public void A_byline_may_shorten_a_surname(string line) => Assert.Equal([Prose], Content(Read(Prose, "", line)));

    [Theory]
    [InlineData("S'abonner à la newsletter")]
    [InlineData("S’abonner à notre newsletter")]
    [InlineData("Inscrivez-vous à notre newsletter gratuite")]
    [InlineData("Newsletter abonnieren")]
    [InlineData("Suscríbete a nuestra newsletter")]
    [InlineData("Playlist")]
    [InlineData("Reuse this content")]
    [InlineData("Become an NPR sponsor")]
    [InlineData("[The prepared statement of Ms. Lopez follows:]")]
    [InlineData("[End of recording]")]
    [InlineData("Thanks for reading! Share this post | Subscribe | Comments (12)")]
    [InlineData("Like (3) · Comment · Share")]
    public void What_pages_have_between_their_words_is_left_out(string line) =>
        Assert.Equal(["A headline", Prose, "JO DOE: So it is."], Content(Read("A headline", "", Prose, "", line, "", "JO DOE: So it is.")));

    [Theory]
    [InlineData("[The statement of Ms. Lopez was read.]")]
    [InlineData("End of the recording is what I wait for")]
    [InlineData("Thanks for reading! Share it with your friends")]
    [InlineData("Like it or not, share and comment")]
    public void What_only_begins_like_that_is_said(string line) => Assert.Contains(line, Content(Read("A headline", "", Prose, "", line, "", Prose)));

    [Fact]
    public void Who_asked_may_stand_above_a_conversation() =>
        Assert.Equal(["Le phare", "MARIE: Pourquoi ?", "LUC: Parce que."], Content(Read("Le phare", "", "Propos recueillis par Jean Dubois", "", "MARIE: Pourquoi ?", "LUC: Parce que.")));

    [Fact]
    public void A_notice_may_go_on_with_where_to_subscribe() =>
        Assert.Equal([Prose], Content(Read(Prose, "", "This transcript was produced by the BBC. To subscribe to our newsletter click here.")));

    [Fact]
    public void Under_a_marked_heading_of_a_foot_a_long_list_goes_too()
    {
        string[] list = ["### Show notes", "", .. Enumerable.Range(1, 20).Select(i => $"The old shop on the corner, part {i}"), "The new shop: a history"];

        Assert.Equal([Prose], Said(Read([Prose, "", .. list])));
        Assert.Contains(list[^1], Said(Read([Prose, "", .. list, "JO DOE: And"])));
        Assert.Contains(list[^1], Said(Read([Prose, "", .. list, "It was late in the evening when we came back."])));

        static IEnumerable<string> Said(Page page) => page.Source.Lines.SelectMany(l => page.Content(l.Number)).Where(r => !page.IsInFoot(r)).Select(page.Source.TextOf);
    }

    const string Prose = "JO DOE: It is late, and nobody in this town has seen the last of the boats come in since noon.";

    static Page Read(params string[] lines) => new(SourceText.Parse("page.txt", string.Join('\n', lines)));

    static IEnumerable<string> Content(Page page) => page.Source.Lines.SelectMany(l => page.Content(l.Number)).Select(page.Source.TextOf);
}
