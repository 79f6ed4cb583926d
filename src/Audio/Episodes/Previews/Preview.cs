using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Audio.Mixing;
using Audio.Sound;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Episodes.Previews;

/// <summary>Lets some turns of an episode be heard at once, as they will sound in it: the same gains, pauses and effects. Thread-safe.</summary>
/// <param name="speech">Speaks; keeps what it has spoken.</param>
/// <param name="options">How the episode is made.</param>
/// <param name="script">What is said, with which voices.</param>
public sealed class Preview(StoredEngine speech, EpisodeOptions options, Script script)
{
    // While one is heard, the next ones are spoken.
    const int Ahead = 4;

    /// <summary>The gains of the episode where it was rendered before; null where it was not.</summary>
    public Manifest? Before { get; init; }

    /// <summary>Speaks turns and hands on their sound as soon as it is there: by the sentence, or more where they overlap.</summary>
    /// <exception cref="SpeechException">A sentence could not be spoken.</exception>
    public async IAsyncEnumerable<Clip> PlayAsync(IEnumerable<Turn> turns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var groups = Together(Planned(turns)).ToList();
        var gains = new VoiceLevels(speech, options, Before);
        var underWay = new Queue<Task<Clip>>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            foreach (var group in groups)
            {
                underWay.Enqueue(MixAsync(group, gains, stop.Token));
                if (underWay.Count > Ahead)
                    yield return await underWay.Dequeue();
            }
            while (underWay.Count > 0)
                yield return await underWay.Dequeue();
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(underWay.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // With the pauses that they have in the episode; the first one begins at once.
    List<PlannedUtterance> Planned(IEnumerable<Turn> turns)
    {
        var chosen = turns.ToHashSet<TranscriptItem>(ReferenceEqualityComparer.Instance);
        var planned = Pacing.Plan(script.Transcript, options.Pacing).SelectMany(s => s.Utterances).Where(u => chosen.Contains(u.Item)).ToList();
        if (planned.Count > 0)
            planned[0] = planned[0] with { GapBefore = TimeSpan.Zero };
        return planned;
    }

    static IEnumerable<List<PlannedUtterance>> Together(List<PlannedUtterance> utterances)
    {
        var group = new List<PlannedUtterance>();
        foreach (var utterance in utterances)
        {
            if (group.Count > 0 && utterance.GapBefore >= TimeSpan.Zero)
            {
                yield return group;
                group = [];
            }
            group.Add(utterance);
        }
        if (group.Count > 0)
            yield return group;
    }

    async Task<Clip> MixAsync(List<PlannedUtterance> group, VoiceLevels gains, CancellationToken cancellationToken)
    {
        var parts = await Task.WhenAll(group.Select(async utterance =>
        {
            var request = script.RequestFor(utterance.Utterance);
            var clip = await speech.SpeakAsync(request, cancellationToken);
            return new SegmentPart(clip, await gains.OfAsync(request.Voice, clip, cancellationToken), utterance.GapBefore) { Position = PositionOf(utterance) };
        }));
        return await Task.Run(() => SegmentMixer.Mix(parts, default, options.Mix).Sound, cancellationToken);
    }

    double PositionOf(PlannedUtterance utterance) =>
        options.Mix.Format.Channels == 1 ? 0 : StereoPositions.Of(script.Transcript).GetValueOrDefault(utterance.Utterance.SpeakerId);
}
