using System.Collections.Immutable;
using System.Security.Cryptography;
using Audio.Mixing;
using Audio.Sound;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>Writes down what went into an episode and what came out.</summary>
static class ManifestBuilder
{
    public static Manifest Build(Episode episode, EpisodeSource source, string file, StoredEngine speech, EpisodeOptions options) => new()
    {
        Title = episode.Script.Transcript.Title,
        Date = episode.Script.Transcript.Date,
        Language = episode.Script.Transcript.Language,
        Source = new(
            Path.GetFileName(source.Name),
            Convert.ToHexStringLower(SHA256.HashData(source.Content.Span)),
            episode.Script.Transcript.Format,
            Totals(episode.Script.Transcript.Ledger)),
        Audio = new(
            file,
            Seconds(episode.Duration),
            episode.Frames,
            episode.Format.SampleRate,
            episode.Format.Channels,
            options.Mp3.BitRateKbps,
            options.Mix.TargetLufs,
            Math.Round(AsHeard(Loudness.Integrate([.. episode.Segments.SelectMany(s => s.Rendered.LoudnessBlocks)]), options), 2),
            Math.Round(episode.Segments.Max(s => s.Rendered.PeakDbtp), 2)),
        Speakers =
        [
            .. from speaker in episode.Script.Transcript.Speakers
               let voice = episode.Script.Cast.Voices[speaker.Id]
               select new ManifestSpeaker(speaker.Id, speaker.Name, voice.Name, voice.Engine, voice.EngineVoice, episode.Gains[voice]),
        ],
        Chapters = [.. episode.Chapters().Select(c => new ManifestChapter(c.Title, Seconds(c.Start), Seconds(c.End)))],
        Turns = [.. Turns(episode, speech)],
        Costs = [.. Costs(episode, speech)],
        Versions = ImmutableSortedDictionary.CreateRange(
            episode.Script.Voices.Select(v => v.Engine).Distinct().Select(e => KeyValuePair.Create(e, speech.Versions[e]))
                .Append(new("audio", ProgramVersion))
                .Append(new("lame", Mp3.Lame.Version))),
    };

    public static string ProgramVersion { get; } = typeof(ManifestBuilder).Assembly.GetName().Version!.ToString(3);

    // By what was paid for each clip whenever it was, so that the same episode has the same manifest.
    static IEnumerable<ManifestCost> Costs(Episode episode, StoredEngine speech)
    {
        var spoken = episode.Utterances.Select(u => episode.Script.RequestFor(u.Utterance));
        var passages = from voice in episode.Script.Voices from sentence in VoiceLevel.Passage select new SpeechRequest(sentence, voice);
        return
            from use in new[] { ("speech", spoken), ("levelling", passages) }
            from expense in speech.ExpensesFor(use.Item2)
            group expense by (use.Item1, expense.Engine) into paid
            orderby paid.Key.Engine, paid.Key.Item1 descending
            select new ManifestCost(
                paid.Key.Engine, paid.Key.Item1, paid.Count(), paid.Count(e => !e.IsSpoken), paid.Sum(e => (long)e.Characters),
                paid.Any(e => e.Usd is null) ? null : paid.Sum(e => e.Usd));
    }

    static IEnumerable<ManifestTurn> Turns(Episode episode, StoredEngine speech)
    {
        foreach (var heard in GroupByItem(episode.Utterances))
        {
            var item = heard[0].Item;
            var speaker = item is Turn turn ? turn.SpeakerId : heard[0].Utterance.SpeakerId;
            var voice = episode.Script.Cast.Voices[speaker];
            yield return new(
                item is Turn ? "turn" : "heading",
                speaker,
                voice.Name,
                voice.Engine,
                episode.Gains[voice],
                item.Line,
                item.Text,
                Seconds(heard[0].Start),
                Seconds(heard[^1].End - heard[0].Start),
                [
                    .. heard.Select(h => new ManifestClip(
                        speech.KeyOf(episode.Script.RequestFor(h.Utterance)),
                        h.Utterance.SpeakerId,
                        h.Utterance.Spoken,
                        Seconds(h.Start),
                        Seconds(h.End - h.Start))),
                ]);
        }
    }

    static IEnumerable<List<HeardUtterance>> GroupByItem(IEnumerable<HeardUtterance> utterances)
    {
        var group = new List<HeardUtterance>();
        foreach (var heard in utterances)
        {
            if (group.Count > 0 && !ReferenceEquals(group[0].Item, heard.Item))
            {
                yield return group;
                group = [];
            }
            group.Add(heard);
        }
        if (group.Count > 0)
            yield return group;
    }

    static ManifestLedger Totals(Ledger ledger)
    {
        return new(Count(Fate.Spoken), Count(Fate.Cue), Count(Fate.Structure), Count(Fate.Dropped));

        int Count(Fate fate) => ledger.With(fate).Sum(e => e.Text.Length);
    }

    static double AsHeard(double meteredLufs, EpisodeOptions options) =>
        meteredLufs + options.Mix.TargetLufs - options.Mix.MeteredTargetLufs;

    static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
