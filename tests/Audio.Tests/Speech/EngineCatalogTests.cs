using Audio.Casting;
using Audio.Casting.Kinds;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

public sealed class EngineCatalogTests
{
    static readonly ServiceSettings[] Local = [Some.Service("flite"), Some.Service("espeak-ng")];

    [Fact]
    public async Task A_missing_program_is_reported_with_what_to_do()
    {
        var catalog = await EngineCatalog.ProbeAsync([Some.Service("flite")], new() { FindProgram = name => new(name, null) }, default);

        var status = Assert.Single(catalog.Engines);
        Assert.False(status.IsUsable);
        Assert.Equal("it is not installed", status.Fault);
        Assert.Contains("flite", status.Remedy, StringComparison.Ordinal);
        Assert.Empty(catalog.Usable);
    }

    [SkippableFact]
    public async Task A_program_that_fails_is_reported_and_does_not_hide_the_others()
    {
        Skip.If(Tool.IsMissing("espeak-ng") || Tool.IsMissing("false"));

        var catalog = await EngineCatalog.ProbeAsync(
            Local, new() { FindProgram = name => name == "flite" ? new(name, ExternalProcess.Find("false")) : SpeechProgram.Find(name) }, default);

        Assert.Equal(["flite", "espeak-ng"], catalog.Engines.Select(e => e.Name));
        Assert.Equal(["espeak-ng"], catalog.Usable.AsEnumerable());
        Assert.Contains("exit code 1", catalog.Engines.Single(e => e.Name == "flite").Fault, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_found_speaks_through_the_store()
    {
        Skip.If(Tool.IsMissing("espeak-ng") || Tool.IsMissing("flite"));
        using var folder = new TemporaryFolder();
        var catalog = await EngineCatalog.ProbeAsync(Local, new(), default);
        Assert.All(catalog.Engines, e => Assert.NotEmpty(e.Version!));
        var engine = catalog.Open(new(folder.File("store")));

        foreach (var voice in new[] { Some.Voice, new Voice("b", "espeak-ng", "en-us+f3") })
        {
            await engine.SpeakAsync(new("Good morning.", voice), default);
            await engine.SpeakAsync(new("Good morning.", voice), default);
        }

        Assert.Equal((2, 2), (engine.Spoken, engine.Reused));
    }

    [Fact]
    public async Task A_budget_is_kept_where_nothing_is_noted_too()
    {
        using var folder = new TemporaryFolder();
        var catalog = await EngineCatalog.ProbeAsync([SomeAzure.Service(("region", "westeurope"))], SomeAzure.Context("k"), default);

        var refusal = await Assert.ThrowsAsync<SpeechException>(() => catalog.Open(new(folder.File("store")), new(maxCharacters: 3)).SpeakAsync(SomeAzure.Request(), default));

        Assert.True(refusal.IsOverBudget);
    }

    [Fact]
    public async Task An_engine_that_cannot_be_used_is_one_mistake_however_many_voices_it_has()
    {
        await using var service = await Audio.Doubles.Azure.AzureSpeechDouble.OpenAsync();
        var settings = SomeAzure.Service(("endpoint", service.Address.ToString())) with { Line = 3, Column = 5 };
        var catalog = await EngineCatalog.ProbeAsync([settings], SomeAzure.Context("wrong"), default);
        var book = VoiceBook.Parse("my.json", """{ "engines": ["azure"], "voices": { "ava": { "azure": "x" } } }""");

        var problem = Assert.Single(await catalog.CheckAsync([SomeAzure.Voice(), SomeAzure.Voice(SomeAzure.Ryan)], book, null, default));

        Assert.Equal((3, 5), (problem.Line, problem.Column));
        Assert.StartsWith("azure cannot be used: azure answered 401", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_nobody_reaches_is_a_warning_and_is_not_waited_for()
    {
        using var folder = new TemporaryFolder();
        var settings = Services.Settings(OpenAiKind.Kind, "kokoro", ("url", ["http://localhost:9/v1"])) with { Line = 3, Column = 5 };
        var catalog = await EngineCatalog.ProbeAsync([settings], new(), default);
        var book = VoiceBook.Parse("my.json", """{ "engines": ["openai"], "voices": { "ava": { "openai": "x" } } }""");
        var voice = new Voice("ava", "kokoro", "af_bella") { Kind = "openai" };

        var problem = Assert.Single(await catalog.CheckAsync([voice], book, null, default));

        Assert.Equal(("S005", Severity.Warning, 3), (problem.Code, problem.Severity, problem.Line));
        Assert.Contains("nothing answers for kokoro", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Start its server", problem.Hint, StringComparison.Ordinal);
        var failure = await Assert.ThrowsAsync<SpeechException>(() => catalog.Open(new(folder.File("store"))).SpeakAsync(new("Hello.", voice), default));
        Assert.Equal((true, true), (failure.IsTransient, failure.IsEngineWide));
        Assert.Contains("nothing answers for kokoro", failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_text_too_long_for_one_call_is_spoken_to_its_end()
    {
        Skip.If(Tool.IsMissing("espeak-ng"));
        using var folder = new TemporaryFolder();
        var engine = (await EngineCatalog.ProbeAsync([Some.Service("espeak-ng")], new(), default)).Open(new(folder.File("store")));
        var voice = new Voice("b", "espeak-ng", "en-us+f3");
        const string Sentence = "The council voted last night. ";

        var one = await engine.SpeakAsync(new(Sentence, voice), default);
        var hundred = await engine.SpeakAsync(new(string.Concat(Enumerable.Repeat(Sentence, 100)), voice), default);

        Assert.InRange(hundred.Duration / one.Duration, 95, 105);
    }

    [SkippableFact]
    public async Task Voices_that_an_engine_does_not_have_are_found_before_anything_is_spoken()
    {
        Skip.If(Tool.IsMissing("espeak-ng") || Tool.IsMissing("flite"));
        var book = VoiceBook.Parse("my.json", """
            {
              "engines": ["flite", "espeak-ng"],
              "voices": {
                "good": { "flite": "slt" },
                "typo": { "flite": "stl" },
                "case": { "espeak-ng": "en-us+F3" },
                "both": { "flite": { "voice": "rms", "pitch": 1.1 } }
              }
            }
            """);
        var catalog = await EngineCatalog.ProbeAsync(Local, new(), default);

        var problems = await catalog.CheckAsync(book.Personas.Select(p => p.Bindings.Values.First()), book, "en", default);

        Assert.Equal(["S001 5:5", "S001 6:5", "S001 7:5"], problems.Select(p => $"{p.Code} {p.Line}:{p.Column}"));
        Assert.Equal(4, (await catalog.CheckAsync(book.Personas.Select(p => p.Bindings.Values.First()), book, "xx", default)).Length);
    }

    [SkippableFact]
    public async Task Every_voice_that_is_shipped_can_be_spoken_by_the_local_engines()
    {
        Skip.If(Tool.IsMissing("espeak-ng") || Tool.IsMissing("flite"));
        var book = VoiceBook.Load(Path.Combine(Repository.Root, "voices.json"));
        var catalog = await EngineCatalog.ProbeAsync(Local, new(), default);

        Assert.Empty(await catalog.CheckAsync(book.Personas.SelectMany(p => p.Bindings.Values.Where(v => v.Engine is "flite" or "espeak-ng")), book, "en-US", default));
    }
}
