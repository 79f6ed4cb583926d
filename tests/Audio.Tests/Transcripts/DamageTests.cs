using System.Text;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

/// <summary>Text that came to harm before it came here.</summary>
public sealed class DamageTests
{
    const string Talk = "WILLA BRANDT, HOST: Hi there, all of you.\n\nJO HOLM, BYLINE: Hello, the café is open.\n\nBRANDT: So?\n\nHOLM: So.";

    [Fact]
    public void Bytes_that_are_no_text_are_reported_with_the_first_place()
    {
        var bytes = Encoding.UTF8.GetBytes(Talk.Replace("So?", "Zoë and Zoë?#", StringComparison.Ordinal));
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;

        Assert.Single(TranscriptParser.Parse("page.txt", bytes).Problems, p => p is { Code: "T052", Severity: Severity.Warning, Line: 5, Column: 21 });
    }

    [Fact]
    public void An_encoding_that_was_guessed_is_said() =>
        Assert.Single(
            TranscriptParser.Parse("page.txt", Encoding.Latin1.GetBytes(Talk)).Problems,
            p => p is { Code: "T052", Severity: Severity.Info, Line: 3, Column: 32 });

    [Fact]
    public void Whole_text_is_not_doubted() =>
        Assert.DoesNotContain(TranscriptParser.Parse("page.txt", Encoding.UTF8.GetBytes(Talk)).Problems, p => p.Code == "T052");

    [Fact]
    public void Words_without_spaces_between_them_are_refused()
    {
        var talk = string.Concat(Enumerable.Repeat("BRANDT: Whatdidyouseedowntherewhenthetidehadgoneout?\n\nHOLM: Agreatmanycrabsandoneboot,andnobodyelse.\n\n", 6));

        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("page.txt", talk)).Problems);
        Assert.Equal(("T051", 1, 9), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public void Scripts_without_spaces_have_lost_none() =>
        Assert.Equal(2, TranscriptParser.Parse("page.txt", string.Concat(Enumerable.Repeat($"BRANDT: {new string('潮', 90)}。\n\nHOLM: {new string('蟹', 90)}。\n\n", 4))).Speakers.Length);
}
