using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Audio.Episodes;

namespace Audio.Cli;

/// <summary>A plan as <c>plan --json</c> prints it. Every key is always there; what is unknown is null.</summary>
static class PlanJson
{
    public static void Write(SpeechPlan plan, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(
            new PlanReport(plan.Characters, plan.Usd, [.. plan.Levelling.Select(Speech)], [.. plan.Utterances.Select(Speech)]), PlanJsonContext.Readable.PlanReport));

    static PlanSpeech Speech(PlannedSpeech speech) => new(
        speech.Line, speech.Speaker, speech.Voice.Name, speech.Voice.Engine, speech.Voice.EngineVoice, speech.Spoken,
        speech.State.ToString().ToLowerInvariant(), speech.Why, speech.Characters, speech.Usd);
}

sealed record PlanReport(long Characters, decimal? Usd, PlanSpeech[] Levelling, PlanSpeech[] Utterances);

sealed record PlanSpeech(
    int Line, string Speaker, string Voice, string Engine, string EngineVoice, string Spoken, string State, string? Why, int Characters, decimal? Usd);

[JsonSerializable(typeof(PlanReport))]
sealed partial class PlanJsonContext : JsonSerializerContext
{
    /// <summary>Letters of every script as they are: nothing here ends up in a web page.</summary>
    public static PlanJsonContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
