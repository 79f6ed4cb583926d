using System.Collections.Immutable;
using Audio.Speech.Azure;
using Audio.Speech.Azure.Wire;

namespace Audio.Tests.Speech.Azure;

public sealed class WordAlignmentTests
{
    [Theory]
    [InlineData("The a-team and a man", "The,a,team,and,a,man", "The,a,team,and,a,man")]
    [InlineData("An anniversary is a day", "An,anniversary,is,a,day", "An,anniversary,is,a,day")]
    [InlineData("Rock & roll", "Rock,&amp;,roll", "Rock,&,roll")]
    [InlineData("NASA flew", "Nasa,flew", "NASA,flew")]
    [InlineData("It cost 20 dollars", "It,cost,twenty,dollars", "It,cost,dollars")]
    [InlineData("今日は晴れ", "今日,は,晴れ", "今日,は,晴れ")]
    [InlineData("one, one, one", "one,one,one", "one,one,one")]
    public void Words_are_found_in_our_own_text_each_after_the_one_before(string text, string heard, string found) =>
        Assert.Equal(found.Split(','), WordAlignment.Align(text, Heard(heard)).Select(w => w.Text));

    [Fact]
    public void A_word_that_is_written_otherwise_is_not_taken_for_one_far_behind()
    {
        var text = "We had 20 of them " + string.Concat(Enumerable.Repeat("and more of them ", 8)) + "and then twenty more";

        var words = WordAlignment.Align(text, Heard("We,had,twenty,of,them,and,more"));

        Assert.Equal(["We", "had", "of", "them", "and", "more"], words.Select(w => w.Text));
    }

    [Fact]
    public void Times_stay_with_their_words()
    {
        var words = WordAlignment.Align("b c", [new("x", TimeSpan.FromSeconds(1), default), new("c", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3))]);

        Assert.Equal([new("c", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3))], words.ToArray());
    }

    [Theory]
    [InlineData("One two three four five six", "One,two,three", 11)]
    [InlineData("One two three — !!! …", "One,two,three", 0)]
    [InlineData("In 20 years we will all see", "In,twenty", 0)]
    public void What_was_not_heard_must_take_its_time(string text, string heard, int letters) =>
        Assert.Equal(TimeSpan.FromMilliseconds(20 * letters), WordAlignment.LeastUnheard(text, Heard(heard)));

    static ImmutableArray<HeardWord> Heard(string words) =>
        [.. words.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((w, i) => new HeardWord(w, TimeSpan.FromSeconds(i), TimeSpan.FromSeconds(1)))];
}
