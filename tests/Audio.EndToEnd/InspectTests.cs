using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class InspectTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task Json_names_everything_and_says_null_for_what_is_unknown()
    {
        var report = await JsonAsync(_audio.Write("page.txt", """
            A talk about the tide


            ANN LEE, HOST:

            Good morning. What did you see down there?

            BOB OKORO, BYLINE: A great many crabs, and one boot.

            LEE: Thank you.

            OKORO: My pleasure.
            """));

        Assert.Equal(
            ["format", "confidence", "title", "date", "language", "speakers", "items", "dropped", "problems"],
            report.EnumerateObject().Select(p => p.Name));
        Assert.Equal("radio-page", report.GetProperty("format").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("date").ValueKind);
        var turn = report.GetProperty("items").EnumerateArray().First(i => i.GetProperty("kind").GetString() == "turn");
        Assert.Equal("ann-lee", turn.GetProperty("speaker").GetString());
        Assert.Equal("Good morning. What did you see down there?", turn.GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, turn.GetProperty("title").ValueKind);
    }

    [SkippableFact]
    public async Task The_seed_interview_is_understood()
    {
        var report = await JsonAsync(Checkout.Seed("radio-interview.txt"));

        var turns = report.GetProperty("items").EnumerateArray().Where(i => i.GetProperty("kind").GetString() == "turn").ToList();
        Assert.Equal(12, turns.Count);
        Assert.Equal(663, turns.Sum(t => Rendered.Words(t.GetProperty("text").GetString()!)));
        Assert.True(turns[0].GetProperty("inferred").GetBoolean());
        Assert.Equal(["Leila Fadel", "Charles Maynes"], report.GetProperty("speakers").EnumerateArray().Select(s => s.GetProperty("name").GetString()));
    }

    [SkippableFact]
    public async Task Voiced_quotations_of_the_seed_article_are_the_named_persons()
    {
        var report = await JsonAsync(Checkout.Seed("news-article.txt"), "--quotes", "voiced");

        var quotes = report.GetProperty("items").EnumerateArray()
            .Where(i => i.TryGetProperty("quotes", out _))
            .SelectMany(i => i.GetProperty("quotes").EnumerateArray())
            .ToList();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, q => Assert.Equal("antony-blinken", q.GetProperty("speaker").GetString()));
    }

    [Fact]
    public async Task For_people_it_shows_speakers_script_and_what_is_left_out()
    {
        var outcome = (await _audio.RunAsync("inspect", Checkout.Example("harbour-interview.txt"))).Expect(0);

        Assert.Contains("Nora Quill, host", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Play Live Radio", outcome.Output[outcome.Output.IndexOf("Not spoken", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    async Task<JsonElement> JsonAsync(string page, params string[] options) =>
        JsonDocument.Parse((await _audio.RunAsync(["inspect", page, "--json", .. options])).Expect(0).Output).RootElement;
}
