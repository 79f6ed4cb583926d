using System.Collections.Immutable;
using Audio.Episodes.Receipts;
using Audio.Sound;
using Audio.Transcripts;

namespace Audio.Episodes.Plots;

/// <summary>What an episode looks like: its waveform and who is heard in it, its chapters, and its loudness over time. Immutable.</summary>
public sealed record EpisodePlot
{
    // Of a short-term value (EBU Tech 3341): the three seconds before it, ten times a second.
    const double Window = 3, Step = 0.1;

    /// <summary>The title; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The length of the episode.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Everyone who is heard, in the order of the transcript.</summary>
    public required ImmutableArray<PlotSpeaker> Speakers { get; init; }

    /// <summary>Contiguous, from 0 to the end.</summary>
    public required ImmutableArray<ManifestChapter> Chapters { get; init; }

    /// <summary>Equal stretches of the whole.</summary>
    public required ImmutableArray<SoundColumn> Columns { get; init; }

    /// <summary>Short-term loudness (EBU R 128, the 3 s that end at a time) as heard: one channel counts as two. Negative infinity for silence; empty below 3 s.</summary>
    public required ImmutableArray<(TimeSpan Time, double Lufs)> Loudness { get; init; }

    /// <summary>The loudness of the whole (ITU-R BS.1770-4), as heard; negative infinity for silence.</summary>
    public required double IntegratedLufs { get; init; }

    /// <summary>The loudness aimed at, as heard.</summary>
    public required double TargetLufs { get; init; }

    /// <summary>Listens to one file of an episode. What is kept of it does not grow with it but for 8 bytes each 100 ms.</summary>
    /// <param name="folder">Where its files are.</param>
    /// <param name="manifest">Says who is heard when.</param>
    /// <param name="output">The file.</param>
    /// <param name="columns">How many <see cref="Columns"/> there are to be, and points of <see cref="Loudness"/> at most; from 1.</param>
    /// <param name="progress">Told seconds of sound; null for nobody.</param>
    /// <exception cref="InvalidInputException">ffmpeg, which is needed, is not installed.</exception>
    /// <exception cref="IOException">The file cannot be decoded to its end.</exception>
    public static async Task<EpisodePlot> MeasureAsync(
        string folder, Manifest manifest, ManifestOutput output, int columns, IProgress<RenderProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        var format = new AudioFormat(output.SampleRate, manifest.Audio.Channels);
        var decoder = await SoundDecoder.OpenAsync([output.Format], cancellationToken);
        var waveform = new ColumnMeter(columns, (long)(manifest.Audio.Duration * format.SampleRate), format.Channels);
        var loudness = new LoudnessMeter(format);
        var (frames, length) = (0L, (int)Math.Ceiling(manifest.Audio.Duration));
        await decoder.DecodeAsync(Path.Combine(folder, output.File), format, Take, cancellationToken);

        var (ids, speakers) = SpeakersOf(manifest);
        var heard = SpeakerColumns.Of(manifest, ids, columns);
        // One channel is heard by both ears.
        var asHeard = 10 * Math.Log10(2.0 / format.Channels);
        return new()
        {
            Title = manifest.Tags?.Title ?? manifest.Title,
            Duration = TimeSpan.FromSeconds(manifest.Audio.Duration),
            Speakers = speakers,
            Chapters = manifest.Chapters,
            Columns = [.. heard.Select((speaker, column) => waveform.Column(column, speaker))],
            Loudness = [.. Points(loudness.Windows(), columns).Select(p => (p.Time, p.Lufs + asHeard))],
            IntegratedLufs = loudness.IntegratedLufs + asHeard,
            TargetLufs = manifest.Audio.TargetLufs,
        };

        void Take(ReadOnlySpan<float> samples)
        {
            waveform.Add(samples);
            loudness.Add(samples);
            frames += samples.Length / format.Channels;
            progress?.Report(new(RenderStage.Measuring, Math.Min(length, (int)(frames / format.SampleRate)), length));
        }
    }

    // Whoever is heard without being listed is the narrator, who says what stands in no source.
    static (ImmutableArray<string> Ids, ImmutableArray<PlotSpeaker> Speakers) SpeakersOf(Manifest manifest)
    {
        var heard = manifest.Turns.SelectMany(t => t.Clips).GroupBy(c => c.Speaker).ToDictionary(g => g.Key, g => TimeSpan.FromSeconds(g.Sum(c => c.Duration)));
        var listed = manifest.Speakers.Select(s => (s.Id, s.Name)).ToList();
        if (heard.ContainsKey(Speaker.NarratorId) && listed.TrueForAll(s => s.Id != Speaker.NarratorId))
            listed.Add((Speaker.NarratorId, Speaker.NarratorName));
        return ([.. listed.Select(s => s.Id)], [.. listed.Select((s, i) => new PlotSpeaker(s.Name, SpeakerPalette.Of(i), heard.GetValueOrDefault(s.Id)))]);
    }

    // As many as can be drawn: each of a long episode is the mean of some.
    static IEnumerable<(TimeSpan Time, double Lufs)> Points(double[] windows, int most)
    {
        var together = (windows.Length + most - 1) / most;
        for (var i = 0; i < windows.Length; i += together)
        {
            var part = windows.AsSpan(i, Math.Min(together, windows.Length - i));
            yield return (TimeSpan.FromSeconds(Window + ((i + ((part.Length - 1) / 2.0)) * Step)), Sound.Loudness.ToLufs(System.Numerics.Tensors.TensorPrimitives.Sum<double>(part) / part.Length));
        }
    }
}
