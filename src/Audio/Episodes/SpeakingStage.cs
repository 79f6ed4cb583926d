using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using Audio.Casting;
using Audio.Mixing;
using Audio.Sound;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>
/// Speaks everything into the clip store and meters it. A failure stops nothing else; where the user allows it, another voice
/// stands in, and is reported.
/// </summary>
/// <param name="file">What the script was read from, for problems.</param>
sealed class SpeakingStage(StoredEngine speech, LevelStore levels, EpisodeOptions options, Script script, string file, IProgress<RenderProgress>? progress)
{
    /// <summary>The mean squares of the music that is heard alone, where speech has 0 LUFS: it counts for the loudness of the whole.</summary>
    public ImmutableArray<double> Music { get; init; } = [];

    // By utterance.
    readonly ConcurrentDictionary<int, SpeechException> _failures = [];
    // By voice, where a sentence of its passage failed.
    readonly ConcurrentDictionary<Voice, SpeechException> _unmeasured = [];
    // By reference: the same words at another place are another utterance.
    readonly ConcurrentDictionary<Utterance, Substitution> _substitutions = new(ReferenceEqualityComparer.Instance);
    int _done;
    int _total;
    int _substituted;

    /// <exception cref="RenderException">Some utterances could not be spoken; the others were, and are kept.</exception>
    public async Task<SpokenScript> RunAsync(ImmutableArray<PlannedSegment> plan, CancellationToken cancellationToken)
    {
        var lines = plan.SelectMany(s => s.Utterances.Select(u => new Line(u.Item.Line, u))).ToList();
        var requests = lines.ConvertAll(u => script.RequestFor(u.Planned.Utterance));
        var blocks = new double[]?[lines.Count];
        var passages = VoiceGains.Passages(script.Voices, speech);
        // Two personas may be one voice of an engine, which says the passage once for both.
        var newPassages = passages.Index().Where(p => !speech.Has(p.Item)).DistinctBy(p => speech.KeyOf(p.Item)).Select(p => p.Index).ToList();
        var spokenBefore = speech.Spoken;
        _total = passages.Count + lines.Count;
        progress?.Report(new(RenderStage.Speaking, 0, _total));

        // In one go, so that no engine waits for another's passages. Which gain an utterance gets is known afterwards.
        var heard = new double[]?[passages.Count];
        var levelling = passages.GroupBy(p => p.Voice).ToDictionary(p => p.Key, p => new Levelling(p.Count()));
        await SpeechLanes.ForEachAsync([.. passages, .. requests], speech.Has, options.Parallelism, SpeakOneAsync, cancellationToken);
        // Of the passages, other episodes may have spoken some meanwhile.
        var spoken = speech.Spoken - spokenBefore - newPassages.Count(i => speech.HasSpoken(passages[i]));

        var cast = VoiceGains.Of(passages, heard, _unmeasured, options);
        var others = await MeasureAsync(_substitutions.Values.Select(s => s.Voice).Except(cast.Gains.Keys), cancellationToken);
        var unmeasured = others.Failures.Concat(cast.Failures.Where(f => !MayBeSubstituted(f.Key, f.Value))).ToList();
        if (!_failures.IsEmpty || unmeasured.Count > 0)
            throw new RenderException(SpeechFailures.Report(file, [.. lines.Zip(requests, (l, r) => (l.Number, r.Excerpt))], _failures, unmeasured));

        var asSpoken = script with { Substitutions = _substitutions.ToImmutableDictionary(ReferenceEqualityComparer.Instance) };
        var gains = await AfterChainAsync(cast.Gains.AddRange(others.Gains), cancellationToken);
        // Relative to its voice: 0 LUFS is as loud as the voice usually is.
        for (var i = 0; i < blocks.Length; i++)
            TensorPrimitives.Multiply(blocks[i]!, Math.Pow(10, -gains[asSpoken.VoiceOf(lines[i].Planned.Utterance)].SpokenLufs / 10), blocks[i]!);
        return new SpokenScript(asSpoken, gains, spoken)
        {
            Problems = [.. lines.Zip(requests, blocks).Select(l => LevelOutlier.Find(l.Third!, file, l.First.Number, l.Second.Excerpt)).OfType<Problem>()],
        }.Moved(ProgrammeLevel.Trim(Loudness.Integrate([.. blocks.SelectMany(b => b!), .. Music]), 0));

        async Task SpeakOneAsync(int i, CancellationToken token)
        {
            if (i < passages.Count)
            {
                heard[i] = await SpeakPassageAsync(passages[i], token);
                levelling[passages[i].Voice].Count(heard[i] is not null);
            }
            else
            {
                var line = i - passages.Count;
                blocks[line] = await SpeakAsync(line, lines[line], requests[line], levelling[requests[line].Voice], token);
            }
            var isHeard = i < passages.Count ? heard[i] is not null : blocks[i - passages.Count] is not null;
            progress?.Report(new(RenderStage.Speaking, isHeard ? Interlocked.Increment(ref _done) : _done, _total) { Substituted = _substituted });
        }
    }

    async Task<VoiceGains> MeasureAsync(IEnumerable<Voice> voices, CancellationToken cancellationToken)
    {
        var passages = VoiceGains.Passages(voices, speech);
        var heard = new double[]?[passages.Count];
        await SpeechLanes.ForEachAsync(
            passages, speech.Has, options.Parallelism, async (i, token) => heard[i] = await SpeakPassageAsync(passages[i], token), cancellationToken);
        return VoiceGains.Of(passages, heard, _unmeasured.Where(u => passages.Exists(p => p.Voice == u.Key)).ToDictionary(), options);
    }

