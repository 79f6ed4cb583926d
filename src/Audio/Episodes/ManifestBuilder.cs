using System.Collections.Immutable;
using Audio.Casting;
using Audio.Mixing;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>Writes down what went into an episode and what came out.</summary>
static class ManifestBuilder
{
    /// <param name="outputs">The files, the episode first.</param>
    public static Manifest Build(
        Episode episode, EpisodeSource source, ImmutableArray<ManifestOutput> outputs, EpisodeTags tags, IEnumerable<(string Name, string Version)> encoders, StoredEngine speech, EpisodeOptions options) => new()
        {
            Title = episode.Script.Transcript.Title,
            Date = episode.Script.Transcript.Date,
            Language = episode.Script.Transcript.Language,
            Stamp = source.Stamp,
            Source = new(
            Path.GetFileName(source.Name),
            source.Sha256,
            episode.Script.Transcript.Format,
            Totals(episode.Script.Transcript.Ledger)),
            Audio = new(
            outputs[0].File,
            Seconds(episode.Duration),
            episode.Frames,
            episode.Format.SampleRate,
            episode.Format.Channels,
            outputs[0].BitRateKbps,
            options.Mix.Target.Lufs,
            outputs[0].IntegratedLufs,
            options.Mix.Target.LimitDbtp,
            outputs[0].TruePeakDbtp),
            Tags = new(tags.Title, tags.Artist, tags.Show, tags.Disclosure),
            Outputs = outputs,
            Speakers =
        [
            .. from speaker in episode.Script.Transcript.Speakers
               let voice = episode.Script.Cast.Voices[speaker.Id]
               select new ManifestSpeaker(speaker.Id, speaker.Name, voice.Name, voice.Engine, voice.EngineVoice, GainOf(voice, episode)),
        ],
            Chapters = [.. episode.Chapters().Select(c => new ManifestChapter(c.Title, Seconds(c.Start), Seconds(c.End)))],
            Turns = [.. Turns(episode, speech)],
            Sounds =
        [
            .. from segment in episode.Segments
               where segment.Plan.Sound is not null
               let sound = segment.Plan.Sound!
               let place = segment.Rendered.Music!
               select new ManifestSound(
                   sound.Use.ToString().ToLowerInvariant(), Path.GetFileName(sound.Asset.File), Seconds(episode.Format.ToTime(segment.Start + place.Start)), Seconds(episode.Format.ToTime(place.Frames))),
        ],
            Segments = [.. episode.Segments.Select(s => s.Rendered.Key)],
            Levelling = [.. (from voice in episode.Script.Voices from sentence in VoiceLevel.Passage select speech.KeyOf(new(sentence, voice))).Distinct()],
            Costs = [.. EpisodeCosts.Of(episode, speech)],
            Versions = ImmutableSortedDictionary.CreateRange(
            episode.Script.Voices.Select(v => v.Engine).Distinct().Select(e => KeyValuePair.Create(e, speech.Versions[e]))
                .Append(new("audio", ProgramVersion))
                .Concat(encoders.Select(e => KeyValuePair.Create(e.Name.ToLowerInvariant(), e.Version)))),
        };

    public static string ProgramVersion { get; } = typeof(ManifestBuilder).Assembly.GetName().Version!.ToString(3);

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
                GainOf(voice, episode),
                item.Line,
                item.Text,
                Seconds(heard[0].Start),
                Seconds(heard[^1].End - heard[0].Start),
                [
                    .. from h in heard
                       let request = episode.Script.RequestFor(h.Utterance)
                       select new ManifestClip(speech.KeyOf(request), h.Utterance.SpeakerId, request.Text, Seconds(h.Start), Seconds(h.End - h.Start))
                       {
                           Substitution = episode.Script.Substitutions.GetValueOrDefault(h.Utterance) is var (standIn, reason)
                               ? new(standIn.Name, standIn.Engine, standIn.EngineVoice, episode.Gains[standIn].GainDb, reason)
                               : null,
                       },
                ]);
        }
    }

    static double? GainOf(Voice voice, Episode episode) => episode.Gains.TryGetValue(voice, out var gain) ? gain.GainDb : null;

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

    static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
