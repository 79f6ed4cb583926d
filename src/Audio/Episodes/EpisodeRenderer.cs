using System.Collections.Immutable;
using Audio.Episodes.Assets;
using Audio.Episodes.Mp3;
using Audio.Episodes.Outputs;
using Audio.Episodes.Receipts;
using Audio.Mixing;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>
/// Makes an episode of a script: speaks all utterances, several at once, then mixes and encodes the segments, several at
/// once, then writes the files. Everything made on the way is kept in the stores, so that a second run, or a run after an edit, makes only what is missing.
/// </summary>
/// <param name="speech">Speaks; keeps what it has spoken.</param>
/// <param name="stores">Keep what is made on the way.</param>
/// <param name="options">How the episode is made.</param>
public sealed class EpisodeRenderer(StoredEngine speech, EpisodeStores stores, EpisodeOptions options)
{
    /// <summary>Renders and writes an episode.</summary>
    /// <param name="script">What is said, with which voices.</param>
    /// <param name="source">What the transcript was read from.</param>
    /// <param name="folder">Where the files go; made if need be.</param>
    /// <param name="slug">The name of the episode file, without its extension.</param>
    /// <param name="progress">Told after every segment; null for nobody.</param>
    /// <returns>The files, and how much had to be spoken for them.</returns>
    /// <exception cref="InvalidInputException">A program or a recording that is needed cannot be used; nothing was spoken.</exception>
    /// <exception cref="RenderException">Some utterances could not be spoken; the others were, and are kept.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    public async Task<RenderedEpisode> RenderAsync(
        Script script, EpisodeSource source, string folder, string slug, IProgress<RenderProgress>? progress, CancellationToken cancellationToken)
    {
        // First of all, because without an encoder nothing need be spoken.
        var encoder = options.Mp3 is { } mp3 ? new Mp3Encoder(options.Mix.Format, mp3) : null;
        var ffmpeg = options.Outputs.Any(o => o.Format.Encoder is not null) ? await Ffmpeg.OpenAsync("m4a, m4b, opus and flac are made", cancellationToken) : null;

        var cover = options.Show.Cover is { } picture ? await CoverArt.ReadAsync(picture, cancellationToken) : null;
        var pictures = await ChapterPicture.ReadAsync(script.Transcript, source.Name, cancellationToken);

        var plan = Pacing.Plan(script.Transcript, options.Pacing, options.Show.Production);
        var sounds = await EpisodeSounds.OpenAsync(plan, options.Show.Production?.RoomTone, stores.Assets, options.Mix.Format, cancellationToken);
        var spoken = await new SpeakingStage(speech, stores.Levels, options, script, source.Name, progress) { Music = sounds.Blocks(plan) }.RunAsync(plan, cancellationToken);
        var renderer = new SegmentRenderer(speech, stores.Segments, spoken, sounds, encoder, options.Mix, options.Listens);
        var rendered = await EncodeAsync(renderer, plan, null, progress, cancellationToken);
        var lufs = HeardLevels.Integrate(rendered, options.Mix.Format);
        if (Math.Abs(lufs - options.Mix.MeteredTargetLufs) > ProgrammeLevel.ToleranceLu && ProgrammeLevel.Trim(lufs, options.Mix.MeteredTargetLufs) is not 0 and var trim)
        {
            spoken = spoken.Moved(trim);
            renderer = new(speech, stores.Segments, spoken, sounds, encoder, options.Mix, options.Listens);
            rendered = await EncodeAsync(renderer, plan, null, progress, cancellationToken);
        }

        List<(string Name, string Version)> encoders = [];
        if (encoder is not null)
            encoders.Add(("LAME", Lame.Version));
        if (ffmpeg is not null)
            encoders.Add(("ffmpeg", ffmpeg.Version));
        var tags = EpisodeTags.Of(spoken.Script, options.Show, slug, encoders) with { Cover = cover };
        var episode = Episode.Assemble(spoken.Script, plan, rendered, spoken.Gains, options) with { Pictures = pictures };
        var planned = PlanOutputs(episode, renderer, plan, tags, slug);
        await using var outputs = await EpisodeOutputs.BeginAsync(planned, options.Mix, folder, ManifestFile.Find(folder), ffmpeg);
        // Once more for the files that take the mix itself, now that its level is final; and again for those of them that miss the target.
        while (outputs.NeedSound)
        {
            await EncodeAsync(renderer, plan, outputs, progress, cancellationToken);
            await outputs.EndSoundAsync(cancellationToken);
        }

        progress?.Report(new(RenderStage.Writing, 0, 1));
        var (paths, manifest) = await new EpisodeFiles(stores.Segments, speech, options).WriteAsync(episode, source, folder, slug, tags, encoders, planned, outputs, cancellationToken);
        progress?.Report(new(RenderStage.Writing, 1, 1));
        return new(paths, spoken.SpokenAnew, spoken.Script.Substitutions.Count)
        {
            Duration = episode.Duration,
            Problems = [.. spoken.Problems, .. manifest.Outputs.SelectMany(o => OffTarget.Find(o, options.Mix.Target)), .. LeftBehind.Find(folder, manifest.Outputs)],
            Heard = HeardEpisode.Of(episode, outputs.Made),
        };
    }

    ImmutableArray<PlannedOutput> PlanOutputs(Episode episode, SegmentRenderer renderer, ImmutableArray<PlannedSegment> plan, EpisodeTags tags, string slug)
    {
        var keys = plan.Select(renderer.KeyOf).ToList();
        // Where a chapter begins may change though no segment does.
        var chapters = episode.Chapters().Select(c => $"{c.Title} {c.Start.Ticks} {c.Link} {c.Picture?.Key}").ToList();
        return [.. options.Outputs.Select(o => PlannedOutput.Of(o, slug, options.Mix.Format, keys, tags, chapters))];
    }

    // Several at once, but taken in their order, in which the mix is written. No outputs: only what the store lacks is made.
    async Task<RenderedSegment[]> EncodeAsync(
        SegmentRenderer renderer, ImmutableArray<PlannedSegment> plan, EpisodeOutputs? outputs, IProgress<RenderProgress>? progress, CancellationToken cancellationToken)
    {
        // Short ones are done while a long one before them is not, and wait for their turn to be taken; but not with their sound, which is large.
        var most = outputs is null ? 2 * options.Parallelism : options.Parallelism + 1;
        using var slots = new SemaphoreSlim(options.Parallelism);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = new Queue<Task<(RenderedSegment Segment, Clip? Sound)>>();
        var rendered = new List<RenderedSegment>(plan.Length);
        progress?.Report(new(RenderStage.Encoding, 0, plan.Length));
        try
        {
            foreach (var segment in plan)
            {
                if (underWay.Count == most)
                    await TakeAsync();
                underWay.Enqueue(Task.Run(() => RenderAsync(segment), stop.Token));
            }
            while (underWay.Count > 0)
                await TakeAsync();
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(underWay.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return [.. rendered];

        async Task<(RenderedSegment Segment, Clip? Sound)> RenderAsync(PlannedSegment segment)
        {
            await slots.WaitAsync(stop.Token);
            try
            {
                return await renderer.RenderAsync(segment, outputs is not null, stop.Token);
            }
            finally
            {
                slots.Release();
            }
        }

        async Task TakeAsync()
        {
            var (segment, sound) = await underWay.Dequeue();
            if (sound is not null)
                await outputs!.WriteAsync(sound, cancellationToken);
            rendered.Add(segment);
            progress?.Report(new(RenderStage.Encoding, rendered.Count, plan.Length));
        }
    }
}
