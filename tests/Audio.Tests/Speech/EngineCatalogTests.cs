using System.Net;
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

    [Fact]
    public async Task What_one_run_may_not_spend_another_may()
    {
        using var folder = new TemporaryFolder();
        await using var service = await Audio.Doubles.Azure.AzureSpeechDouble.OpenAsync();
        var catalog = await EngineCatalog.ProbeAsync([SomeAzure.Service(("endpoint", service.Address.ToString()))], SomeAzure.Context(service.Access.Key), default);
        var poor = catalog.Open(new(folder.File("store")), new(maxCharacters: 3));
        var rich = catalog.Open(new(folder.File("store")), new(maxCharacters: 1000));

        Assert.True((await Assert.ThrowsAsync<SpeechException>(() => poor.SpeakAsync(SomeAzure.Request(), default))).IsOverBudget);

        Assert.True((await rich.SpeakAsync(SomeAzure.Request(), default)).Frames > 0);
    }

    [Fact]
    public async Task A_service_that_is_too_busy_to_list_its_voices_may_still_speak()
    {
        using var folder = new TemporaryFolder();
        await using var service = await Audio.Doubles.Azure.AzureSpeechDouble.OpenAsync();
        using var http = new HttpClient(new BusyList(service.Address));
        var context = SomeAzure.Context(service.Access.Key) with { Http = http };
        var catalog = await EngineCatalog.ProbeAsync([SomeAzure.Service(("endpoint", service.Address.ToString()))], context, default);
        var book = VoiceBook.Parse("my.json", """{ "engines": ["azure"], "voices": { "ava": { "azure": "x" } } }""");

        var problem = Assert.Single(await catalog.CheckAsync([SomeAzure.Voice()], book, null, default));

        Assert.Equal(("S005", Severity.Warning), (problem.Code, problem.Severity));
        Assert.Contains("azure answered 503", problem.Message, StringComparison.Ordinal);
        Assert.True((await catalog.Open(new(folder.File("store"))).SpeakAsync(SomeAzure.Request(), default)).Frames > 0);
    }

    sealed class BusyList(Uri address) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal(address.Authority, request.RequestUri!.Authority);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        }
    }

    [Theory]
    [InlineData("west-key,uk-key", 0)]
    [InlineData("west-key", 1)]
    public async Task Each_region_gets_its_own_key_and_a_wrong_one_is_a_warning_before_anything_is_paid(string keys, int warnings)
    {
        using var http = new HttpClient(new Regions());
        var settings = SomeAzure.Service(("region", "westeurope,uksouth"), ("key", keys));
        var catalog = await EngineCatalog.ProbeAsync([settings], new() { FindKey = name => name, Http = http }, default);
        var book = VoiceBook.Parse("my.json", """{ "engines": ["azure"], "voices": { "ava": { "azure": "x" } } }""");

        var problems = await catalog.CheckAsync([SomeAzure.Voice(), SomeAzure.Voice() with { Name = "eve" }], book, null, default);

        Assert.Equal(warnings, problems.Length);
        Assert.All(problems, p => Assert.Equal(("S005", Severity.Warning), (p.Code, p.Severity)));
        Assert.All(problems, p => Assert.Contains("azure in uksouth answered 401", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_key_of_the_first_region_is_a_mistake_though_the_next_would_speak()
    {
        using var http = new HttpClient(new Regions());
        var settings = SomeAzure.Service(("region", "westeurope,uksouth"), ("key", "wrong,uk-key"));
        var catalog = await EngineCatalog.ProbeAsync([settings], new() { FindKey = name => name, Http = http }, default);
        var book = VoiceBook.Parse("my.json", """{ "engines": ["azure"], "voices": { "ava": { "azure": "x" } } }""");

        var problem = Assert.Single(await catalog.CheckAsync([SomeAzure.Voice()], book, null, default));

        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Contains("azure in westeurope answered 401", problem.Message, StringComparison.Ordinal);
    }

    // Two regions of Azure's, each with its own key.
    sealed class Regions : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var key = request.RequestUri!.Host.StartsWith("westeurope", StringComparison.Ordinal) ? "west-key" : "uk-key";
            return Task.FromResult(request.Headers.GetValues("Ocp-Apim-Subscription-Key").Single() != key
                ? new HttpResponseMessage(HttpStatusCode.Unauthorized)
                : new(HttpStatusCode.OK) { Content = new StringContent($$"""[{ "ShortName": "{{SomeAzure.Ava}}", "Locale": "en-US" }]""") });
        }
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
