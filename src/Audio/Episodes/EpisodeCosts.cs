using System.Collections.Immutable;
using Audio.Mixing;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>What the speech of an episode has cost: what was paid for each clip, whenever it was, so that the same episode has the same manifest.</summary>
static class EpisodeCosts
{
    public static IEnumerable<ManifestCost> Of(Episode episode, StoredEngine speech)
    {
        // What failed was paid for as well, though another voice spoke in the end.
        Script[] scripts = [episode.Script with { Substitutions = ImmutableDictionary<Utterance, Substitution>.Empty }, episode.Script];
        var spoken = from heard in episode.Utterances from script in scripts select script.RequestFor(heard.Utterance);
        var passages = from voice in scripts.SelectMany(s => s.Voices).Distinct() from sentence in VoiceLevel.Passage select new SpeechRequest(sentence, voice);
        return
            from use in new[] { ("speech", spoken), ("levelling", passages) }
            from expense in speech.ExpensesFor(use.Item2)
            group expense by (use.Item1, expense.Engine) into paid
            orderby paid.Key.Engine, paid.Key.Item1 descending
            select new ManifestCost(
                paid.Key.Engine, paid.Key.Item1, paid.Count(), paid.Count(e => !e.IsSpoken), paid.Sum(e => (long)e.Characters),
                paid.Any(e => e.Usd is null) ? null : paid.Sum(e => e.Usd));
    }
}
