using Audio.Casting;

namespace Audio.Tests.Casting;

public sealed class ServiceReaderTests
{
    static VoiceBook Read(string services, string binding = "\"x\"") => VoiceBook.Parse("voices.json", $$"""
        { "engines": ["flite"], "services": {{services}}, "voices": { "a": { "flite": "slt" }, "b": { "mine": {{binding}} } } }
        """);

    [Fact]
    public void An_engine_has_the_settings_that_the_file_gives_it()
    {
        var book = Read("""{ "mine": { "kind": "azure", "region": ["westeurope", "uksouth"], "transport": "rest", "requestsPerMinute": 20, "hedge": true } }""");

        var service = book.Services["mine"];
        Assert.Equal("azure", service.Kind.Name);
        Assert.Equal(["westeurope", "uksouth"], service.Values.List("region").AsEnumerable());
        Assert.Equal(("rest", 20.0, true), (service.Values.Text("transport"), service.Values.Number("requestsPerMinute"), service.Values.Flag("hedge")));
        Assert.Null(service.Values.Text("endpoint"));
        Assert.Equal((1, 39), (service.Line, service.Column));
    }

    [Fact]
    public void An_engine_that_is_called_after_its_kind_needs_no_word() =>
        Assert.Equal("azure", VoiceBook.Parse("v", """{ "engines": ["azure"], "voices": { "a": { "azure": "x" } } }""").Services["azure"].Kind.Name);

    [Fact]
    public void A_binding_has_the_settings_of_its_engines_kind()
    {
        var book = Read("""{ "mine": { "kind": "azure" } }""", """{ "voice": "Ava", "style": "chat", "styleDegree": 1.5, "pitch": 1.1 }""");

        var voice = book.Personas[1].Bindings["mine"];
        Assert.Equal(("mine", "azure", "Ava", 1.1), (voice.Engine, voice.Kind, voice.EngineVoice, voice.Pitch));
        Assert.Equal(("chat", 1.5), (voice.Settings.Text("style"), voice.Settings.Number("styleDegree")));
        Assert.NotEqual(voice, voice with { Settings = Settings.None });
        Assert.Equal(voice, Read("""{ "mine": { "kind": "azure" } }""", """{ "styleDegree": 1.5, "style": "chat", "pitch": 1.1, "voice": "Ava" }""").Personas[1].Bindings["mine"]);
    }

