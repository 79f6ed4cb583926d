using Audio.Episodes.Outputs;
using Audio.Episodes.Shows;
using Audio.Mixing;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes.Shows;

/// <summary>What a transcript's front matter says of its show goes before show.json.</summary>
public sealed class FrontMatterShowTests : IDisposable
{
    const string Talk = "WILLA BRANDT, HOST: Hi there.\n\nJO HOLM, BYLINE: Hello.\n\nBRANDT: So?\n\nHOLM: So.";

    static readonly Show Series = new()
    {
        Title = "Low Water",
        Author = "WQXB",
        Description = "A series.",
        Category = "News",
        IsExplicit = false,
        Production = new() { Intro = new("series/intro.wav"), Outro = new("series/outro.wav"), Cues = [new("applause", new("series/applause.wav")), new("music", null)] },
        Pacing = new() { Closing = TimeSpan.FromSeconds(2) },
        Chain = ChainPreset.Broadcast,
        Target = LoudnessTarget.Named["ebu"],
        Outputs = [new(OutputFormat.Mp3), new(OutputFormat.Flac)],
        Credits = [new("Ann")],
        Disclosure = new() { IsSpoken = true, InFeed = false },
    };

    readonly TemporaryFolder _folder = new();

    public FrontMatterShowTests() => _folder.Write("bell.wav", []);

    public void Dispose() => _folder.Dispose();

    Transcript Read(string frontMatter) => TranscriptParser.Parse(_folder.File("page.txt"), $"---\n{frontMatter}\n---\n{Talk}");

    Show Over(string frontMatter) => Series.For(Read(frontMatter));

    [Fact]
    public void It_says_the_same_in_yaml()
    {
        var show = Over("""
            author: Jo Holm
            description: |
              One episode.
              Of many.
            category: "Arts: Books"
            site: https://example.org/1
            explicit: true
            pacing: 0.5
            chain: none
            target: -17
            stereo: true
            outputs: [opus, m4a:64]
            credits:
              - Willa Brandt
              - {name: "2", role: Sound}
            disclosure: {spoken: "true", tags: false}
            """);

        Assert.Equal(("Jo Holm", "One episode.\nOf many.", "Arts: Books"), (show.Author, show.Description, show.Category));
        Assert.Equal((new Uri("https://example.org/1"), true, true), (show.Site, show.IsExplicit, show.IsStereo));
        Assert.Equal((TimeSpan.FromMilliseconds(125), TimeSpan.FromMilliseconds(350)), (show.Pacing!.Turn.Mean, show.Pacing.Closing));
        Assert.Equal((ChainPreset.None, -17.0), (show.Chain, show.Target!.Value.Lufs));
        Assert.Equal([new OutputOptions(OutputFormat.Opus), new(OutputFormat.M4a, 64)], show.Outputs.ToArray());
        Assert.Equal([new Credit("Willa Brandt"), new("2", "Sound")], show.Credits.ToArray());
        Assert.Equal(new Disclosure { IsSpoken = true, Spoken = "true", InTags = false, InFeed = false }, show.Disclosure);
    }

