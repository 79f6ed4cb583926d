using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Audio.Cli.Commands;

namespace Audio.Cli;

/// <summary>How everything is written that is printed as JSON.</summary>
[JsonSerializable(typeof(InspectReport))]
[JsonSerializable(typeof(PlanReport))]
[JsonSerializable(typeof(VerifyReport))]
[JsonSerializable(typeof(BatchReport))]
[JsonSerializable(typeof(BatchEpisode))]
[JsonSerializable(typeof(CheckupReport[]))]
[JsonSerializable(typeof(CleanReport))]
[JsonSerializable(typeof(List<ConfigurationValue>))]
[JsonSerializable(typeof(List<EngineVoice>))]
[JsonSerializable(typeof(VoicesReport))]
[JsonSerializable(typeof(FilesReport))]
[JsonSerializable(typeof(FailureReport))]
sealed partial class JsonOutput : JsonSerializerContext
{
    const string Name = "--json";

    static bool _isBegun;

    /// <summary>The option that asks for it; the same for every command that prints something else without.</summary>
    public static Option<bool> Option(string description = "Print everything as JSON.") => new(Name) { Description = description };

    /// <summary>Whether it was asked for, and nothing of it was printed yet.</summary>
    public static bool IsAwaited(ParseResult parsed) => !_isBegun && parsed.CommandResult.Command.Options.Any(o => o.Name == Name && parsed.GetResult(o) is { Implicit: false });

    /// <summary>Standard output, for what is printed by the piece.</summary>
    public static TextWriter Open()
    {
        _isBegun = true;
        return Console.Out;
    }

    /// <summary>Prints it on standard output.</summary>
    /// <param name="type">One of <see cref="Readable"/>'s.</param>
    public static void Print<T>(T report, JsonTypeInfo<T> type)
    {
        _isBegun = true;
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, report, type);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Letters of every script as they are: nothing here ends up in a web page.</summary>
    public static JsonOutput Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
