using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Audio.Cli.Commands;

/// <summary><c>audio schema COMMAND</c>: the JSON schema (2020-12) of what a command prints as JSON, made of the types that it prints.</summary>
static class SchemaCommand
{
    // Made when asked for: that takes as long as all else at the start of a command.
    static readonly SortedDictionary<string, Func<JsonTypeInfo>> Reports = new(StringComparer.Ordinal)
    {
        ["batch"] = () => JsonOutput.Readable.BatchReport,
        ["clean"] = () => JsonOutput.Readable.CleanReport,
        ["config"] = () => JsonOutput.Readable.ListConfigurationValue,
        ["doctor"] = () => JsonOutput.Readable.CheckupReportArray,
        ["engine-voices"] = () => JsonOutput.Readable.ListEngineVoice,
        ["failure"] = () => JsonOutput.Readable.FailureReport,
        ["init"] = () => JsonOutput.Readable.FilesReport,
        ["inspect"] = () => JsonOutput.Readable.InspectReport,
        ["plan"] = () => JsonOutput.Readable.PlanReport,
        ["plot"] = () => JsonOutput.Readable.FilesReport,
        ["preview"] = () => JsonOutput.Readable.FilesReport,
        ["render"] = () => JsonOutput.Readable.BatchEpisode,
        ["verify"] = () => JsonOutput.Readable.VerifyReport,
        ["voices"] = () => JsonOutput.Readable.VoicesReport,
        ["voices-try"] = () => JsonOutput.Readable.FilesReport,
    };

    public static Command Create()
    {
        var report = new Argument<string>("command") { HelpName = "command", Description = "The command, such as inspect; a wrong one is answered with all there are." };
        UsageErrors.RequireOneOf(report, [.. Reports.Keys]);
        var command = new DocumentedCommand(
            "schema",
            "Prints the JSON schema of what a command prints with --json, and batch writes with --report.",
            ("audio schema inspect", "What 'audio inspect --json' prints."),
            ("audio schema failure", "What each command prints instead with --json, where nothing came of it.")) { report };
        command.SetAction(parsed =>
        {
            var schema = JsonSchemaExporter.GetJsonSchemaAsNode(Reports[parsed.GetRequiredValue(report)](), new() { TreatNullObliviousAsNonNullable = true }).AsObject();
            schema.Insert(0, "$schema", JsonValue.Create("https://json-schema.org/draft/2020-12/schema"));
            using var output = Console.OpenStandardOutput();
            using (var json = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n" }))
                schema.WriteTo(json);
            output.WriteByte((byte)'\n');
            return ExitCode.Done;
        });
        return command;
    }
}
