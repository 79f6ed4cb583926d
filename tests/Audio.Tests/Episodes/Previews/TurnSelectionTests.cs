using Audio.Episodes.Previews;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes.Previews;

public sealed class TurnSelectionTests
{
    static readonly Transcript Talk = new()
    {
        File = "talk.txt",
        Format = "test",
        Confidence = 1,
        Ledger = new([]),
        Speakers = [new("leila-fadel", "Leila Fadel", null, []), new("charles-maynes", "Charles Maynes", null, [])],
        Items =
        [
            Some.Turn("leila-fadel", "Good morning.") with { Line = 4 },
            Some.Turn("charles-maynes", "Good morning, Leila.") with { Line = 6 },
            new Chapter("New START", 8),
            Some.Turn("leila-fadel", "What is the New START treaty?") with { Line = 8 },
            new Cue("LAUGHTER", 9),
            Some.Turn("charles-maynes", "An agreement about arms.") with { Line = 10 },
            new Chapter("And then?", 12),
            Some.Turn("leila-fadel", "And what comes then?") with { Line = 12 },
            Some.Turn("charles-maynes", "Nobody knows.") with { Line = 14 },
        ],
    };

    [Theory]
    [InlineData("3", 3)]
    [InlineData("2-4", 2, 3, 4)]
    [InlineData("Maynes:2", 4)]
    [InlineData("leila:2-3", 3, 5)]
    [InlineData("Charles Maynes:1", 2)]
    [InlineData("5-", 5, 6)]
    [InlineData("Maynes:2-", 4, 6)]
    public void Turns_are_chosen_by_number_or_by_speaker(string turn, params int[] expected) =>
        Assert.Equal(expected, Numbers(new() { Turns = [turn] }));

    [Fact]
    public void No_context_is_too_large()
    {
        var transcript = Some.Interview("Ann", "Ben", "Cem");

        Assert.Equal(3, new TurnSelection { Turns = ["2"], Context = int.MaxValue }.In(transcript).Length);
    }

    [Fact]
    public void Several_choices_are_joined_in_the_order_of_the_transcript() =>
        Assert.Equal([1, 4, 6], Numbers(new() { Turns = ["6", "Maynes:2", "1", "6"] }));

    [Theory]
    [InlineData(4, 1)]
    [InlineData(9, 3)]
    [InlineData(14, 6)]
    public void A_line_is_that_of_the_turn_that_stands_there(int line, int expected) =>
        Assert.Equal([expected], Numbers(new() { Line = line }));

    [Theory]
    [InlineData("new start", 3)]
    [InlineData("morning", 1, 2)]
    public void Words_choose_the_turns_that_have_them(string words, params int[] expected) =>
        Assert.Equal(expected, Numbers(new() { Words = words }));

    [Theory]
    [InlineData("1", 3, 4)]
    [InlineData("and then", 5, 6)]
    public void A_chapter_is_chosen_by_number_or_by_the_beginning_of_its_title(string chapter, params int[] expected) =>
        Assert.Equal(expected, Numbers(new() { Chapter = chapter }));

    [Fact]
    public void Context_adds_neighbours_on_both_sides() =>
        Assert.Equal([2, 3, 4], Numbers(new() { Turns = ["3"], Context = 1 }));

    [Fact]
    public void Nothing_asked_is_everything() => Assert.Equal([1, 2, 3, 4, 5, 6], Numbers(new()));

    [Fact]
    public void All_that_chooses_nothing_is_reported_with_what_there_is()
    {
        var failure = Assert.Throws<InvalidInputException>(() => new TurnSelection { Turns = ["0", "Smith:1", "x"], Line = 1, Words = "harbour", Chapter = "9" }.In(Talk));

        Assert.Equal(6, failure.Problems.Length);
        Assert.Contains("turns 1 to 6", failure.Problems[0].Hint, StringComparison.Ordinal);
        Assert.Contains("Leila Fadel", failure.Problems[1].Hint, StringComparison.Ordinal);
        Assert.Contains("2 And then?", failure.Problems[^1].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_beyond_the_end_is_reported_and_not_cut_short()
    {
        var failure = Assert.Throws<InvalidInputException>(() => new TurnSelection { Turns = ["5-99", "Maynes:2-9", "5-3", "7-"], Line = 99 }.In(Talk));

        Assert.Equal(5, failure.Problems.Length);
        Assert.Contains("lines 4 to 14", failure.Problems[^1].Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mayns:2", "--turn Mayns:2 is no turn", "Did you mean 'Maynes:2'?")]
    [InlineData("Lela Fadel:2-3", "--turn Lela Fadel:2-3 is no turn", "Did you mean 'Leila Fadel:2-3'?")]
    [InlineData("Maynes:200", "--turn Maynes:200 is no turn", "Maynes has 3 turns")]
    [InlineData("Maynes", "--turn Maynes is no turn", "write Maynes:1 for the first turn of Maynes, Maynes:1- for all")]
    [InlineData("Mayns", "--turn Mayns is no turn", "Did you mean 'Maynes:1'?")]
    [InlineData("5-3", "--turn 5-3 is no turn", "it is the wrong way round: 3-5")]
    [InlineData("Maynes:3-1", "--turn Maynes:3-1 is no turn", "it is the wrong way round: Maynes:1-3")]
    public void A_turn_that_is_none_is_answered_with_what_was_meant(string turn, string fault, string hint)
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => new TurnSelection { Turns = [turn] }.In(Talk)).Problems);

        Assert.Equal((fault, hint), (problem.Message, problem.Hint));
    }

    [Fact]
    public void Words_and_chapters_that_are_not_there_are_not_called_turns()
    {
        var failure = Assert.Throws<InvalidInputException>(() => new TurnSelection { Words = "zzz", Chapter = "99" }.In(Talk));

        Assert.Equal(["--grep zzz is in no turn", "--chapter 99 is no chapter"], failure.Problems.Select(p => p.Message));
    }

    static int[] Numbers(TurnSelection selection) => [.. selection.In(Talk).Select(t => Talk.Items.OfType<Turn>().ToList().IndexOf(t) + 1)];
}