    [Theory]
    [InlineData("""{ "mine": { } }""", "C005", "has no kind")]
    [InlineData("""{ "mine": { "kind": "azur" } }""", "C006", "Did you mean 'azure'?")]
    [InlineData("""{ "mine": { "kind": "azure", "regoin": "x" } }""", "C002", "Did you mean 'region'?")]
    [InlineData("""{ "mine": { "kind": "azure", "transport": "socket" } }""", "C011", "'socket'")]
    [InlineData("""{ "mine": { "kind": "azure", "region": [] } }""", "C005", "'region' is empty")]
    [InlineData("""{ "mine": { "kind": "azure", "region": ["a", 3] } }""", "C004", "An item of 'region'")]
    [InlineData("""{ "mine": { "kind": "azure", "hedge": "yes" } }""", "C004", "true or false")]
    [InlineData("""{ "mine": { "kind": "azure", "requestsPerMinute": 2.5 } }""", "C008", "not a whole number")]
    [InlineData("""{ "mine": { "kind": "azure", "requestsPerMinute": 0 } }""", "C008", "outside of 1")]
    [InlineData("""{ "mine": { "kind": "command" } }""", "C005", "has no 'run'")]
    [InlineData("""{ "mine": { "kind": "azure" }, "fallback": { "kind": "azure" } }""", "C005", "cannot be called 'fallback'")]
    [InlineData("""{ "mine": { "kind": "azure", "region": ["westeurope", "West Europe"] } }""", "C013", "'West Europe' is no region")]
    [InlineData("""{ "mine": { "kind": "azure", "endpoint": "westeurope" } }""", "C013", "'endpoint' is no web address")]
    [InlineData("""{ "mine": { "kind": "openai", "url": "http://192.168.1.4:8880/v1" } }""", "C013", "Use https")]
    [InlineData("""{ "mine": { "kind": "google", "url": "https://speech.example?key=abc" } }""", "C013", "has more than a host and a path")]
    [InlineData("""{ "mine": { "kind": "elevenlabs", "url": "ftp://speech.example" } }""", "C013", "Write it as https://")]
    [InlineData("""{ "mine": { "kind": "command", "run": ["it", "{speed}"] } }""", "C013", "that nothing fills")]
    [InlineData("""{ "mine": { "kind": "command", "run": ["it", "{rate*}"] } }""", "C013", "looks like a place and is none")]
    [InlineData("""{ "mine": { "kind": "command", "run": ["it", "-v={voice"] } }""", "C013", "looks like a place and is none")]
    [InlineData("""{ "mine": { "kind": "command", "run": ["it"], "languages": ["en", "english please"] } }""", "C013", "'english please' is no language tag")]
    [InlineData("""{ "mine": { "kind": "azure", "region": "westeurope", "endpoint": "https://mine.example" } }""", "C013", "Leave one of them out")]
    [InlineData("""{ "mine": { "kind": "openai", "url": "http://localhost:8880/v1/audio/speech" } }""", "C013", "Leave out /audio/speech")]
    [InlineData("""{ "mine": { "kind": "openai", "uri": "x", "url": "ftp://speech.example" } }""", "C013", "is no web address")]
    [InlineData("""{ "mine": { "kind": "command", "run": "it", "input": "file" } }""", "C013", "has no {file}")]
    [InlineData("""{ "mine": { "kind": "command", "run": ["it", "{file}"], "input": "stdin" } }""", "C013", "has a {file}")]
    [InlineData("""{ "mine": { "kind": "command", "run": "it", "output": "raw" } }""", "C013", "'rate' must say")]
    [InlineData("""{ "mine": { "kind": "command", "run": "it", "output": "wav", "rate": 22050 } }""", "C013", "'rate' is for raw sound")]
    [InlineData("[]", "C004", "'services'")]
    public void A_mistake_is_reported_with_what_to_do(string services, string code, string words)
    {
        var problems = Assert.Throws<InvalidInputException>(() => Read(services)).Problems;

        Assert.Contains(problems, p => p.Code == code && $"{p}".Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void An_engine_that_cannot_be_read_is_one_mistake_however_often_it_is_named()
    {
        var problems = Assert.Throws<InvalidInputException>(() => VoiceBook.Parse("voices.json", """
            { "engines": ["mine"], "services": { "mine": { "kind": "azur" } }, "voices": { "a": { "mine": { "voice": "x", "style": "chat" } }, "b": { "mine": "y" } } }
            """)).Problems;

        Assert.Equal("C006 1:56", $"{Assert.Single(problems).Code} {problems[0].Line}:{problems[0].Column}");
    }

    [Fact]
    public void An_address_that_may_carry_a_key_is_not_repeated() => Assert.DoesNotContain(
        "s3cret",
        Assert.Throws<InvalidInputException>(() => Read("""{ "mine": { "kind": "openai", "url": "https://me:s3cret@speech.example" } }""")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"0f3a9b7c5d1e4f60a2b4c6d8e0f1a3b5\"")]
    [InlineData("[\"MY_KEY\", \"0f3a9b7c5d1e4f60a2b4c6d8e0f1a3b5\"]")]
    public void A_key_in_place_of_its_variable_is_refused_and_not_shown(string key)
    {
        const string Key = "0f3a9b7c5d1e4f60a2b4c6d8e0f1a3b5";

        var mistakes = Assert.Throws<InvalidInputException>(() => Read($$"""{ "mine": { "kind": "azure", "key": {{key}} } }"""));

        Assert.Contains(mistakes.Problems, p => p.Code == "C012");
        Assert.DoesNotContain(Key, mistakes.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""["a", "nobody"]""", "There is no voice 'nobody'")]
    [InlineData("""["b"]""", "cannot stand in for itself")]
    public void A_voice_that_stands_in_must_be_another_that_exists(string fallback, string words)
    {
        var text = $$"""{ "engines": ["flite"], "voices": { "a": { "flite": "slt" }, "b": { "flite": "rms", "fallback": {{fallback}} } } }""";

        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => VoiceBook.Parse("v", text)).Problems);

        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Voices_that_stand_in_are_kept_in_their_order() =>
        Assert.Equal(
            ["c", "a"],
            VoiceBook.Parse("v", """{ "engines": ["flite"], "voices": { "b": { "flite": "rms", "fallback": ["c", "a"] }, "a": { "flite": "slt" }, "c": { "flite": "awb" } } }""")
                .Personas[0].Fallback.AsEnumerable());
}
