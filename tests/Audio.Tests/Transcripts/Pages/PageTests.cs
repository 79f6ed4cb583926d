using Audio.Transcripts;
using Audio.Transcripts.Pages;

namespace Audio.Tests.Transcripts.Pages;

public sealed class PageTests
{
    [Fact]
    public void The_player_over_a_page_goes_and_the_station_with_it()
    {
        var page = Read("Prairie Public Radio", "Play Live Radio", "Next Up:", "0:00 0:00", "Available On Air Stations", "", "A headline");

        Assert.Equal(["A headline"], Content(page));
        Assert.Equal(["station name", "player", "player", "player", "player"], page.Dropped.OrderBy(d => d.Range.Line).Select(d => d.Reason));
    }

    [Theory]
    [InlineData("Audio transcript")]
    [InlineData("## Interview")]
    [InlineData("Das Interview im Wortlaut:")]
    [InlineData("访谈全文实录")]
    [InlineData("This podcast was recorded on March 3, 2024.")]
    public void A_transcript_may_have_one_of_many_headings(string heading) =>
        Assert.Equal(3, Read("A headline", "", heading, "", "ADA BRUNNER: Hi.").TranscriptHeading);

    [Theory]
    [InlineData("Thank you. Transcript provided by NPR, Copyright NPR.", "Thank you.")]
    [InlineData("Thank you. Transcript provided by NPR, Copyright National Public Radio.", "Thank you.")]
    [InlineData("Bye. Copyright © 2023 NPR. All rights reserved. Visit our website terms of use at www.npr.org for further information.", "Bye.")]
    [InlineData("Bye Copyright © 2023 NPR. All rights reserved.", "Bye")]
    [InlineData("So long. NPR transcripts are created on a rush deadline by an NPR contractor. This text may not be in its final form "
        + "and may be updated. Accuracy and availability may vary. The authoritative record is the audio.", "So long.")]
    [InlineData("Bye. Copyright ©2009 NPR. For personal, noncommercial use only. See Terms of Use. For other uses, prior permission required.", "Bye.")]
    [InlineData("Bye. Accuracy and availability of transcripts may vary. Transcript text may be revised to correct errors.", "Bye.")]
    [InlineData("\"Bye.\" Copyright 2022 Prairie Public. To see more, visit https://example.org.", "\"Bye.\"")]
    [InlineData("(SOUNDBITE OF BAND'S \"MIST (LIVE)\") Transcript provided by NPR, Copyright NPR.", "(SOUNDBITE OF BAND'S \"MIST (LIVE)\")")]
    public void A_notice_glued_to_the_last_sentence_is_cut_off(string line, string spoken) => Assert.Equal([spoken], Content(Read(line)));

    [Theory]
    [InlineData("Bye. THIS IS A RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM AND MAY BE UPDATED.", "Bye.")]
    [InlineData("Bye. Content and Programming Copyright 2019 Lantern Network, LLC. ALL RIGHTS RESERVED. Copyright 2019 Rollo, Inc. All materials herein are protected. "
        + "You may not alter or remove any notice.", "Bye.")]
    public void A_networks_notice_is_cut_off(string line, string spoken) => Assert.Equal([spoken], Content(Read(line)));

    [Theory]
    [InlineData("TO ORDER VIDEOTAPES AND TRANSCRIPTS OF HBN PROGRAMMES, PLEASE CALL 800-555-0100.")]
    [InlineData("Share this article")]
    [InlineData("Read more: Why the ferries sank")]
    [InlineData("Subscribe to our newsletter.")]
    public void What_a_site_puts_amid_a_page_goes(string line) =>
        Assert.Equal(
            ["The ferry left the dock on Monday morning.", "It came back in the evening."],
            Content(Read("The ferry left the dock on Monday morning.", "", line, "", "It came back in the evening.")));

    [Fact]
    public void A_german_byline_over_the_text_goes_and_a_sentence_stays()
    {
        var page = Read("Die Fähre", "Von Katrin Weiß und Jan Roth", "", "Die Fähre verließ am Montag um acht den Hafen.", "", "Von Katrin Weiß");

        Assert.Equal(["Katrin Weiß", "Jan Roth"], page.People);
        Assert.Equal(["Die Fähre", "Die Fähre verließ am Montag um acht den Hafen.", "Von Katrin Weiß"], Content(page));
    }

    [Fact]
    public void Lists_of_links_and_contacts_below_a_page_go()
    {
        var page = Read("The ferry left the dock on Monday morning.", "", "Most Popular", "Why it sank", "Ten maps", "", "Contact Jo at jo@example.org");

        Assert.Equal(["The ferry left the dock on Monday morning."], Content(page));
        Assert.Equal(["links", "links", "links", "contact"], page.Dropped.OrderBy(d => d.Range.Line).Select(d => d.Reason));
    }

    [Theory]
    [InlineData("Copyright law is what we talk about today.")]
    [InlineData("The transcript was leaked on Monday.")]
    [InlineData("They gave me back all rights. Reserved as she is, she smiled.")]
    [InlineData("Tags were sewn into every shirt.")]
    [InlineData("By Monday it was over.")]
    [InlineData("March 2, 2023 was the day it began.")]
    public void A_sentence_that_only_sounds_like_a_notice_stays(string line) => Assert.Equal([line], Content(Read(line)));

