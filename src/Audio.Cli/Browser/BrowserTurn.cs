using System.Collections.Immutable;
using Audio.Transcripts;

namespace Audio.Cli.Browser;

/// <summary>One turn as the browser lists it. Immutable.</summary>
/// <param name="Turn">What is said.</param>
/// <param name="Number">From 1, as <c>--turn</c> counts.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="Order">The speaker's place among all, from 0; decides the colour.</param>
/// <param name="Problems">What was doubtful on its lines.</param>
sealed record BrowserTurn(Turn Turn, int Number, string Speaker, int Order, ImmutableArray<Problem> Problems)
{
    /// <summary>Its text on one line.</summary>
    public string Text { get; } = string.Join(' ', Turn.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>All turns of a script that say something.</summary>
    public static ImmutableArray<BrowserTurn> Of(Transcript transcript)
    {
        var order = transcript.Speakers.Select((s, i) => (s, i)).ToDictionary(s => s.s.Id, s => (s.s.Name, s.i));
        var turns = transcript.Items.OfType<Turn>().Where(t => t.Utterances.Length > 0).ToList();
        return [.. turns.Select((turn, i) =>
        {
            var end = i + 1 < turns.Count ? turns[i + 1].Line : int.MaxValue;
            var (name, place) = order.GetValueOrDefault(turn.SpeakerId, ("narrator", -1));
            return new BrowserTurn(turn, i + 1, name, place, [.. transcript.Problems.Where(p => p.Severity != Severity.Info && p.Line >= turn.Line && (p.Line < end || p.Line == turn.Line))]);
        })];
    }
}
