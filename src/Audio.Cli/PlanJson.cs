using Audio.Episodes;

namespace Audio.Cli;

/// <summary>A plan as <c>plan --json</c> prints it. Every key is always there; what is unknown is null.</summary>
static class PlanJson
{
    public static void Print(SpeechPlan plan) => JsonOutput.Print(
        new PlanReport(plan.Characters, plan.Usd, [.. plan.Levelling.Select(Speech)], [.. plan.Utterances.Select(Speech)]), JsonOutput.Readable.PlanReport);

    static PlanSpeech Speech(PlannedSpeech speech) => new(
        speech.Line, speech.Speaker, speech.Voice.Name, speech.Voice.Engine, speech.Voice.EngineVoice, speech.Spoken,
        speech.State.ToString().ToLowerInvariant(), speech.Why, speech.Characters, speech.Usd);
}

sealed record PlanReport(long Characters, decimal? Usd, PlanSpeech[] Levelling, PlanSpeech[] Utterances);

sealed record PlanSpeech(
    int Line, string Speaker, string Voice, string Engine, string EngineVoice, string Spoken, string State, string? Why, int Characters, decimal? Usd);
