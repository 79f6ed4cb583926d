using Audio.Episodes.Shows;
using Audio.Mixing;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Shows;

public sealed class ProductionReaderTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public ProductionReaderTests() => _folder.Write("a.wav", []);

    public void Dispose() => _folder.Dispose();

    string File => _folder.File("a.wav");

    Production Parse(string assets) => Show.Parse(_folder.File("show.json"), $$"""{ "assets": {{assets}} }""").Production!;

    [Fact]
    public void An_asset_is_a_file_or_a_part_of_one()
    {
        var production = Parse("""
            {
              "intro": "a.wav", "sting": { "file": "a.wav" }, "outro": null,
              "bed": { "file": "a.wav", "gain": -2, "from": 3.5, "seconds": 20, "fadeIn": 0.5, "fadeOut": 2 }
            }
            """);

        Assert.Equal((new Asset(File), new Asset(File), null), (production.Intro, production.Sting, production.Outro));
        Assert.Equal(
            new Asset(File) { GainDb = -2, From = Seconds(3.5), Length = Seconds(20), FadeIn = Seconds(0.5), FadeOut = Seconds(2) },
            production.Bed);
    }

    [Fact]
    public void Room_tone_is_a_level_or_a_recording()
    {
        Assert.Equal(new RoomTone(-62), Parse("""{ "roomTone": -62 }""").RoomTone);
        Assert.Equal(new RoomTone(-60, new(File)), Parse("""{ "roomTone": "a.wav" }""").RoomTone);
        Assert.Equal(new RoomTone(-55, new(File)), Parse("""{ "roomTone": { "file": "a.wav", "level": -55 } }""").RoomTone);
        Assert.Null(Parse("""{ "roomTone": null }""").RoomTone);
    }

    [Fact]
    public void Cues_keep_their_order() =>
        Assert.Equal(
            [new CueSound("soft music", null), new("music", new(File)), new("applause", new(File) { GainDb = 3 })],
            Parse("""{ "cues": { "soft music": null, " music": "a.wav", "applause": { "file": "a.wav", "gain": 3 } } }""").Cues.ToArray());

    [Theory]
    [InlineData("{ ⟦W002⟧\"intros\": \"a.wav\", \"sting\": ⟦W004⟧3, \"bed\": ⟦W005⟧{} }")]
    [InlineData("{ \"intro\": ⟦W006⟧\"b.wav\",\n\"bed\": { \"file\": ⟦W006⟧\"c.wav\", ⟦W002⟧\"fade\": 1 } }")]
    [InlineData("{ \"bed\": { \"file\": \"a.wav\", \"gain\": ⟦W008⟧21, \"from\": ⟦W008⟧-1, \"seconds\": ⟦W008⟧0, \"fadeIn\": ⟦W008⟧61, \"fadeOut\": ⟦W004⟧\"1\" } }")]
    [InlineData("{ \"bed\": ⟦W009⟧{ \"file\": \"a.wav\", \"seconds\": 3, \"fadeIn\": 2, \"fadeOut\": 2 } }")]
    [InlineData("{ \"roomTone\": ⟦W008⟧-39 }")]
    [InlineData("{ \"roomTone\": ⟦W005⟧{}, \"cues\": ⟦W004⟧[] }")]
    [InlineData("{ \"roomTone\": { \"level\": ⟦W008⟧-91, \"file\": ⟦W006⟧\"b.wav\" } }")]
    [InlineData("{ \"roomTone\": ⟦W004⟧true }")]
    [InlineData("{ \"cues\": { \"a\": null, ⟦W003⟧\"A\": null, ⟦W005⟧\"…\": null, \"b\": ⟦W006⟧\"b.wav\" } }")]
    public void Every_mistake_is_reported_where_it_stands(string marked)
    {
        var (text, expected) = Marked.Read($"{{ \"assets\": {marked} }}");

        var mistakes = Assert.Throws<InvalidInputException>(() => Show.Parse(_folder.File("show.json"), text)).Problems;

        Assert.Equal(expected, mistakes.Select(p => $"{p.Code} {p.Line}:{p.Column}"));
    }

    static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
