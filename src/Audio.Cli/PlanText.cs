using System.Globalization;
using Audio.Casting;
using Audio.Episodes;
using Audio.Speech.Spending;

namespace Audio.Cli;

/// <summary>A plan as <c>plan</c> shows it to a person: the sums first, then every turn that has to be spoken.</summary>
static class PlanText
{
    public static void Write(SpeechPlan plan, Func<Voice, Price?> priceOf, StyledOutput output)
    {
        var repeated = CountOf(SpeechState.Repeated) is > 0 and var times ? $", {times} repeated" : "";
        output.WriteHanging("", $"{Count.Of(plan.Utterances.Length, "sentence")}: {CountOf(SpeechState.Stored)} stored, {CountOf(SpeechState.New)} new, {CountOf(SpeechState.Changed)} changed{repeated}");
        output.WriteHanging("", plan.Characters == 0 ? "Speaking costs nothing." : $"Speaking the rest costs {Money.Of(plan.Usd)} for {Count.Of(plan.Characters, "character")}.");

        foreach (var voice in plan.Missing.GroupBy(m => m.Voice).OrderBy(g => g.Key.Engine, StringComparer.Ordinal).ThenBy(g => g.Key.Name, StringComparer.Ordinal))
        {
            var characters = voice.Sum(m => (long)m.Characters);
            var price = priceOf(voice.Key);
            var cost = characters == 0 ? "free" : $"{Count.Of(characters, "character")}, {Money.Of(price?.Of(characters))}{Rate(price)}";
            output.WriteHanging("  ", $"{voice.Key.Name} ({voice.Key.Engine} {voice.Key.EngineVoice}): {voice.Count()} to speak, {cost}");
        }

        if (!plan.Levelling.IsEmpty)
            output.WriteHanging("", $"Among these is the measuring of voices that are new here, once: {Count.Of(plan.Levelling.Length, "sentence")}.");
        foreach (var turn in plan.Utterances.Where(u => u.Why is not null).GroupBy(u => (u.Line, u.Speaker)))
        {
            var (state, why) = (turn.First().State, turn.First().Why);
            output.WriteHanging("  ", $"{(turn.Key.Line == 0 ? "at the end" : $"line {turn.Key.Line}")}, {turn.Key.Speaker}: {(state == SpeechState.New ? "new" : "changed")}, {why}; \"{Excerpt(turn.First().Spoken)}\"");
        }

        int CountOf(SpeechState state) => plan.Utterances.Count(u => u.State == state);
    }

    static string Rate(Price? price) => price is not { UsdPerMillion: > 0 } known ? ""
        : string.Create(CultureInfo.InvariantCulture, $" at ${known.UsdPerMillion:0.##} a million{(known.AsOf is { } date ? $" ({date:yyyy-MM})" : "")}");

    static string Excerpt(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