    [Fact]
    public void A_format_alone_is_answered_with_the_list_that_it_should_be()
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => Over("outputs: ogg")).Problems);

        Assert.Equal(("'outputs' is no list, but 'ogg'", "Write a list such as [mp3], of mp3, m4a, m4b, opus, flac, wav"), (problem.Message, problem.Hint));
    }

    [Fact]
    public void A_sound_file_that_is_not_made_here_is_no_other_programs() =>
        Assert.Equal("W007", Assert.Single(Assert.Throws<InvalidInputException>(() => Over("outputs: [ogg]")).Problems).Code);

    [Theory]
    [InlineData("outputs: [html, rss]")]
    [InlineData("cover: https://example.org/cover.jpg")]
    [InlineData("site: my-blog")]
    [InlineData("target: _blank")]
    [InlineData("description: \"\"")]
    [InlineData("author: \"\"")]
    public void What_cannot_be_meant_for_an_episode_is_another_programs(string frontMatter) =>
        Assert.Equal(Series, Over(frontMatter) with { Origins = Series.Origins });

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData("clean", false)]
    public void Whether_it_is_for_children_may_be_said_as_directories_say_it(string word, bool expected) => Assert.Equal(expected, Over($"explicit: {word}").IsExplicit);

    [Fact]
    public void What_it_does_not_say_stays_as_the_show_has_it()
    {
        var show = Over("chain: clean");

        Assert.Equal(Series with { Chain = ChainPreset.Clean, Origins = show.Origins }, show);
        Assert.Equal(2, show.Origins["chain"].Line);
        Assert.Equal("page.txt", Path.GetFileName(show.Origins["chain"].File));
    }

    [Fact]
    public void Assets_cues_and_pauses_are_set_one_by_one()
    {
        var show = Over("assets: {intro: null, sting: bell.wav, cues: {Applause: null, bell: bell.wav}}\npacing: {turn: 500}");

        var bell = new Asset(_folder.File("bell.wav"));
        Assert.Equal((null, bell, new("series/outro.wav")), (show.Production!.Intro, show.Production.Sting, show.Production.Outro));
        Assert.Equal([new CueSound("Applause", null), new("bell", bell), new("music", null)], show.Production.Cues.ToArray());
        Assert.Equal((TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2)), (show.Pacing!.Turn.Mean, show.Pacing.Closing));
    }

    [Theory]
    [InlineData("target: ⟦W007⟧appel")]
    [InlineData("title: x\ncategory: ⟦W007⟧\"News: Dally News\"\nexplicit: ⟦W004⟧12")]
    [InlineData("assets:\n  intro: ⟦W006⟧no.wav\n  ⟦W002⟧intros: bell.wav\n  sting: {file: bell.wav, gain: ⟦W008⟧90}")]
    [InlineData("credits:\n- ⟦W004⟧[Ann]")]
    public void A_mistake_is_reported_where_it_stands_in_the_transcript(string marked)
    {
        var (text, expected) = Marked.Read($"---\n{marked}\n---\n{Talk}");
        var transcript = TranscriptParser.Parse(_folder.File("page.txt"), text);

        var mistakes = Assert.Throws<InvalidInputException>(() => Series.For(transcript)).Problems;

        Assert.Equal(expected, mistakes.Select(p => $"{p.Code} {p.Line}:{p.Column}"));
        Assert.All(mistakes, p => Assert.Equal(_folder.File("page.txt"), p.File));
    }

    [Fact]
    public void What_contradicts_the_show_is_reported_at_what_the_front_matter_says()
    {
        var stereo = Series with { IsStereo = true };

        Assert.Equal("W009 2:10", Place(() => stereo.For(Read("outputs: [\"mp3:96\"]"))));
        Assert.Equal("W009 2:9", Place(() => (Series with { Outputs = [new(OutputFormat.Mp3, 64)] }).For(Read("stereo: true"))));

        static string Place(Func<object> read) => Assert.Throws<InvalidInputException>(read).Problems.Select(p => $"{p.Code} {p.Line}:{p.Column}").Single();
    }

    [Fact]
    public void Credits_as_a_word_are_about_an_article() => Assert.Equal(Series, Over("credits: skip"));

    [Fact]
    public void A_misspelt_setting_of_a_show_is_an_error_as_any_other() =>
        Assert.Equal("Did you mean 'disclosure'?", Assert.Throws<InvalidInputException>(() => Read("disclosur: {tags: false}")).Problems.Single().Hint);

    [Fact]
    public void The_language_of_the_show_goes_before_a_guess_and_behind_what_is_said()
    {
        var options = new ParserOptions { UsualLanguage = "en-GB" };

        Assert.Equal("en-GB", TranscriptParser.Parse("page.txt", Talk, options).Language);
        Assert.Equal("en-AU", TranscriptParser.Parse("page.txt", $"---\nlanguage: en-AU\n---\n{Talk}", options).Language);
        Assert.Equal("en-NZ", TranscriptParser.Parse("page.txt", $"---\nlanguage: en-AU\n---\n{Talk}", options with { Language = "en-NZ" }).Language);
    }

    [Theory]
    [InlineData("author: [Ann Lee, Bo Ray]", "Ann Lee, Bo Ray")]
    [InlineData("author: {name: Ann Lee}", null)]
    [InlineData("category: blog", null)]
    [InlineData("category: [a, b]", null)]
    [InlineData("cover: {image: sea.png}", null)]
    [InlineData("authors: [Ann Lee]", null)]
    [InlineData("output: html_document", null)]
    public void What_blogs_and_notebooks_say_there_in_shapes_of_their_own_is_no_mistake(string frontMatter, string? author)
    {
        var show = new Show().For(Read(frontMatter));

        Assert.Equal((author, null, null), (show.Author, show.Category, show.Cover));
    }

    [Fact]
    public void A_category_that_is_nearly_one_is_a_slip_of_the_pen() =>
        Assert.Equal("W007", Assert.Single(Assert.Throws<InvalidInputException>(() => new Show().For(Read("category: Newss"))).Problems).Code);
}
