using Audio.Tests.Support;
using Audio.Transcripts;
using Audio.Transcripts.Wording;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Transcripts.Wording;

public sealed class UtteranceSplitterTests
{
    [Theory]
    [InlineData("It rained. We stayed in.", "It rained.", "We stayed in.")]
    [InlineData("It rained! Did we stay? We did.", "It rained!", "Did we stay?", "We did.")]
    [InlineData("You what?! No.", "You what?!", "No.")]
    [InlineData("The U.S. Senate met in the U.S. It was brief.", "The U.S. Senate met in the U.S.", "It was brief.")]
    [InlineData("He lives in Fresno, Calif. She does not.", "He lives in Fresno, Calif.", "She does not.")]
    [InlineData("It is in Fresno, Calif. Mayor Roe said so.", "It is in Fresno, Calif. Mayor Roe said so.")]
    [InlineData("On Feb. 24 at 10 a.m. Monday Mr. Roe left.", "On Feb. 24 at 10 a.m. Monday Mr. Roe left.")]
    [InlineData("See No. 13 of it. No. I will not.", "See No. 13 of it.", "No.", "I will not.")]
    [InlineData("Ann W. Roe and J.K. Doe met.", "Ann W. Roe and J.K. Doe met.")]
    [InlineData("It grew 3.5 percent.", "It grew 3.5 percent.")]
    [InlineData("\"It rained.\" \"It did.\"", "\"It rained.\"", "\"It did.\"")]
    [InlineData("“It rained.” She left.", "“It rained.”", "She left.")]
    [InlineData("\"Did it?\" she said.", "\"Did it?\" she said.")]
    [InlineData("(It rained.) We left.", "(It rained.)", "We left.")]
    [InlineData("We waited ... and left.", "We waited ... and left.")]
    [InlineData("We waited... Then we left.", "We waited...", "Then we left.")]
    [InlineData("1. Back to the table", "1. Back to the table")]
    [InlineData("It ended in 2020. Then came rain.", "It ended in 2020.", "Then came rain.")]
    [InlineData("雨が降った。帰った。", "雨が降った。", "帰った。")]
    public void A_sentence_is_an_utterance(string text, params string[] sentences) =>
        Assert.Equal(sentences, Split(text).Select(u => u.Text));

    [Fact]
    public void A_long_sentence_is_parted_at_its_clauses()
    {
        var clause = "the harbour was closed to every ship that had not paid its dues by the end of the month";
        var utterances = Split($"On Monday {clause}, and on Tuesday {clause}; on Wednesday {clause}, and so on.");

        Assert.Equal(2, utterances.Count);
        Assert.EndsWith("month;", utterances[0].Text, StringComparison.Ordinal);
        Assert.All(utterances, u => Assert.InRange(u.Spoken.Length, 1, 300));
    }

    [Fact]
    public void A_text_without_any_space_is_parted_all_the_same() =>
        Assert.All(Split(new string('x', 5000)), u => Assert.InRange(u.Spoken.Length, 1, 300));

    [Fact]
    public void A_quotation_with_a_voice_of_its_own_is_an_utterance_of_its_own()
    {
        var source = SomeText.Lines("\"We will stay,\" Roe said. She left.");
        var turn = new DraftTurn("narrator", 1);
        turn.AddParagraph(new(new(1, 0, 15), "jo-roe"), new(new(1, 15, source.Line(1).Text.Length - 15)));

        Assert.Equal(
            [("jo-roe", "\"We will stay,\""), ("narrator", "Roe said."), ("narrator", "She left.")],
            UtteranceSplitter.Split(source, turn).Select(u => (u.SpeakerId, u.Text)));
    }

    [Fact]
    public void A_sentence_may_run_over_the_end_of_a_line()
    {
        var source = SomeText.Lines("It rained on", "the harbour. We left.");
        var turn = new DraftTurn("narrator", 1);
        turn.AddParagraph(new(source.WholeLine(1)), new(source.WholeLine(2)));

        Assert.Equal(["It rained on the harbour.", "We left."], UtteranceSplitter.Split(source, turn).Select(u => u.Text));
    }

    [Fact]
    public void Each_paragraph_is_started_by_its_first_utterance() =>
        Assert.Equal([true, false, true], Split("It rained. We left.", "It stopped.").Select(u => u.StartsParagraph));

    [Theory]
    [InlineData("It rained. ...", "It rained. ...")]
    [InlineData("... It rained.", "... It rained.")]
    public void Marks_without_words_stay_with_the_words_beside_them(string text, string utterance) =>
        Assert.Equal(utterance, Assert.Single(Split(text)).Text);

    [Fact]
    public void A_paragraph_of_marks_opens_the_next_paragraph() =>
        Assert.Equal([("It rained.", true), ("* * * It stopped.", true)], Split("It rained.", "* * *", "It stopped.").Select(u => (u.Text, u.StartsParagraph)));

    [Fact]
    public void Nothing_to_say_is_no_utterance() => Assert.Empty(Split("...", "—"));

    [Fact]
    public void Nothing_is_lost_and_nothing_added_but_white_space() =>
        Prop.ForAll(Gen.NonEmptyListOf(Gen.ListOf(Gen.Elements("Mr.", "U.S.", "rain", "Rain", ".", "...", "?!", "\"", "”", " ", "  ", "\t", "—", "3.5", "\u202E", "[inaudible]", "x,", "。", "A.", "(", ")", "\ud83c\udf27"))
                .Select(string.Concat)).ToArbitrary(),
            paragraphs =>
            {
                var lines = paragraphs.ToArray();
                var utterances = Split(lines);
                return utterances.TrueForAll(u => !string.IsNullOrWhiteSpace(u.Spoken))
                    && (utterances.Count == 0 || Squeezed(utterances.Select(u => u.Text)) == Squeezed(lines));
            })
            .QuickCheckThrowOnFailure();

    static string Squeezed(IEnumerable<string> texts) => string.Concat(string.Concat(texts).Where(c => !char.IsWhiteSpace(c)));

    static List<Utterance> Split(params string[] paragraphs)
    {
        var source = SomeText.Lines(paragraphs);
        var turn = new DraftTurn("narrator", 1);
        foreach (var line in source.Lines)
            turn.AddParagraph(new DraftSpan(source.WholeLine(line.Number)));
        return [.. UtteranceSplitter.Split(source, turn)];
    }
}
