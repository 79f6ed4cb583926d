using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

public sealed class TranscriptParserTests
{
    const string Talk = "WILLA BRANDT, HOST: Hi there.\n\nJO HOLM, BYLINE: Hello.\n\nBRANDT: So?\n\nHOLM: So.";

    [Fact]
    public void A_conversation_with_labels_is_a_radio_page()
    {
        var transcript = TranscriptParser.Parse("page.txt", Talk);

        Assert.Equal("radio-page", transcript.Format);
        Assert.InRange(transcript.Confidence, 0.7, 1);
        Assert.DoesNotContain(transcript.Problems, p => p.Code == "T001");
    }

    [Fact]
    public void An_unknown_format_is_refused_with_the_known_ones()
    {
        var problem = Assert.Single(Refusal(Talk, new() { Format = "radio" }).Problems);

        Assert.Equal("T002", problem.Code);
        Assert.Contains("radio-page", problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Play Live Radio\nNext Up:\n0:00")]
    [InlineData("Copyright 2023 NPR. All rights reserved.")]
    [InlineData("--- ... !!!")]
    public void A_page_on_which_nobody_speaks_is_refused(string text) => Assert.Equal("T005", Assert.Single(Refusal(text, new()).Problems).Code);

    [Fact]
    public void A_page_without_a_date_has_none_and_says_so()
    {
        Assert.Contains(TranscriptParser.Parse("page.txt", Talk).Problems, p => p is { Code: "T006", Severity: Severity.Info });
        Assert.DoesNotContain(TranscriptParser.Parse("page.txt", "March 2, 2023\n\n" + Talk).Problems, p => p.Code == "T006");
    }

    [Fact]
    public void A_turn_of_marks_alone_is_left_out()
    {
        var transcript = TranscriptParser.Parse("page.txt", Talk + "\n\nBRANDT: ...");

        Assert.Equal("no words", Assert.Single(transcript.Ledger.With(Fate.Dropped)).Reason);
        Assert.Equal(4, transcript.Items.OfType<Turn>().Count());
    }

    [Fact]
    public void What_is_not_English_keeps_its_figures_for_the_voice_to_say()
    {
        var talk = TranscriptParser.Parse("page.txt", "INA KOHL, HOST: Am 24. Februar kamen um 10:46 Uhr 30 Schiffe in den Hafen zurück, bei starkem Wind.\n\nJO HOLM: Ja.\n\nKOHL: Danke.\n\nHOLM: Bitte.");

        Assert.Equal("de", talk.Language);
        Assert.Contains("24. Februar kamen um 10:46 Uhr 30 Schiffe", string.Join(' ', talk.Items.SelectMany(i => i.Utterances).Select(u => u.Spoken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("fr", 0)]
    public void A_heading_for_which_a_language_has_no_words_is_announced_by_nobody(string? language, int utterances)
    {
        var minutes = TranscriptParser.Parse("page.txt", "Minutes\n\nAB: Hi.\n\nBC: Ho.\n\n# [inaudible] & “\n\nAB: Well.\n\nBC: Yes.\n", new() { Format = "minutes", Language = language });

        Assert.Equal(utterances, minutes.Items.OfType<Chapter>().Single(c => c.Title.Contains('&', StringComparison.Ordinal)).Utterances.Length);
    }

    [Fact]
    public void Problems_stand_in_the_order_of_the_source() =>
        Assert.Equal(
            ["T006", "T017", "T013", "T011"],
            TranscriptParser.Parse("page.txt", Talk + " And [inaudible] it.\n\nBREAKING NEWS: what?\n\nGULL: Kraa.").Problems.Select(p => p.Code));

    static InvalidInputException Refusal(string text, ParserOptions options) =>
        Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("page.txt", text, options));
}
