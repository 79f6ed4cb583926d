using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Radio;

public sealed class RadioPageFormatTests
{
    const string Script = "ANNA: Hello there.\n\nBEN: Hello.\n\nANNA: How was it?\n\nBEN: Long.";

    [Theory]
    [InlineData("JO ROE, HOST: Hello there.\n\nSAM ODE, BYLINE: Hello.\n\nROE: Thanks.")]
    [InlineData(Script + "\n\n(SOUNDBITE OF BELL)\n\nANNA: Oh.")]
    [InlineData(Script + " Transcript provided by NPR, Copyright NPR.")]
    public void A_mark_of_radio_makes_a_radio_page(string text) => AssertFormat("radio-page", text);

    [Fact]
    public void Full_names_in_capitals_that_become_surnames_make_a_radio_page_too() =>
        AssertFormat("radio-page", "JO ROE: Hello there.\n\nSAM ODE: Hello.\n\nROE: How was it?\n\nODE: Long.\n\nROE: Thanks.");

    [Theory]
    [InlineData(Script)]
    [InlineData("Anna: Hello there.\n\nBen: Hello.\n\nAnna: How was it?\n\nBen: Long.")]
    [InlineData("Leo Dion (host): Hello there.\n\nBen Lee: Hello.\n\nLeo Dion: How was it?\n\nBen Lee: Long.")]
    public void Labels_alone_make_a_dialogue(string text) => AssertFormat("dialogue", text);

    [Theory]
    [InlineData("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nJO ROE, HOST: Hello there.\n\n00:00:02.000 --> 00:00:04.000\nSAM ODE: Hello.")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nJO ROE, HOST: Hello there.\n\n2\n00:00:02,000 --> 00:00:04,000\nSAM ODE: Hello.")]
    [InlineData("<!doctype html>\n<p>JO ROE, HOST: Hello there.\n\nSAM ODE: Hello.")]
    [InlineData("{\"a\": 1}\n\nJO ROE, HOST: Hello there.\n\nSAM ODE: Hello.")]
    public void What_holds_a_conversation_and_is_none_is_left_to_others(string text)
    {
        var document = new Document(SourceText.Parse("a.txt", text));

        Assert.All(Formats.All.Where(f => f.Name is "dialogue" or "radio-page" or "tv-transcript" or "narrated-interview"), f => Assert.Equal(0, f.Detect(document).Score));
    }

    static void AssertFormat(string format, string text)
    {
        var transcript = TranscriptParser.Parse("a.txt", text);

        Assert.Equal(format, transcript.Format);
        Assert.DoesNotContain(transcript.Problems, p => p.Code == "T001");
    }
}
