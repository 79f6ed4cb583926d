using System.Text.Json.Nodes;
using Audio.Casting;
using Audio.Tests.Support;

namespace Audio.Tests.Casting;

/// <summary>The voices.json and its schema that every checkout has.</summary>
public sealed class ShippedVoicesTests
{
    static readonly VoiceBook Book = VoiceBook.Load(Path.Combine(Repository.Root, "voices.json"));
    static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs/voices.schema.json")))!;

    [Fact]
    public void At_least_eight_voices_of_both_kinds_need_local_engines_only()
    {
        var local = Book.Personas.Where(p => p.Bindings.ContainsKey("flite") || p.Bindings.ContainsKey("espeak-ng")).ToList();

        Assert.True(local.Count >= 8);
        Assert.True(local.Count(p => p.Gender == "female") >= 4);
        Assert.True(local.Count(p => p.Gender == "male") >= 4);
    }

    [Fact]
    public void The_pool_alternates_between_female_and_male() =>
        Assert.All(Book.Pool.Zip(Book.Pool.Skip(1)), pair => Assert.NotEqual(pair.First.Gender, pair.Second.Gender));

    [Theory]
    [InlineData("flite,espeak-ng")]
    [InlineData("espeak-ng")]
    public void No_two_voices_sound_the_same(string engines)
    {
        var usable = engines.Split(',');
        var sounds = Book.Pool.Select(p => p.Bindings[usable.First(p.Bindings.ContainsKey)] with { Name = "" });

        Assert.Equal(sounds, sounds.Distinct());
    }

    [Fact]
    public void The_schema_has_the_settings_that_the_reader_knows()
    {
        Assert.Equal(VoiceBookReader.BookKeys.Order(), Names(Schema["properties"]));
        Assert.Equal(
            PersonaReader.Keys.Concat(EngineKinds.All.Where(k => k.NeedsNoSettings).Select(k => k.Name)).Order(),
            Names(Schema["$defs"]!["voice"]!["properties"]));
        Assert.Equal(EngineKinds.Names, Schema["$defs"]!["kind"]!["enum"]!.AsArray().Select(e => e!.GetValue<string>()));
    }

    public static TheoryData<string> Kinds => [.. EngineKinds.Names];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_has_the_settings_of_every_kind_of_engine(string name)
    {
        var kind = EngineKinds.Find(name)!;
        var service = Schema["$defs"]![$"{name} service"]!["properties"]!;
        var binding = Schema["$defs"]![$"{name} binding"]!["oneOf"]![1]!["properties"]!;

        Assert.Equal(kind.Service.Select(s => s.Name).Append("kind").Order(), Names(service));
        Assert.Equal(PersonaReader.BindingKeys.Concat(kind.Binding.Select(s => s.Name)).Order(), Names(binding));
        Assert.All(kind.Service, s => AssertDescribes(s, service[s.Name]!));
        Assert.All(kind.Binding, s => AssertDescribes(s, binding[s.Name]!));
    }

    static void AssertDescribes(Setting setting, JsonNode schema)
    {
        Assert.NotEmpty(schema["description"]!.GetValue<string>());
        Assert.Equal(
            setting.Type switch { SettingType.Number => "number", SettingType.Count => "integer", SettingType.Flag => "boolean", SettingType.List => null, _ => "string" },
            schema["type"]?.GetValue<string>());
        Assert.Equal(setting.Least, schema["minimum"]?.GetValue<double>() ?? double.MinValue);
        Assert.Equal(setting.Most, schema["maximum"]?.GetValue<double>() ?? double.MaxValue);
        Assert.Equal(setting.Choices, schema["enum"]?.AsArray().Select(c => c!.GetValue<string>()) ?? []);
    }

    static IEnumerable<string> Names(JsonNode? node) => node!.AsObject().Select(m => m.Key).Order();
}
