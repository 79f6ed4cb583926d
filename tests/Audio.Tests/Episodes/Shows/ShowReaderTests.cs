using Audio.Episodes.Outputs;
using Audio.Episodes.Shows;
using Audio.Mixing;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Episodes.Shows;

public sealed class ShowReaderTests : IDisposable
{
    const string Whole = """
        {
          // A show of two.
          "$schema": "docs/show.schema.json",
          "title": " Harbour\n Talk ", "author": "WQXB", "description": "By the water.\n\nAnd from it.", "language": "en-GB",
          "category": "news: daily news", "cover": "cover.png", "site": "https://example.org/talk", "explicit": true,
          "assets": { "intro": "theme.wav" }, "pacing": 1.5, "chain": "Broadcast", "target": "ebu", "stereo": true,
          "outputs": ["mp3", "m4a:64"], "credits": ["Ines Calloway", { "name": "Tomas Adair", "role": "Producer" }],
          "disclosure": { "spoken": "Nobody here is real.", "tags": false, "feed": false },
        }
        """;

    readonly TemporaryFolder _folder = new();

    public ShowReaderTests()
    {
        _folder.Write("theme.wav", []);
        _folder.Write("cover.png", []);
    }

    public void Dispose() => _folder.Dispose();

    Show Parse(string text) => Show.Parse(_folder.File("show.json"), text);

    [Fact]
    public void A_whole_file_is_understood()
    {
        var show = Parse(Whole);

        Assert.Equal(("Harbour Talk", "WQXB", "By the water.\n\nAnd from it."), (show.Title, show.Author, show.Description));
        Assert.Equal(("en-GB", "News: Daily News", new Uri("https://example.org/talk")), (show.Language, show.Category, show.Site));
        Assert.Equal((_folder.File("cover.png"), true), (show.Cover, show.IsExplicit));
        Assert.Equal(new Asset(_folder.File("theme.wav")), show.Production!.Intro);
        Assert.Equal(TimeSpan.FromMilliseconds(375), show.Pacing!.Turn.Mean);
        Assert.Equal((ChainPreset.Broadcast, LoudnessTarget.Named["ebu"], true), (show.Chain, show.Target, show.IsStereo));
        Assert.Equal([new OutputOptions(OutputFormat.Mp3), new(OutputFormat.M4a, 64)], show.Outputs.ToArray());
        Assert.Equal([new Credit("Ines Calloway"), new("Tomas Adair", "Producer")], show.Credits.ToArray());
        Assert.Equal(new Disclosure { IsSpoken = true, Spoken = "Nobody here is real.", InTags = false, InFeed = false }, show.Disclosure);
    }

    [Fact]
    public void What_is_not_said_is_left_open()
    {
        var show = Parse("{}");

        Assert.Equal(new Show(), show);
        Assert.Equal(new Disclosure { InTags = true, InFeed = true }, Parse("""{ "disclosure": {} }""").Disclosure);
    }

    [Theory]
    [InlineData("-17", -17)]
    [InlineData("\"-17.5\"", -17.5)]
    [InlineData("\"Spotify\"", -14)]
    public void A_target_is_a_name_or_a_number(string target, double lufs) => Assert.Equal(lufs, Parse($$"""{ "target": {{target}} }""").Target!.Value.Lufs);

