using System.Globalization;
using System.Text.Json.Nodes;
using Audio.Episodes.Outputs;
using Audio.Episodes.Shows;
using Audio.Mixing;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Shows;

/// <summary>docs/show.schema.json and docs/show.md, held to what the reader does.</summary>
public sealed class ShowSchemaTests
{
    static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs/show.schema.json")))!;
    static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs/show.md")).ReplaceLineEndings("\n");

    static JsonNode Property(string name) => Schema["properties"]![name]!;

    static JsonNode Asset => Schema["$defs"]!["asset"]!["oneOf"]![1]!["properties"]!;

    [Fact]
    public void It_has_the_settings_that_the_reader_knows()
    {
        Assert.Equal(ShowReader.Keys.Order(), Names(Schema["properties"]));
        Assert.Equal(ShowReader.CreditKeys.Order(), Names(Property("credits")["items"]!["oneOf"]![1]!["properties"]));
        Assert.Equal(ShowReader.DisclosureKeys.Order(), Names(Property("disclosure")["properties"]));
        Assert.Equal(ProductionReader.Keys.Order(), Names(Property("assets")["properties"]));
        Assert.Equal(ProductionReader.AssetKeys.Order(), Names(Asset));
        Assert.Equal(ProductionReader.RoomToneKeys.Order(), Names(Property("assets")["properties"]!["roomTone"]!["oneOf"]![2]!["properties"]));
        Assert.Equal(PacingReader.Keys.Order(), Names(Property("pacing")["oneOf"]![1]!["properties"]));
        Assert.Equal(PacingReader.GapKeys.Order(), Names(Schema["$defs"]!["gap"]!["oneOf"]![1]!["properties"]));
        Assert.Equal(PacingReader.GapKeys.Order(), Names(Schema["$defs"]!["overlap"]!["oneOf"]![1]!["properties"]));
    }

    [Fact]
    public void It_has_the_words_that_the_reader_knows()
    {
        Assert.Equal(Categories.All, Words(Property("category")));
        Assert.Equal(Enum.GetNames<ChainPreset>().Select(n => n.ToLowerInvariant()), Words(Property("chain")));
        Assert.Equal(LoudnessTarget.Named.Keys.Order(), Words(Property("target")["oneOf"]![0]!).Order());
        Assert.Equal($"^({string.Join('|', OutputFormat.All.Select(f => f.Name))})(:[0-9]+)?$", Property("outputs")["items"]!["pattern"]!.GetValue<string>());
    }

    /// <summary>Each number: where the schema has its range, and a file with it.</summary>
    public static TheoryData<string, string> Numbers => new()
    {
        { "properties/target/oneOf/1", """{ "target": # }""" },
        { "properties/pacing/oneOf/0", """{ "pacing": # }""" },
        { "properties/pacing/oneOf/1/properties/closing", """{ "pacing": { "closing": # } }""" },
        { "$defs/gap/oneOf/0", """{ "pacing": { "turn": # } }""" },
        { "$defs/gap/oneOf/1/properties/deviation", """{ "pacing": { "turn": { "deviation": # } } }""" },
        { "$defs/gap/oneOf/1/properties/shortest", """{ "pacing": { "turn": { "mean": 10000, "longest": 10000, "shortest": # } } }""" },
        { "$defs/gap/oneOf/1/properties/longest", """{ "pacing": { "turn": { "mean": 0, "shortest": 0, "longest": # } } }""" },
        { "$defs/gap/oneOf/1/properties/mean", """{ "pacing": { "turn": { "mean": # } } }""" },
        { "$defs/overlap/oneOf/0", """{ "pacing": { "interruption": # } }""" },
        { "$defs/overlap/oneOf/1/properties/mean", """{ "pacing": { "interruption": { "mean": # } } }""" },
        { "properties/assets/properties/roomTone/oneOf/0", """{ "assets": { "roomTone": # } }""" },
        { "properties/assets/properties/roomTone/oneOf/2/properties/level", """{ "assets": { "roomTone": { "level": # } } }""" },
        { "$defs/asset/oneOf/1/properties/gain", """{ "assets": { "bed": { "file": "voices.json", "gain": # } } }""" },
        { "$defs/asset/oneOf/1/properties/from", """{ "assets": { "bed": { "file": "voices.json", "from": # } } }""" },
        { "$defs/asset/oneOf/1/properties/seconds", """{ "assets": { "bed": { "file": "voices.json", "seconds": # } } }""" },
        { "$defs/asset/oneOf/1/properties/fadeIn", """{ "assets": { "bed": { "file": "voices.json", "fadeIn": # } } }""" },
        { "$defs/asset/oneOf/1/properties/fadeOut", """{ "assets": { "bed": { "file": "voices.json", "fadeOut": # } } }""" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Its_ranges_are_those_of_the_reader(string place, string text)
    {
        var schema = place.Split('/').Aggregate(Schema, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        var (least, most) = (schema["minimum"]!.GetValue<double>(), schema["maximum"]!.GetValue<double>());

        Assert.Empty(Faults(least));
        Assert.Empty(Faults(most));
        Assert.Equal(["W008"], Faults(least - 0.01));
        Assert.Equal(["W008"], Faults(most + 0.01));

        IEnumerable<string> Faults(double number)
        {
            try
            {
                Show.Parse(Path.Combine(Repository.Root, "show.json"), text.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
                return [];
            }
            catch (InvalidInputException e)
            {
                return e.Problems.Select(p => p.Code);
            }
        }
    }

    [Fact]
    public void Texts_may_be_as_long_as_the_reader_takes_them() =>
        Assert.Equal((255, ShowReader.LongestDescription), (Property("title")["maxLength"]!.GetValue<int>(), Property("description")["maxLength"]!.GetValue<int>()));

    [Fact]
    public void The_whole_file_of_the_page_has_every_setting_and_nothing_but_its_files_is_missing()
    {
        var text = Page.Split("```jsonc\n")[1].Split("```")[0];

        var faults = Assert.Throws<InvalidInputException>(() => Show.Parse("nowhere/show.json", text)).Problems;

        Assert.All(faults, f => Assert.Equal("W006", f.Code));
        Assert.All(ShowReader.Keys, k => Assert.Contains($"\"{k}\":", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_has_its_row() =>
        Assert.All(ShowReader.Keys.Except(["$schema"]), k => Assert.Contains(Page.Split('\n'), l => l.StartsWith('|') && l.Split('|')[1].Contains($"`{k}`", StringComparison.Ordinal)));

    [Fact]
    public void The_example_that_every_checkout_has_is_right() =>
        Assert.Equal("Harbour Talk", Show.Load(Path.Combine(Repository.Root, "examples/show/show.json")).Title);

    static IEnumerable<string> Names(JsonNode? node) => node!.AsObject().Select(m => m.Key).Order();

    static IEnumerable<string> Words(JsonNode node) => node["enum"]!.AsArray().Select(e => e!.GetValue<string>());
}
