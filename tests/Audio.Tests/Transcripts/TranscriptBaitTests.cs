using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

/// <summary>Long input made to be slow. Each takes half a second at most; where every character is looked at for each, it takes longer than the limit.</summary>
public sealed class TranscriptBaitTests
{
    const int Length = 100_000;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    const string Conversation = "FADEL: Hi.\n\nMAYNES: Yes.\n\nFADEL: Thanks.\n\nMAYNES: Bye.\n\n";

    const string Markdown = "**Ana:** Hi.\n\n**Bo:** Yes.\n\n**Ana:** Thanks.\n\n**Bo:** Bye.\n\n";

    const string Stamped = "Ana (00:01) Hi.\n\nBo (00:02) Yes.\n\nAna (00:03) Thanks.\n\nBo (00:04) Bye.\n\n";

    const string Captions = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ada>Hi.\n\n00:00:02.000 --> 00:00:03.000\n<v Bo>";

    [Theory]
    [InlineData("x")]
    [InlineData("A ")]
    [InlineData("AB ")]
    [InlineData("A. ")]
    [InlineData("(")]
    [InlineData("((a)")]
    [InlineData("(a). ")]
    [InlineData("[")]
    [InlineData(":")]
    [InlineData(": ")]
    [InlineData(":\n")]
    [InlineData(". ")]
    [InlineData("\"")]
    [InlineData("\" I'm A ")]
    [InlineData("I'm Al ")]
    [InlineData("Copyright NPR. x. ")]
    [InlineData("© ")]
    [InlineData("AB CD: x. ")]
    [InlineData("AB CD: x\n")]
    [InlineData("[20:00:12] ")]
    [InlineData("(BEGIN VIDEO CLIP)\n")]
    [InlineData("(COMMERCIAL BREAK)\n\nFADEL: Hi.\n\n")]
    [InlineData("Mary ROBINSON: x\n\nMary went.\n\n")]
    [InlineData("rush transcript from ")]
    [InlineData("Most Popular\nx\n")]
    [InlineData("* * *\n")]
    [InlineData("word, word ")]
    [InlineData("$1,000,000.00 ")]
    [InlineData("1")]
    [InlineData("1-")]
    [InlineData("x\n\n\n")]
    [InlineData("Tags\n")]
    [InlineData("<br>")]
    [InlineData("<cite></cite>")]
    [InlineData("(LAUGHTER) ")]
    [InlineData("\u0301")]
    [InlineData("'")]
    [InlineData("-")]
    [InlineData("_")]
    [InlineData("ACT I\n\nLANE. [a\n\nBO. b [\n\n")]
    [InlineData("ACT I\n[[[[")]
    [InlineData("<TEI><sp><p>")]
    [InlineData("speaker,text\n\"a")]
    [InlineData("A|b c|\n\"")]
    [InlineData("Ana B (AB), ")]
    [InlineData("* Ana B (AB): x\n")]
    [InlineData("Operator00:00:00")]
    [InlineData("A00:00:")]
    [InlineData("A – b\n")]
    [InlineData("A B（以下、")]
    [InlineData("00:01 - ")]
    [InlineData("Jo Do -- x\n\nOperator\n\n[")]
    [InlineData(">> ")]
    [InlineData(">>")]
    [InlineData(">>>x\n")]
    [InlineData("- x\n")]
    [InlineData("♪ ")]
    [InlineData("♪\n")]
    [InlineData("[a b] ")]
    [InlineData("[a b\n")]
    [InlineData("<")]
    [InlineData("<v A>")]
    [InlineData("&")]
    [InlineData("00:00:01.000 --> 00:00:02.000\n")]
    [InlineData("00:00:01.000 --> 00:00:02.000\nAda: x\n")]
    [InlineData("00:00:01.000 --> 00:00:02.000\nx y z x y z\n")]
    [InlineData("1\n")]
    [InlineData("他说：")]
    [InlineData("――い\n")]
    [InlineData("Q  x\n")]
    [InlineData("Mr. HALE. ")]
    [InlineData("  Mr. HALE. x-\n")]
    [InlineData("x-\n")]
    [InlineData("THE COURT: x\nA.  x\nQ.  x\n(x\n")]
    [InlineData("Q: x\nA: x\n")]
    [InlineData("# Jo Holm\n")]
    [InlineData("<Person1>")]
    [InlineData("<Person1> <b ")]
    [InlineData("INT. X\n\nMIRA\n[[ /* x\n\n")]
    [InlineData("INT. X\n\nMIRA\n[[ x ]] /* x */ [[\n")]
    [InlineData("[0:00] ")]
    [InlineData("(0:00")]
    [InlineData("Ana 0:00\n")]
    [InlineData("Ana: (0:00) x\n")]
    [InlineData("0:00 – x\n")]
    [InlineData("**Ana:** x\n")]
    [InlineData("**a_ ")]
    [InlineData("[a](")]
    [InlineData("[a](http://b)")]
    [InlineData("![")]
    [InlineData("`")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("<a ")]
    [InlineData("a|b\n-|-\n")]
    [InlineData("[^a]")]
    [InlineData("&amp;")]
    [InlineData("\\[")]
    [InlineData("```\nx\n")]
    [InlineData("```\nAna: Hi to you all.\nBo: Yes to you all.\n```\n")]
    [InlineData("said: x and\n")]
    [InlineData("<p>")]
    [InlineData("<p>x <b>")]
    [InlineData("[12] x\n")]
    [InlineData("x |\n")]
    [InlineData("x [0:18]\n")]
    [InlineData("0:18x\n")]
    [InlineData("0:24 Ana Lopez ")]
    [InlineData("Ana Lopez: x. ")]
    [InlineData("A: x\n")]
    [InlineData("- X? ")]
    [InlineData("THE CHAIR (A. B) - x\n")]
    [InlineData("A B C D E F G (")]
    [InlineData("Written by A B and A B ")]
    [InlineData("1h02m03s\n")]
    [InlineData("---\nA b: x\n")]
    [InlineData("<Trans><Turn>")]
    [InlineData("{\"text\":")]
    [InlineData("[{")]
    public async Task Bait_is_read_in_linear_time(string piece)
    {
        var bait = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        foreach (var text in new[] { bait, Conversation + "FADEL: " + bait, Markdown + bait, Stamped + bait, Captions + bait })
            await Read(text);
    }

    [Fact]
    public async Task As_many_people_as_lines_are_told_apart_in_linear_time()
    {
        await Read(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{Word(i)} SMITH: Hi.\n\nSMITH: Ho.\n\n")));
        await Read(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{Word(i)}: Hi.\n\n{Word(i)}: Ho.\n\n\nNobody says this.\n\n")));
        await Read(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"ANNA LIND (clip {i}): Hi.\n\nBO EK: Ho.\n\n")));
        await Read(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"Speaker {i}: I'm Anna Lind.\n\n")));
        await Read(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{Word(i)}\nHi there.\n\n")) + string.Concat(Enumerable.Repeat("ANNA\nHi.\n\nBO\nHo.\n\n", 4)));
    }

    static string Word(int number) => string.Concat(number.ToString("D6", null).Select(d => (char)('A' + d - '0')));

    static Task Read(string text) =>
        Task.Run(() =>
        {
            try
            {
                Assert.NotEmpty(TranscriptParser.Parse("bait.txt", text).Items);
            }
            catch (InvalidInputException refusal)
            {
                Assert.NotEmpty(refusal.Problems);
            }
        }).WaitAsync(Limit);
}