    [Theory]
    [InlineData("⟦W001⟧")]
    [InlineData("{ \"title\": ⟦W001⟧}")]
    [InlineData("⟦W004⟧[]")]
    [InlineData("{ ⟦W002⟧\"titel\": \"x\", \"author\": ⟦W004⟧3, \"description\": ⟦W005⟧\" ! \" }")]
    [InlineData("{ \"title\": \"a\", ⟦W003⟧\"title\": \"b\" }")]
    [InlineData("{ \"language\": ⟦W007⟧\"English\", \"explicit\": ⟦W004⟧\"yes\",\n \"stereo\": ⟦W004⟧null }")]
    [InlineData("{ \"category\": ⟦W007⟧\"Nwes\", \"site\": ⟦W007⟧\"example.org\", \"cover\": ⟦W006⟧\"cover.jpg\" }")]
    [InlineData("{ \"site\": ⟦W007⟧\"file:///etc/passwd\", \"cover\": ⟦W006⟧\"https://example.org/cover.png\" }")]
    [InlineData("{ \"cover\": ⟦W006⟧\".\" }")]
    [InlineData("{ \"cover\": ⟦W005⟧\" \" }")]
    [InlineData("{ \"chain\": ⟦W007⟧\"braodcast\", \"target\": ⟦W007⟧\"appel\" }")]
    [InlineData("{ \"target\": ⟦W008⟧-8 }")]
    [InlineData("{ \"target\": ⟦W004⟧true }")]
    [InlineData("{ \"outputs\": ⟦W004⟧\"mp3\" }")]
    [InlineData("{ \"outputs\": ⟦W005⟧[] }")]
    [InlineData("{ \"outputs\": [\"mp3\", ⟦W003⟧\"mp3\"] }")]
    [InlineData("{ \"outputs\": [\"mp3\", ⟦W003⟧\"mp3:64\", ⟦W007⟧\"mp5\", ⟦W007⟧\"flac:1\", ⟦W004⟧7] }")]
    [InlineData("{ \"stereo\": true, \"outputs\": ⟦W009⟧[\"mp3:64\"] }")]
    [InlineData("{ \"credits\": [⟦W004⟧1, ⟦W005⟧{}, { \"name\": ⟦W005⟧\"\" }, { \"name\": \"A\", ⟦W002⟧\"rôle\": \"B\" }] }")]
    [InlineData("{ \"disclosure\": ⟦W004⟧true }")]
    [InlineData("{ \"disclosure\": { \"spoken\": ⟦W005⟧\"…\", \"tags\": ⟦W004⟧1, ⟦W002⟧\"feeds\": true } }")]
    [InlineData("{ \"disclosure\": { \"spoken\": ⟦W004⟧1 } }")]
    [InlineData("{ \"assets\": ⟦W004⟧[], \"pacing\": ⟦W004⟧\"slow\" }")]
    public void Every_mistake_is_reported_where_it_stands(string marked)
    {
        var (text, expected) = Marked.Read(marked);

        var mistakes = Assert.Throws<InvalidInputException>(() => Parse(text)).Problems;

        Assert.Equal(expected, mistakes.Select(p => $"{p.Code} {p.Line}:{p.Column}"));
        Assert.All(mistakes, p => Assert.NotEmpty(p.Hint));
    }

    [Fact]
    public void A_category_that_is_none_gets_the_nearest()
    {
        var mistakes = Assert.Throws<InvalidInputException>(() => Show.Parse("show.json", """{ "category": "News: Dayly News" }"""));

        Assert.Equal("show.json:1:15: error W007: 'category' cannot be 'News: Dayly News' (Did you mean 'News: Daily News'?)", mistakes.Message);
    }

    [Fact]
    public void A_text_is_no_longer_than_directories_take() =>
        Assert.Equal(["W008", "W008"], Assert.Throws<InvalidInputException>(() => Parse($$"""
            { "title": "{{new string('a', 256)}}", "description": "{{new string('a', 4001)}}" }
            """)).Problems.Select(p => p.Code));

    [Fact]
    public void A_path_is_relative_to_the_file_that_has_it()
    {
        Assert.Equal("cover.png", Path.GetFileName(Parse("""{ "cover": "cover.png" }""").Cover));
        Assert.Equal(_folder.File("cover.png"), Show.Parse("show.json", $$"""{ "cover": {{System.Text.Json.JsonSerializer.Serialize(_folder.File("cover.png"))}} }""").Cover);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_said_in_one_line() =>
        Assert.Equal("W001", Assert.Throws<InvalidInputException>(() => Show.Load(_folder.File("none.json"))).Problems.Single().Code);

    [Fact]
    public void Any_damage_to_a_file_is_read_or_refused() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(PositiveInt At, NonNegativeInt Length, char[] Put)>(),
            damage =>
            {
                var at = damage.At.Get * 37 % Whole.Length;
                var length = Math.Min(damage.Length.Get, Whole.Length - at);
                return IsReadOrRefused(Whole.Remove(at, length).Insert(at, new(damage.Put)));
            }).QuickCheckThrowOnFailure();

    bool IsReadOrRefused(string text)
    {
        try
        {
            return Parse(text) is not null;
        }
        catch (InvalidInputException e)
        {
            return e.Problems.All(p => p.Line > 0 && p.Hint.Length > 0);
        }
    }
}
