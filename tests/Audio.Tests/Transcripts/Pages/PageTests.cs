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

    [Fact]
    public void What_a_meetings_recorder_puts_at_the_end_is_no_speech()
    {
        var page = Read("A meeting", "", "IVO KOLAR: Good.", "", "Transcription ended after 00:11:20", "", "This editable transcript was computer generated and might contain errors. People can also change the text after it was created.");

        Assert.Equal(["A meeting", "IVO KOLAR: Good."], Content(page));
        Assert.All(page.Dropped, d => Assert.Equal("transcript notice", d.Reason));
    }

    [Theory]
    [InlineData("Meeting ended after 00:11:20 👋")]
    [InlineData("END OF TRANSCRIPT")]
    [InlineData("--- End of transcript ---")]
    [InlineData("Listen to this article · 6:21 min Learn more")]
    [InlineData("SKIP ADVERTISEMENT")]
    [InlineData("Follow us on Instagram, TikTok and Facebook.")]
    [InlineData("Subscribe on Apple Podcasts | Spotify")]
    [InlineData("Subscribe to The Rust Tapes on Spotify, Overcast or wherever you get your podcasts.")]
    [InlineData("A version of this article appears in print on Aug. 4, 2023, Section A, Page 21.")]
    [InlineData("See more on: Climate Change")]
    public void What_sites_and_recorders_add_is_left_out(string line) =>
        Assert.Equal(["A headline", Prose, "JO DOE: So it is."], Content(Read("A headline", "", Prose, "", line, "", "JO DOE: So it is.")));

    [Theory]
    [InlineData("Follow us on the way to the harbour.")]
    [InlineData("Find the boat on Facebook and tell me what it costs.")]
    [InlineData("That was the end of the transcript that they found.")]
    [InlineData("A version of this happened to me.")]
    [InlineData("The meeting ended after nine.")]
    public void What_only_sounds_like_it_is_said(string line) => Assert.Contains(line, Content(Read("A headline", "", "JO DOE: It is late.", "", line)));

    [Fact]
    public void Links_for_those_who_cannot_see_are_no_headline() =>
        Assert.Equal(["Why the moss is winning"], Content(Read("Accessibility links", "Skip to main content", "Keyboard shortcuts for audio player", "Open Navigation Menu", "", "Why the moss is winning")));

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
    [InlineData("Podcast: https://example.org/94")]
    [InlineData("Read more: Why the ferries sank")]
    [InlineData("Subscribe to our newsletter.")]
    public void What_a_site_puts_amid_a_page_goes(string line) =>
        Assert.Equal(
            ["The ferry left the dock on Monday morning.", "It came back in the evening."],
            Content(Read("The ferry left the dock on Monday morning.", "", line, "", "It came back in the evening.")));

    [Fact]
    public void The_menu_of_a_site_goes_and_what_stands_on_it()
    {
        var page = Read("The Slow Kitchen", "Food that takes its time", "Home", "Episodes", "Our bread", "Contact", "Sourdough for the patient", "", "It takes a week if you are lucky, and two if the kitchen is cold.");

        Assert.Equal(["Sourdough for the patient", "It takes a week if you are lucky, and two if the kitchen is cold."], Content(page));
        Assert.Equal(["page header", "page header", "menu", "menu", "menu", "menu"], page.Dropped.OrderBy(d => d.Range.Line).Select(d => d.Reason));
    }

    [Theory]
    [InlineData("Anna", "Ben", "Clara", "David", "Episodes")]
    [InlineData("Events", "Shop lights", "The wind", "A storm", "The boats")]
    public void A_list_of_something_else_is_no_menu(params string[] list) =>
        Assert.Equal(list, Content(Read([.. list, "", "They all left the harbour in the evening and came back in the morning."])).SkipLast(1));

    [Theory]
    [InlineData("like this")]
    [InlineData("References")]
    [InlineData("3 comments")]
    public void What_sites_put_under_posts_may_be_said_where_much_comes_behind_it(string line)
    {
        string[] lines = ["The ferry left the dock on Monday morning.", line, "It came back in the evening, and nobody had expected that.", "They were all glad of it and went home before it was dark."];

        Assert.Equal(lines, Content(Read(lines)));
    }

    [Fact]
    public void A_date_may_have_its_author_behind_it() =>
        Assert.Equal(new DateOnly(2024, 3, 3), Read("Sourdough", "Posted on March 3, 2024 by admin", "", "It takes a week.").Date);

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

    [Theory]
    [InlineData("Stand: 14.03.2024, 18:05 Uhr")]
    [InlineData("14. März 2024")]
    [InlineData("Donnerstag, 14. März 2024, 18:05 Uhr")]
    [InlineData("Veröffentlicht am 14.3.2024 um 18.05 Uhr")]
    [InlineData("Publié le 14 mars 2024 à 18h05")]
    [InlineData("Jeudi 14 mars 2024")]
    [InlineData("Publicado el 14 de marzo de 2024")]
    [InlineData("Pubblicato il 14 marzo 2024")]
    [InlineData("14 de março de 2024")]
    [InlineData("14 марта 2024")]
    [InlineData("2024年3月14日")]
    [InlineData("14 مارس 2024")]
    [InlineData("نشر في ١٤ آذار ٢٠٢٤")]
    [InlineData("14/03/2024")]
    [InlineData("March 14, 2024 · 12 min read")]
    [InlineData("By Lena Ortiz | Updated March 14, 2024")]
    public void A_date_may_be_in_another_language_or_in_company(string line)
    {
        var page = Read("Die Fähre", "", line, "", "Die Fähre verließ am Montag um acht den Hafen.");

        Assert.Equal(new DateOnly(2024, 3, 14), page.Date);
        Assert.Equal(["Die Fähre", "Die Fähre verließ am Montag um acht den Hafen."], Content(page));
    }

    [Fact]
    public void Between_slashes_a_day_that_may_be_a_month_is_no_date() => Assert.Null(Read("03/04/2024", "Text.").Date);

    [Theory]
    [InlineData("Home › News › Science")]
    [InlineData("Startseite | Nachrichten | Wissenschaft")]
    [InlineData("Accueil > Actualités > Sciences")]
    [InlineData("5 min read")]
    [InlineData("Lesezeit: 5 Minuten")]
    [InlineData("Temps de lecture : 5 min")]
    [InlineData("Share on X · Facebook · LinkedIn")]
    [InlineData("Share this article: Facebook | Twitter | Email")]
    [InlineData("Artikel teilen")]
    [InlineData("Par Claire Dubois")]
    [InlineData("Por Lucía Romero")]
    [InlineData("Redaktion: Karl Busch")]
    public void What_stands_above_a_text_and_is_none_goes(string line) =>
        Assert.Equal(["The ferry left the dock on Monday morning."], Content(Read(line, "", "The ferry left the dock on Monday morning.")));

    [Theory]
    [InlineData("Rock / Paper")]
    [InlineData("The ferry | The Courier")]
    [InlineData("Why is it late? | And who says so?")]
    public void A_headline_with_a_sign_in_it_is_no_menu(string line) => Assert.Contains(line, Content(Read(line, "", "The ferry left the dock on Monday morning.")));

    [Theory]
    [InlineData("Page 3 of 12")]
    [InlineData("- 3 -")]
    [InlineData("Seite 3 von 12")]
    [InlineData("3/12")]
    public void The_number_of_a_page_goes(string line) =>
        Assert.Equal(["FROST: We went down to the", "quay."], Content(Read("FROST: We went down to the", line, "quay.")));

    [Fact]
    public void Numbers_that_count_on_a_page_apart_are_those_of_pages()
    {
        var page = new[] { "FROST: One.", "DALE: Two, and more.", "FROST: Three.", "DALE: Four." };

        Assert.DoesNotContain(Content(Read([.. page, "1", .. page, "2", .. page, "3"])), c => c.Length == 1);
        Assert.Contains("2", Content(Read("1", "Why?", "2", "Where?", "3", "When?")));
        Assert.Contains("7", Content(Read([.. page, "7", .. page, "2", .. page, "3"])));
    }

    [Fact]
    public void A_footnote_and_the_number_that_points_to_it_go()
    {
        var page = Read("FROST: On a farm, with my sisters.1 It was cold.", "1 The farm was sold in 1971.", "DALE: And school?[2]", "[2] See the record.");

        Assert.Equal(["FROST: On a farm, with my sisters.", "It was cold.", "DALE: And school?"], Content(page));
        Assert.Equal(["footnote"], page.Dropped.Select(d => d.Reason).Distinct());
    }

    [Fact]
    public void A_number_that_nothing_points_to_opens_no_footnote() =>
        Assert.Equal(["We need 2 things.", "1. The boat.", "2. The B12 of it."], Content(Read("We need 2 things.", "1. The boat.", "2. The B12 of it.")));

    [Theory]
    [InlineData("This interview has been edited for length and clarity.")]
    [InlineData("The following interview was lightly edited and condensed for clarity.")]
    [InlineData("(This conversation has been edited for brevity.)")]
    [InlineData("Editor's note: This Q&A has been edited for length.")]
    [InlineData("Note: Our interview with the baker was edited for clarity.")]
    [InlineData("It has been edited for length and clarity.")]
    [InlineData("Edited for length and clarity.")]
    public void That_it_was_shortened_is_no_part_of_a_conversation(string line)
    {
        Assert.Equal(["FROST: Every day."], Content(Read("FROST: Every day. " + line)));
        Assert.Equal(["FROST: Every day.", "DALE: Hi."], Content(Read(line, "", "FROST: Every day.", "DALE: Hi.")));
    }

    [Theory]
    [InlineData("The film was edited for months.")]
    [InlineData("They edited for clarity, as we all do.")]
    public void What_somebody_says_about_editing_stays(string line) => Assert.Equal([line], Content(Read(line)));

    [Fact]
    public void An_update_dates_a_page_only_where_nothing_else_does()
    {
        Assert.Equal(new DateOnly(2023, 3, 1), Read("Updated March 2, 2023 at 10:46 AM ET", "March 1, 2023", "Text.").Date);
        Assert.Equal(new DateOnly(2023, 3, 2), Read("Updated March 2, 2023 at 10:46 AM ET", "Text.").Date);
    }

    [Fact]
    public void A_day_that_does_not_exist_is_no_date() => Assert.Null(Read("February 30, 2023", "Text.").Date);

    const string Prose = "JO DOE: It is late, and nobody in this town has seen the last of the boats come in since noon.";

    static Page Read(params string[] lines) => new(SourceText.Parse("page.txt", string.Join('\n', lines)));

    static IEnumerable<string> Content(Page page) => page.Source.Lines.SelectMany(l => page.Content(l.Number)).Select(page.Source.TextOf);
}