    [Theory]
    [InlineData("40 families live on this street, and none of them want to leave.")]
    [InlineData("20 years is a long way, she said, from where we began.")]
    [InlineData("Your support means everything, the mayor told the crowd.")]
    [InlineData("Tags for the dogs")]
    [InlineData("The transcript was provided by the White House. It runs to five pages.")]
    [InlineData("All of it. Copyright 2021 was a bad year for it.")]
    [InlineData("March 2, 2023")]
    public void Amid_a_page_prose_stays(string line)
    {
        const string Prose = "The ferry left the dock on Monday morning.";

        Assert.Equal([Prose, line, Prose], Content(Read(Prose, "", line, "", Prose)));
        Assert.Null(Read(Prose, "", line, "", Prose).Date);
    }

    [Fact]
    public void A_trade_makes_a_biography_and_a_fire_station_none() =>
        Assert.Equal(2, Content(Read("The night is long.", "", "Elena Cruz is at the fire station every single night.")).Count());

    [Theory]
    [InlineData("Sponsor Message")]
    [InlineData("Advertisement")]
    [InlineData("More on this story")]
    [InlineData("Related: Why ferries sink")]
    [InlineData("[Read more: Why ferries sink]")]
    [InlineData("Published March 2, 2023")]
    public void Furniture_amid_a_page_goes(string line) =>
        Assert.Equal(2, Content(Read("The ferry left the dock on Monday morning.", "", line, "", "It came back at night.")).Count());

    [Fact]
    public void A_day_in_other_digits_is_no_date() => Assert.Null(Read("March ٢, ٢٠٢٣", "Text.").Date);

    [Fact]
    public void Words_behind_a_notice_on_the_same_line_stay()
    {
        var page = Read("One. Copyright 2022 NPR. ALLYN: Two.", "", "ALLYN: And three, which is more than what went before.");

        Assert.Equal(["One.", "ALLYN: Two.", "ALLYN: And three, which is more than what went before."], Content(page));
        Assert.Null(page.End);
    }

    [Fact]
    public void A_biography_at_the_foot_goes_and_tells_a_full_name()
    {
        var page = Read("FROST: Thanks.", "", "Nora Frost is a correspondent for NPR based in Oslo.");

        Assert.Equal(["FROST: Thanks."], Content(page));
        Assert.Equal(["Nora Frost"], page.People);
    }

    [Fact]
    public void A_sentence_about_a_reporter_amid_the_page_stays() =>
        Assert.Equal(2, Content(Read("Nora Frost is a correspondent for NPR in Oslo.", "", "She joins us now.")).Count());

    [Fact]
    public void Behind_the_end_bare_names_and_appeals_go_too()
    {
        var speech = "FROST: " + string.Join(' ', Enumerable.Repeat("Thanks very much for all of this.", 8));
        var page = Read(
            speech, "", "Copyright 2023 NPR. To see more, visit", "", "Nora Frost", "Sign up for our newsletter!",
            "Tags", "News", "Oslo", "", "1400 Elm Street, Springfield", "(555) 123-4567", "© 2024");

        Assert.Equal([speech], Content(page));
        Assert.Equal(
            ["copyright notice", "byline", "membership appeal", "tags", "tags", "tags", "address", "address", "copyright notice"],
            page.Dropped.OrderBy(d => d.Range.Line).Select(d => d.Reason));
    }

    [Fact]
    public void A_notice_before_the_transcript_heading_is_not_the_end()
    {
        var page = Read("An article about whales.", "Copyright 2022 NPR. To see more, visit.", "Transcript:", "FROST: Hi.");

        Assert.Null(page.End);
        Assert.Equal(3, page.TranscriptHeading);
        Assert.Equal(["An article about whales.", "FROST: Hi."], Content(page));
    }

    [Theory]
    [InlineData("Published December 15, 2023 at 9:31 PM ET")]
    [InlineData("December 15, 20239:31 PM ET")]
    [InlineData("Friday, Dec. 15, 2023 • Heard on Morning Edition")]
    [InlineData("15 December 2023")]
    [InlineData("2023-12-15")]
    public void A_date_on_a_line_of_its_own_is_the_date(string line) => Assert.Equal(new DateOnly(2023, 12, 15), Read(line, "Text.").Date);

    [Fact]
    public void An_update_dates_a_page_only_where_nothing_else_does()
    {
        Assert.Equal(new DateOnly(2023, 3, 1), Read("Updated March 2, 2023 at 10:46 AM ET", "March 1, 2023", "Text.").Date);
        Assert.Equal(new DateOnly(2023, 3, 2), Read("Updated March 2, 2023 at 10:46 AM ET", "Text.").Date);
    }

    [Fact]
    public void A_day_that_does_not_exist_is_no_date() => Assert.Null(Read("February 30, 2023", "Text.").Date);

    static Page Read(params string[] lines) => new(SourceText.Parse("page.txt", string.Join('\n', lines)));

    static IEnumerable<string> Content(Page page) => page.Source.Lines.SelectMany(l => page.Content(l.Number)).Select(page.Source.TextOf);
}