    // The passages once more with all that is done to a voice, for which its level has to be known; they are in the store by now.
    async Task<ImmutableDictionary<Voice, VoiceGain>> AfterChainAsync(ImmutableDictionary<Voice, VoiceGain> gains, CancellationToken cancellationToken)
    {
        if (!VoiceChain.ChangesLevel(options.Mix.Chain))
            return gains;
        var passages = VoiceGains.Passages(gains.Keys, speech).FindAll(speech.Has);
        var heard = new double[passages.Count][];
        await SpeechLanes.ForEachAsync(passages, speech.Has, options.Parallelism, TreatAsync, cancellationToken);
        return VoiceGains.AfterChain(gains, passages, heard, options);

        async Task TreatAsync(int i, CancellationToken token) => heard[i] = VoiceLevel.TreatedSentenceBlocks(
            await speech.SpeakAsync(passages[i], token), gains[passages[i].Voice].SpokenLufs, options.Mix);
    }

    // The blocks of its clip; null where it could not be spoken.
    async Task<double[]?> SpeakPassageAsync(SpeechRequest passage, CancellationToken cancellationToken)
    {
        try
        {
            return (await levels.OfAsync(passage, speech, cancellationToken)).Blocks(VoiceLevel.SentenceGap);
        }
        catch (SpeechException e)
        {
            _unmeasured.TryAdd(passage.Voice, e);
            // What it will not say, or says without a sound, it may be paid for; once is enough.
            if (e is { IsTransient: false, IsEngineWide: false })
                speech.Refuse(passage);
            return null;
        }
    }

    // The blocks of its clip; null where nobody could speak it.
    async Task<double[]?> SpeakAsync(int index, Line line, SpeechRequest request, Levelling levelling, CancellationToken cancellationToken)
    {
        SpeechException? failure = null;
        // With which gain should it be heard? Where nobody may stand in, what it says is kept for the next run.
        if (!MayStandIn(request.Voice) || await levelling.IsMeasured.WaitAsync(cancellationToken)
            || !_unmeasured.TryGetValue(request.Voice, out failure) || !MayBeSubstituted(request.Voice, failure))
        {
            try
            {
                return (await levels.OfAsync(request, speech, cancellationToken)).Blocks(line.Planned.GapBefore);
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
                var level = await levels.OfAsync(script.RequestFor(line.Planned.Utterance, standIn), speech, cancellationToken);
                _substitutions[line.Planned.Utterance] = new(standIn, failure.Message);
                Interlocked.Increment(ref _substituted);
                progress?.Report(new(RenderStage.Speaking, _done, _total) { Substituted = _substituted, News = Warning(line, voice, standIn, failure) });
                return level.Blocks(line.Planned.GapBefore);
            }
            catch (SpeechException)
            {
                // The next may do better; if none does, what counts is why the first did not.
            }
        }
        return null;
    }

    // A text that the engine refuses and a budget that is used up are not to be covered up; an engine that is out, for whatever reason, or
    // does not know the letters, is what stand-ins are for.
    bool MayBeSubstituted(Voice voice, SpeechException failure) =>
        MayStandIn(voice) && !failure.IsOverBudget && (failure.IsTransient || failure.IsEngineWide || failure.IsUnspeakable);

    bool MayStandIn(Voice voice) => options.AllowsStandIns && StandInsOf(voice).Length > 0;

    ImmutableArray<Voice> StandInsOf(Voice voice) => script.Cast.StandIns.GetValueOrDefault(voice, []);

    Problem Warning(Line line, Voice voice, Voice standIn, SpeechException failure) => new(
        "S004", Severity.Warning, file, line.Number, 0,
        $"{standIn.Engine}'s '{standIn.EngineVoice}' speaks instead of {voice.Engine}'s '{voice.EngineVoice}': {failure.Message}",
        failure.Remedy ?? (failure.IsUnspeakable ? "Change the text for the voice of the cast" : "Run the command again for the voice of the cast"));

    /// <summary>Waits for the passage of one voice. Thread-safe.</summary>
    sealed class Levelling(int sentences)
    {
        readonly TaskCompletionSource<bool> _isMeasured = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int _left = sentences;
        int _heard;

        /// <summary>Whether enough of it was heard to measure the voice.</summary>
        public Task<bool> IsMeasured => _isMeasured.Task;

        public void Count(bool isHeard)
        {
            if (isHeard)
                Interlocked.Increment(ref _heard);
            if (Interlocked.Decrement(ref _left) == 0)
                _isMeasured.SetResult(VoiceGains.IsEnough(_heard));
        }
    }

    /// <param name="Number">The line of the source on which its turn starts.</param>
    readonly record struct Line(int Number, PlannedUtterance Planned);
}

/// <summary>A script all of whose speech is in the store.</summary>
/// <param name="Script">With those who really speak.</param>
/// <param name="Gains">Those of all voices that could be measured.</param>
/// <param name="SpokenAnew">How many utterances an engine had to speak.</param>
sealed record SpokenScript(Script Script, ImmutableDictionary<Voice, VoiceGain> Gains, long SpokenAnew)
{
    /// <summary>Sentences that do not sound as their voice does.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>By how much all that is heard is louder than it would be if each voice alone met the target, in dB.</summary>
    public double TrimDb { get; private init; }

    /// <summary>The same with all gains moved.</summary>
    /// <param name="trimDb">As <see cref="ProgrammeLevel.Trim"/> gives it.</param>
    public SpokenScript Moved(double trimDb) => trimDb == 0 ? this : this with
    {
        Gains = Gains.ToImmutableDictionary(g => g.Key, g => g.Value with { GainDb = Math.Round(g.Value.GainDb + trimDb, 2) }),
        TrimDb = TrimDb + trimDb,
    };
}
