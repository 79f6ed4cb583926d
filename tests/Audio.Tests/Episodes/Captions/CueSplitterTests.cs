using System.Text.RegularExpressions;
using Audio.Episodes;
using Audio.Episodes.Captions;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Episodes.Captions;

public sealed partial class CueSplitterTests
{
    static readonly TimeSpan Start = TimeSpan.FromSeconds(10);

    // What transcripts are made of, and what breaks line breakers.
    static readonly string[] Alphabet =
    [
        "a", "tide", "rises.", "slowly,", "of", "the", "water—which", "Dr.", "U.S.", "\"No!\"", " ", "\n", "\u00a0", "--", "-->", "<b>", "&",
        "海は、上がる。", "天気の話をしましょう", "👩‍🚀", "\ud83c\udf99️", "e\u0301", "\u0301", "https://example.org/a/very/long/address?that=never&ends=1", "\ud800",
    ];

    static Arbitrary<string> Texts { get; } =
        Gen.OneOf(Gen.Elements(Alphabet), ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString()))
            .ListOf().Select(parts => string.Concat(parts.SelectMany((p, i) => i % 3 == 0 ? [p] : new[] { " ", p }))).ToArbitrary();

    [Theory]
    [InlineData("Yes.", "Yes.")]
    [InlineData("The tide rises twice a day here.", "The tide rises twice a day here.")]
    [InlineData("The harbour was empty, and nobody had a boat.", "The harbour was empty,|and nobody had a boat.")]
    [InlineData(
        "We measured it for years. Nobody came to look. Then the wall broke, and everybody had a question.",
        "We measured it for years.|Nobody came to look. # Then the wall broke,|and everybody had a question.")]
    [InlineData("I asked Dr. Lindqvist about the water.", "I asked Dr. Lindqvist|about the water.")]
    public void Lines_and_cues_break_at_sense(string text, string expected) =>
        Assert.Equal(expected, string.Join(" # ", Split(text, 32).Select(c => string.Join('|', c.Lines))));

    [Fact]
    public void A_word_longer_than_a_line_is_cut_but_never_within_a_character() =>
        Assert.Equal(
            ["👩‍🚀👩‍🚀", "👩‍🚀👩‍🚀", "👩‍🚀"],
            Split("👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀", 12).SelectMany(c => c.Lines));

    [Fact]
    public void Text_without_spaces_breaks_after_its_marks() =>
        Assert.Equal(["海は上がる。", "空は青い。"], Split("海は上がる。空は青い。", 7).SelectMany(c => c.Lines));

    [Fact]
    public void Time_is_shared_out_by_characters() =>
        Assert.Equal(
            [(10.0, 18.0), (18.0, 20.0)],
            Split("abcd efg. i.", 5).Select(c => (c.Start.TotalSeconds, c.End.TotalSeconds)));

    [Fact]
    public void A_label_takes_no_time_and_is_never_alone()
    {
        var cues = CueSplitter.Split(Caption("Water goes wherever it wants to go."), 20, "Ingeborg Lindqvist:").ToArray();

        Assert.Equal(["Ingeborg Lindqvist:", "Water goes wherever"], cues[0].Lines);
        Assert.Equal(Start + TimeSpan.FromTicks(100_000_000 * 17 / 29), cues[0].End);
    }

    [Fact]
    public void A_label_longer_than_a_line_is_shortened() =>
        Assert.Equal("Ingeborg Lindqvi…:", CueSplitter.Split(Caption("Water."), 18, "Ingeborg Lindqvist:").First().Lines[0]);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Blank_text_gives_no_cue(string text) => Assert.Empty(CueSplitter.Split(Caption(text), 32, "Ada:"));

    [Fact]
    public void No_character_is_lost_or_invented() => Prop.ForAll(
        Texts,
        text => Squeeze(string.Join(' ', Split(text, 32).SelectMany(c => c.Lines))) == Squeeze(text)
            && Squeeze(string.Join(' ', Split(text, 65).SelectMany(c => c.Lines))) == Squeeze(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_that_fit_on_a_line_stay_whole() => Prop.ForAll(
        Gen.Elements("a", "tide", "rises.", "slowly,", "of", "the", "water", "isn't", "well-known").ListOf().ToArbitrary(),
        words => Split(string.Join(' ', words), 12).SelectMany(c => c.Lines).SelectMany(l => l.Split(' ')).SequenceEqual(words))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_cue_has_more_than_two_lines_and_no_line_is_too_long_or_empty() => Prop.ForAll(
        Texts,
        text => CueSplitter.Split(Caption(text), 32, "Ada:").All(
            c => c.Lines.Count is 1 or 2 && c.Lines.All(l => l.Length is > 0 and <= 32 && l.Trim() == l)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Cues_follow_each_other_from_the_start_of_the_caption_to_its_end() => Prop.ForAll(
        Texts,
        text =>
        {
            var cues = CueSplitter.Split(Caption(text), 32, "Ada:").ToArray();
            return cues.Length == 0
                || (cues[0].Start == Start && cues[^1].End == Caption(text).End && cues.All(c => c.Start < c.End)
                    && cues.Zip(cues.Skip(1), (a, b) => a.End == b.Start).All(touches => touches));
        }).QuickCheckThrowOnFailure();

    static IEnumerable<Cue> Split(string text, int maxLineLength) => CueSplitter.Split(Caption(text), maxLineLength);

    static Caption Caption(string text) => new("Ada", text, Start, Start + TimeSpan.FromSeconds(10));

    static string Squeeze(string text) => WhiteSpace().Replace(text, "");

    [GeneratedRegex(@"\s")]
    private static partial Regex WhiteSpace();
}
