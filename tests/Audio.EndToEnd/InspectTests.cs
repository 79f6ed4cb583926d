using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class InspectTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task That_there_is_no_date_is_a_problem_only_where_a_feed_needs_it()
    {
        var page = _audio.Write("page.txt", "A talk about the tide\n\nANN: What did you see down there?\n\nBEN: A great many crabs.\n\nANN: Thank you.\n\nBEN: My pleasure.\n");

        var text = (await _audio.RunAsync("inspect", page)).Expect(0).Output;
        Assert.Contains("no date", text, StringComparison.Ordinal);
        Assert.DoesNotContain("T006", text, StringComparison.Ordinal);
        Assert.DoesNotContain("YYYY-MM-DD", text, StringComparison.Ordinal);
        Assert.Contains((await JsonAsync(page)).GetProperty("problems").EnumerateArray(), p => p.GetProperty("code").GetString() == "T006");

        _audio.Write("show.json", """{ "title": "Tides", "site": "https://example.org/tides" }""");
        Assert.Contains("page.txt: warning T006: ", (await _audio.RunAsync("inspect", page)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Single((await _audio.RunAsync("plan", page)).Expect(0).ErrorLines, l => l.Contains("page.txt: warning T006: ", StringComparison.Ordinal));
        Assert.DoesNotContain("T006", (await _audio.RunAsync("plan", page, "--date", "2026-03-02")).Expect(0).Error, StringComparison.Ordinal);
    }

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
            ["format", "confidence", "evidence", "title", "date", "language", "speakers", "items", "dropped", "problems", "estimate"],
            report.EnumerateObject().Select(p => p.Name));
        Assert.Equal("radio-page", report.GetProperty("format").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("date").ValueKind);
        var turn = report.GetProperty("items").EnumerateArray().First(i => i.GetProperty("kind").GetString() == "turn");
        Assert.Equal("ann-lee", turn.GetProperty("speaker").GetString());
        Assert.Equal("Good morning. What did you see down there?", turn.GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, turn.GetProperty("title").ValueKind);
    }

    [Theory]
    [InlineData("--spoken")]
    [InlineData("--html")]
    [InlineData("--write")]
    public async Task What_a_voice_has_no_sounds_for_is_said_however_the_transcript_is_shown(string how)
    {
        _audio.Write("voices.json", """{ "engines": ["flite"], "voices": { "ava": { "flite": "slt" }, "andy": { "flite": "rms" } }, "narrator": "ava", "pool": ["ava", "andy"] }""");
        _audio.Write("talk.txt", "ANN LEE: The sign over the door of the old shop said 渡し船, and nobody here could read it.\n\nBEN ODE: Thank you for that.\n\nANN LEE: So it is with signs.\n");

        var outcome = (await _audio.RunAsync("inspect", "talk.txt", how, "--strict")).Expect(2);

        Assert.Contains("S003", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--fallback", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turns_are_counted_as_preview_counts_them_and_voices_speak_the_language()
    {
        _audio.Write("talk.txt", "Gespräch im Studio\n\nMODERATORIN: Guten Abend, Herr Brandt. Wie war das Jahr für Sie?\n\nBRANDT: Es war lang, und wir sind zweimal gesegelt.\n\nMODERATORIN: Und heute?\n\nBRANDT: Heute bleibe ich hier.\n");

        var lines = (await _audio.RunAsync("inspect", "talk.txt")).Expect(0).OutputLines;

        Assert.Contains("3  Moderatorin  turn 1", lines);
        Assert.Contains("9  Brandt  turn 4", lines);
        Assert.Contains(lines, l => l.Contains("(espeak-ng de+", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unclear_page_is_settled_in_one_step()
    {
        var page = _audio.Write("page.txt", Unclear);
        Assert.Contains("      intro: Lee", (await _audio.RunAsync("inspect", page)).Expect(0).OutputLinesAsPrinted);

        var written = (await _audio.RunAsync("inspect", "--write", page)).Expect(0);

        Assert.Contains("  intro: Lee", written.OutputLinesAsPrinted);
        Assert.EndsWith(Unclear, File.ReadAllText(page), StringComparison.Ordinal);
        Assert.DoesNotContain("T010", (await _audio.RunAsync("inspect", page)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("nothing to add", (await _audio.RunAsync("inspect", "--write", page)).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("I003", (await _audio.RunAsync("inspect", "--write", "-")).Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_into_a_file_that_nothing_sure_is_known_of_or_that_other_programs_read()
    {
        const string Clear = "QUILL: Good evening.\n\nFENN: Good night.\n\nQUILL: Already?\n\nFENN: Yes.\n";
        const string Captions = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Quill>Good evening.\n\n00:03.000 --> 00:04.000\n<v Fenn>Good night.\n";
        var (page, captions) = (_audio.Write("page.txt", Clear), _audio.Write("talk.vtt", Captions));

        Assert.Contains("nothing to add that is sure", (await _audio.RunAsync("inspect", "--write", page)).Expect(0).Output, StringComparison.Ordinal);
        var refused = Assert.Single((await _audio.RunAsync("inspect", "--write", captions)).Expect(2).ErrorLines);

        Assert.StartsWith($"{captions}: error I004: ", refused, StringComparison.Ordinal);
        Assert.Equal((Clear, Captions), (File.ReadAllText(page), File.ReadAllText(captions)));
    }

    [Fact]
    public async Task A_voice_that_does_not_exist_is_found_without_speaking()
    {
        var page = _audio.Write("page.txt", "---\nspeakers:\n  LEE: {voice: emmma}\n---\n" + Unclear);

        var inspected = (await _audio.RunAsync("inspect", page)).Expect(2);
        Assert.Contains($"  {page}:3: error C107: There is no voice 'emmma' for Lee (Did you mean 'emma'?)", inspected.OutputLinesAsPrinted);
        var rendered = (await _audio.RunAsync("render", page)).Expect(2);
        Assert.DoesNotContain("C101: Lee", rendered.Error, StringComparison.Ordinal);
        Assert.Single(rendered.ErrorLines, l => l.Contains("C107", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Problems_stand_before_what_is_not_spoken_and_the_worst_stands_first()
    {
        var captions = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Quill>Good evening.\n\n00:03.000 --> 00:04.000\n<v Fenn>[laughs] Good night.\n";
        var outcome = (await _audio.RunAsync("inspect", "--drop", "nowhere", _audio.Write("talk.vtt", captions))).Expect(0);

        var (problems, unspoken) = (Array.IndexOf(outcome.OutputLines, "Problems"), Array.IndexOf(outcome.OutputLines, "Not spoken"));
        Assert.InRange(problems, 1, unspoken);
        Assert.Contains("T055", outcome.OutputLines[problems + 1], StringComparison.Ordinal);
        Assert.Contains(outcome.OutputLines[unspoken..], l => l.EndsWith("[laughs]", StringComparison.Ordinal));
        Assert.Matches(@"^and \d+ stretches of markup, labels and time stamps$", outcome.OutputLines[^1]);
        Assert.DoesNotContain("-->", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strictness_takes_a_warning_for_an_error()
    {
        var page = _audio.Write("page.txt", Unclear);

        (await _audio.RunAsync("inspect", "--strict", page)).Expect(0);
        var strict = (await _audio.RunAsync("inspect", "--strict", "--drop", "nowhere", page)).Expect(2);
        Assert.Contains("T055", strict.Output, StringComparison.Ordinal);
        Assert.Contains("--strict", (await _audio.RunAsync("render", "--strict", "--drop", "nowhere", page)).Expect(2).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_audio.PathOf("output")));
        // What was made in spite of warnings is none of those who want none.
        (await _audio.RunAsync("render", "--drop", "nowhere", page)).Expect(0);
        (await _audio.RunAsync("render", "--strict", "--drop", "nowhere", page)).Expect(2);
    }

    [Fact]
    public async Task Options_win_over_the_file_and_every_mistake_in_them_is_said()
    {
        var page = _audio.Write("page.txt", "---\ntitle: From the file\n---\n" + Unclear);

        var report = await JsonAsync(page, "--title", "From the user", "--speaker", "LEE=Ann Lee:ava", "--intro", "Ann Lee", "--date", "2023-03-02");
        Assert.Equal("From the user", report.GetProperty("title").GetString());
        Assert.Equal("2023-03-02", report.GetProperty("date").GetString());
        Assert.Equal("Ann Lee", report.GetProperty("speakers")[0].GetProperty("name").GetString());

        var refused = (await _audio.RunAsync("inspect", page, "--date", "soon", "--speaker", "LEE", "--cues", "loud", "--intro", "...")).Expect(2);
        Assert.Equal(5, refused.ErrorLines.Length);
    }

    [Fact]
    public async Task Whatever_is_said_otherwise_than_written_is_shown()
    {
        var lines = (await _audio.RunAsync("inspect", "--spoken", _audio.Write("page.txt", Unclear))).Expect(0).OutputLines;

        Assert.Equal(["4  A great many crabs, and 21 boots.", "A great many crabs, and twenty-one boots."], lines);
    }

    const string Unclear =
        "A page about the sea\n\nGood morning. Bob has been down there. So, Bob, what did you see?\n"
        + "BOB OKORO, BYLINE: A great many crabs, and 21 boots.\n\nLEE: Is that so?\n\nOKORO: It is.\n\nLEE: Thank you.\n";

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
