using Audio.Sound;
using Audio.Speech;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Speech;

public sealed class WordAlignmentTests
{
    static readonly TimeSpan End = TimeSpan.FromSeconds(10);

    static WordTime Token(string text, double start, double end) =>
        new(text, TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end) - TimeSpan.FromSeconds(start));

    static string Align(string text, params WordTime[] tokens) =>
        string.Join(' ', WordAlignment.Align(text, tokens, End).Select(w => $"{w.Text}@{w.Start.TotalSeconds:0.##}-{(w.Start + w.Duration).TotalSeconds:0.##}"));

    [Fact]
    public void Marks_that_are_tokens_of_their_own_belong_to_their_words() =>
        Assert.Equal(
            "Well,@0-0.5 yes.@0.5-1",
            Align("Well, yes.", Token("Well", 0, 0.4), Token(",", 0.4, 0.5), Token("yes", 0.5, 0.9), Token(".", 0.9, 1)));

    [Fact]
    public void A_token_of_several_words_times_them_all() =>
        Assert.Equal("in@0-1 New@1-2 York@1-2", Align("in New York", Token("in", 0, 1), Token("New York", 1, 2)));

    [Fact]
    public void Parts_of_a_word_are_its_beginning_and_its_end() =>
        Assert.Equal("don't@1-3", Align("don't", Token("do", 1, 2), Token("n't", 2, 3)));

    [Fact]
    public void A_number_that_was_spelt_out_has_the_time_that_its_neighbours_leave() =>
        Assert.Equal(
            "about@0-1 $5@1-4 today@4-5",
            Align("about $5 today", Token("about", 0, 1), Token("five", 1, 2), Token("dollars", 2, 4), Token("today", 4, 5)));

    [Fact]
    public void A_letter_is_not_found_within_another_word() =>
        Assert.Equal("cat@0-3 a@3-4 b@4-5", Align("cat a b", Token("a", 3, 4), Token("b", 4, 5)));

    [Fact]
    public void Words_at_the_end_that_nobody_named_last_until_the_end() =>
        Assert.Equal("one@0-1 two@1-5.5 three@5.5-10", Align("one two three", Token("one", 0, 1)));

    [Fact]
    public void Each_ideograph_is_timed_by_itself() =>
        Assert.Equal("你@0-1 好，@1-2 世@2-3 界。@3-4", Align("你好，世界。", Token("你", 0, 1), Token("好", 1, 2), Token("世", 2, 3), Token("界", 3, 4)));

    [Fact]
    public void Where_nothing_is_recognised_nothing_is_claimed() => Assert.Equal("", Align("one two", Token("uno", 0, 1)));

    [Theory]
    [InlineData("The a-team and a man", "The,a,team,and,a,man", "The@0 a-team@1 and@3 a@4 man@5")]
    [InlineData("Some big annual plan or an other", "Some,an,other", "Some@0 big@0 annual@0.25 plan@0.5 or@0.75 an@1 other@2")]
    [InlineData("Rock & roll", "Rock,&,roll", "Rock@0 roll@2")]
    [InlineData("NASA flew", "Nasa,flew", "NASA@0 flew@1")]
    [InlineData("one, one, one", "one,one,one", "one,@0 one,@1 one@2")]
    public void Words_are_found_in_our_own_text_each_after_the_one_before(string text, string heard, string found) =>
        Assert.Equal(found, string.Join(' ', WordAlignment.Align(text, Tokens(heard, length: 0), End).Select(w => $"{w.Text}@{w.Start.TotalSeconds:0.##}")));

    [Theory]
    [InlineData("One two three four five six", "One,two,three", 11)]
    [InlineData("One two three — !!! …", "One,two,three", 0)]
    [InlineData("In 20 years we will all see", "In,twenty", 0)]
    [InlineData("今日は晴れ", "今日,は", 2)]
    public void What_was_not_heard_is_counted_where_anybody_can_say(string text, string heard, int letters) =>
        Assert.Equal(letters, WordAlignment.LettersBehind(text, Tokens(heard)));

    [Fact]
    public void A_word_that_is_written_otherwise_is_not_taken_for_one_far_behind()
    {
        var text = "We had 20 of them " + string.Concat(Enumerable.Repeat("and more of them ", 12)) + "and then twenty more";

        var words = WordAlignment.Align(text, Tokens("We,had,twenty,of,them,and,more"), End);

        Assert.Equal([2, 3, 4, 5, 6], words.Skip(2).Take(5).Select(w => w.Start.TotalSeconds));
    }

    static WordTime[] Tokens(string words, double length = 1) => [.. words.Split(',').Select((w, i) => Token(w, i, i + length))];

    [Fact]
    public void A_dash_is_no_word() => Assert.Equal("one@0-1 two@2-3", Align("one — two", Token("one", 0, 1), Token("—", 1, 2), Token("two", 2, 3)));

    [Fact]
    public void Whatever_comes_words_are_in_order_and_none_ends_before_it_starts() =>
        Prop.ForAll<string, (string, byte, byte)[]>((text, tokens) =>
        {
            var words = WordAlignment.Align(text ?? "", (tokens ?? []).Select(t => Token(t.Item1 ?? "", t.Item2 / 25.0, t.Item3 / 25.0)), End);
            return words.All(w => w.Duration >= TimeSpan.Zero) && words.Zip(words.Skip(1)).All(p => p.First.Start <= p.Second.Start);
        }).QuickCheckThrowOnFailure();
}
