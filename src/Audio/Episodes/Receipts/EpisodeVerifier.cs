using System.Collections.Immutable;
using Audio.Episodes.Companions;
using Audio.Episodes.Outputs;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Episodes.Receipts;

/// <summary>Checks an episode's files against its manifest. Thread-safe.</summary>
/// <param name="clips">Where the clips are that should be heard.</param>
/// <param name="options">How much is checked, and what may be off.</param>
public sealed class EpisodeVerifier(ClipStore clips, ReceiptOptions options)
{
    /// <summary>Checks an episode.</summary>
    /// <param name="folder">Where its files are.</param>
    /// <param name="manifest">What they should be.</param>
    /// <param name="only">The one audio file that is checked; null for all of them.</param>
    /// <param name="heard">What was heard while it was made, and which files are to be listened to even where no others are; null for nothing.</param>
    /// <param name="progress">Told seconds of sound; null for nobody.</param>
    /// <exception cref="InvalidInputException">ffmpeg, which is needed, is not installed.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<Receipt> VerifyAsync(string folder, Manifest manifest, string? only, HeardEpisode? heard, IProgress<RenderProgress>? progress, CancellationToken cancellationToken)
    {
        var outputs = manifest.Outputs.Where(o => only is null || o.File == only).ToImmutableArray();
        var isFull = options.Depth == ReceiptDepth.Full;
        var whole = outputs.Where(o => isFull || heard?.Unheard.Contains(o.File) == true && (o.Format != OutputFormat.Wav.Name || ExternalProcess.Find("ffmpeg") is not null)).ToHashSet();
        var decoder = whole.Count > 0 ? await SoundDecoder.OpenAsync(whole.Select(o => o.Format), cancellationToken) : null;
        var length = (int)Math.Ceiling(manifest.Audio.Duration);
        var checks = ImmutableArray.CreateBuilder<ReceiptCheck>();
        for (var i = 0; i < outputs.Length; i++)
        {
            var before = i * length;
            Report(before);
            await CheckAsync(outputs[i], seconds => Report(before + Math.Min(length, (int)seconds)));
        }
        // Where players find them beside the audio.
        var stem = Path.Combine(folder, Path.GetFileNameWithoutExtension(manifest.Audio.File));
        checks.Add(CaptionCheck.Of(stem + ".vtt", manifest, hasLabels: false, options));
        checks.Add(CaptionCheck.Of(stem + ".srt", manifest, hasLabels: true, options));
        checks.Add(ChapterFileCheck.Of(Path.Combine(folder, CompanionNames.Chapters), manifest, options));
        // Those that were looked at say so themselves.
        foreach (var name in manifest.Companions.Where(n => !checks.Any(c => c.File == n) && !File.Exists(Path.Combine(folder, n))))
            checks.Add(Missing(name));
        return new(checks.ToImmutable());

        static ReceiptCheck Missing(string file) => new ReceiptCheck(file, "file", "", "").With("V002", "The file is not there", "render it again, or get the file again");

        void Report(int done) => progress?.Report(new(RenderStage.Verifying, done, outputs.Length * length));

        async Task CheckAsync(ManifestOutput output, Action<double> heardUpTo)
        {
            var path = Path.Combine(folder, output.File);
            if (!File.Exists(path))
            {
                checks.Add(Missing(output.File));
                return;
            }
            var ffprobe = Ffprobe.Find();
            var facts = output.Format == OutputFormat.Mp3.Name ? Mp3Facts.Read(path, cancellationToken) : ffprobe is null ? null : await ffprobe.ReadAsync(path, cancellationToken);
            // Elsewhere nothing but the file itself was there to take the sum of when it was made.
            var hash = facts?.SoundSha256 ?? (isFull ? await SoundHash.OfAsync(path, output.Format, cancellationToken) : new FileInfo(path).Length == output.Bytes ? output.SoundSha256 : null);
            var format = new AudioFormat(output.SampleRate, manifest.Audio.Channels);
            var sound = whole.Contains(output) ? await SoundPass.RunAsync(path, format, manifest, clips, decoder!, heardUpTo, cancellationToken) : null;
            var speech = sound?.Speech ?? (output.Format == OutputFormat.Mp3.Name && heard is { Segments.IsEmpty: false } ? heard.In(manifest) : null);
            var first = checks.Count;
            // A WAV file is written without ffmpeg, and then nothing is there that reads it.
            checks.Add(facts is null && sound is null && ffprobe is null && output.Format != OutputFormat.Mp3.Name
                ? new ReceiptCheck(output.File, "length", "", "") { IsSkipped = true }
                : LengthCheck.Of(output, manifest, facts, sound, sound is null ? null : decoder!.Name));
            if (speech is not null)
            {
                checks.Add(OnsetCheck.Of(output, speech, options));
                checks.Add(SilenceCheck.Of(output, manifest, speech, options));
            }
            checks.Add(LevelCheck.Loudness(output, manifest, sound, options));
            checks.Add(LevelCheck.Peak(output, manifest, sound, options));
            var isRight = checks.Skip(first).All(c => c.State != CheckState.Failed);
            checks.Add(EncodingCheck.Of(output, manifest, facts, hash, sound is null ? null : isRight));
            checks.Add(TagCheck.Of(output, facts?.Tags, manifest));
            checks.Add(ChapterCheck.Of(output.File, facts?.Chapters, manifest, options));
        }
    }
}
