using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording;

public sealed class LetterRunsTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("word", 4)]
    [InlineData("It rained, and rained.", 3)]
    [InlineData("Zwölf Bären brüllten über die Straße, und niemand hörte sie dort.", 4)]
    [InlineData("A word that runsoverthethirtysecondcharacter and another one that ends it here", 4)]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdef and more", 4)]
    [InlineData("@[`{ABCxyz\u007F", 1)]
    [InlineData("Aword whoseletterslastlongerthantwoblocksofthirtytwocharactersthatarelookedatatonce, and two", 4)]
    [InlineData("ä whoseletterslastlongerthanthreeblocksofthirtytwocharactersthatarelookedatatonceandgoonstilluntiltheend", 32)]
    public void Runs_are_those_that_a_look_at_each_letter_finds(string text, int least)
    {
        var found = new List<string>();
        var runs = new LetterRuns(text, least);
        while (runs.MoveNext())
            found.Add(text[runs.Start..runs.End]);

        var expected = string.Concat(text.Select(c => char.IsLetter(c) ? c : ' ')).Split(' ').Where(w => w.Length >= Math.Max(1, least));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void Runs_are_found_wherever_blocks_of_the_text_part_them()
    {
        for (var length = 0; length < 100; length++)
        {
            var text = new string('.', length) + "letters" + new string('.', 100 - length);
            var runs = new LetterRuns(text, 7);

            Assert.True(runs.MoveNext());
            Assert.Equal("letters", text[runs.Start..runs.End]);
            Assert.False(runs.MoveNext());
        }
    }
}
