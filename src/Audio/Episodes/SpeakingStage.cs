using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using Audio.Casting;
using Audio.Mixing;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>
/// Speaks everything into the clip store and meters it. A failure stops nothing else; where the user allows it, another voice
/// stands in, and is reported.
/// </summary>
/// <param name="file">What the script was read from, for problems.</param>
sealed class SpeakingStage(StoredEngine speech, EpisodeOptions options, Script script, string file, IProgress<RenderProgress>? progress)
{
    readonly ConcurrentDictionary<int, SpeechException> _failures = [];
    // By reference: the same words at another place are another utterance.
    readonly ConcurrentDictionary<Utterance, Substitution> _substitutions = new(ReferenceEqualityComparer.Instance);
    int _done;
    int _substituted;

    /// <exception cref="RenderException">Some utterances could not be spoken; the others were, and are kept.</exception>
    public async Task<SpokenScript> RunAsync(ImmutableArray<PlannedSegment> plan, CancellationToken cancellationToken)
    {
        progress?.Report(new(RenderStage.Levelling, 0, 1));
        var cast = await VoiceGains.MeasureAsync(script.Voices, speech, options, cancellationToken);
        progress?.Report(new(RenderStage.Levelling, 1, 1));

        var utterances = plan.SelectMany(s => s.Utterances.Select(u => new Line(s.Item!.Line, u))).ToList();
        var requests = utterances.ConvertAll(u => script.RequestFor(u.Planned.Utterance));
        var blocks = new double[utterances.Count][];
        var spokenBefore = speech.Spoken;
        progress?.Report(new(RenderStage.Speaking, 0, utterances.Count));
        await SpeechLanes.ForEachAsync(requests, speech.Has, options.Parallelism, SpeakOneAsync, cancellationToken);
        var spoken = speech.Spoken - spokenBefore;

        var others = await VoiceGains.MeasureAsync(
            _substitutions.Values.Select(s => s.Voice).Except(cast.Gains.Keys), speech, options, cancellationToken);
        var unmeasured = others.Failures.Concat(cast.Failures.Where(f => !MayBeSubstituted(f.Key, f.Value))).ToList();
        if (!_failures.IsEmpty || unmeasured.Count > 0)
            throw new RenderException(SpeechFailures.Report(file, [.. utterances.Zip(requests, (u, r) => (u.Number, r.Excerpt))], _failures, unmeasured));

        var heard = script with { Substitutions = _substitutions.ToImmutableDictionary(ReferenceEqualityComparer.Instance) };
        var gains = cast.Gains.AddRange(others.Gains);
        for (var i = 0; i < blocks.Length; i++)
            TensorPrimitives.Multiply(blocks[i], Math.Pow(10, gains[heard.VoiceOf(utterances[i].Planned.Utterance)] / 10), blocks[i]);
        return new(heard, ProgrammeLevel.Adjust(gains, [.. blocks.SelectMany(b => b)], options.Mix.MeteredTargetLufs), spoken);

        async Task SpeakOneAsync(int i, CancellationToken token)
        {
            blocks[i] = await SpeakAsync(i, utterances[i], requests[i], cast.Failures, token) ?? [];
            progress?.Report(new(RenderStage.Speaking, Interlocked.Increment(ref _done), utterances.Count) { Substituted = _substituted });
        }
    }

    // The blocks of its clip; null where nobody could speak it.
    async Task<double[]?> SpeakAsync(
        int index, Line line, SpeechRequest request, ImmutableDictionary<Voice, SpeechException> unmeasured, CancellationToken cancellationToken)
    {
        // With which gain should it be heard? Where nobody may stand in, what it says is kept for the next run.
        if (!unmeasured.TryGetValue(request.Voice, out var failure) || !MayBeSubstituted(request.Voice, failure))
        {
            try
            {
                return VoiceLevel.Blocks(await speech.SpeakAsync(request, cancellationToken), line.Planned.GapBefore);
            }
            catch (SpeechException e)
            {
                failure = e;
            }
        }
        if (MayBeSubstituted(request.Voice, failure) && await SubstituteAsync(line, request.Voice, failure, cancellationToken) is { } blocks)
            return blocks;
        _failures[index] = failure;
        return null;
    }

    async Task<double[]?> SubstituteAsync(Line line, Voice voice, SpeechException failure, CancellationToken cancellationToken)
    {
        foreach (var standIn in StandInsOf(voice))
        {
            try
            {
                var clip = await speech.SpeakAsync(script.RequestFor(line.Planned.Utterance, standIn), cancellationToken);
                _substitutions[line.Planned.Utterance] = new(standIn, failure.Message);
                Interlocked.Increment(ref _substituted);
                progress?.Report(new(RenderStage.Speaking, _done, 0) { Substituted = _substituted, News = Warning(line, voice, standIn, failure) });
                return VoiceLevel.Blocks(clip, line.Planned.GapBefore);
            }
            catch (SpeechException)
            {
                // The next may do better; if none does, what counts is why the first did not.
            }
        }
        return null;
    }

    // What the user has to mend or wants so, such as a text that the engine refuses, or a budget, is not to be covered up.
    bool MayBeSubstituted(Voice voice, SpeechException failure) =>
        options.AllowsStandIns && !failure.IsOverBudget && (failure.IsTransient || failure.IsEngineWide) && StandInsOf(voice).Length > 0;

    ImmutableArray<Voice> StandInsOf(Voice voice) => script.Cast.StandIns.GetValueOrDefault(voice, []);

    Problem Warning(Line line, Voice voice, Voice standIn, SpeechException failure) => new(
        "S004", Severity.Warning, file, line.Number, 0,
        $"{standIn.Engine}'s '{standIn.EngineVoice}' speaks instead of {voice.Engine}'s '{voice.EngineVoice}': {failure.Message}",
        failure.Remedy ?? "Run the command again for the voice of the cast");

    /// <param name="Number">The line of the source on which its turn starts.</param>
    readonly record struct Line(int Number, PlannedUtterance Planned);
}

/// <summary>A script all of whose speech is in the store.</summary>
/// <param name="Script">With those who really speak.</param>
/// <param name="Gains">Those of all voices that could be measured, with which the whole is as loud as it should be; in dB.</param>
/// <param name="SpokenAnew">How many utterances an engine had to speak.</param>
sealed record SpokenScript(Script Script, ImmutableDictionary<Voice, double> Gains, long SpokenAnew);
