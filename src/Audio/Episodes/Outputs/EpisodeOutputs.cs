using Audio.Mixing;
using Audio.Sound;

namespace Audio.Episodes.Outputs;

/// <summary>
/// The files of an episode that need its mix, all written in one pass: those of them that are not there already. A file whose
/// decoded sound misses the target is made once more, by itself, louder or quieter or with lower peaks. Not thread-safe.
/// </summary>
sealed class EpisodeOutputs : IAsyncDisposable
{
    const int MostTries = 4;

    readonly MixOptions _mix;
    readonly string _folder;
    readonly Ffmpeg? _ffmpeg;
    readonly Dictionary<PlannedOutput, ManifestOutput> _there = [];
    readonly List<OutputUnderWay> _files = [];

    EpisodeOutputs(MixOptions mix, string folder, Ffmpeg? ffmpeg) => (_mix, _folder, _ffmpeg) = (mix, folder, ffmpeg);

    /// <summary>Whether anything needs the mix.</summary>
    public bool NeedSound => _files.Exists(f => f.Heard is null);

    /// <summary>The names of the files that are made.</summary>
    public IEnumerable<string> Made => _files.Select(f => f.Output.File);

    /// <summary>Begins the files that have to be made.</summary>
    /// <param name="outputs">All that are wanted.</param>
    /// <param name="folder">Where they go.</param>
    /// <param name="before">The manifest that stands there; null for none.</param>
    /// <param name="ffmpeg">Null where nothing needs it.</param>
    public static async Task<EpisodeOutputs> BeginAsync(IEnumerable<PlannedOutput> outputs, MixOptions mix, string folder, Manifest? before, Ffmpeg? ffmpeg)
    {
        var begun = new EpisodeOutputs(mix, folder, ffmpeg);
        try
        {
            foreach (var output in outputs.Where(o => o.Options.Format != OutputFormat.Mp3))
            {
                if (output.FindIn(folder, before) is { } there)
                    begun._there[output] = there;
                else
                    begun._files.Add(new(output, begun.Open(output), OutputLevel.First(output.Options, mix)));
            }
            return begun;
        }
        catch
        {
            // Those that were opened have a program running.
            await begun.DisposeAsync();
            throw;
        }
    }

    /// <summary>Adds sound at the end of each that needs it.</summary>
    public Task WriteAsync(Clip sound, CancellationToken cancellationToken) => Task.WhenAll(
        _files.Where(f => f.Heard is null).Select(f => Task.Run(() => f.Writer.WriteAsync(f.Level.Apply(sound, _mix), cancellationToken), cancellationToken)));

    /// <summary>Ends the sound of each, and begins those anew that are not as loud as they should be.</summary>
    public async Task EndSoundAsync(CancellationToken cancellationToken)
    {
        foreach (var file in _files.Where(f => f.Heard is null))
        {
            var heard = await file.Writer.EndAsync(cancellationToken);
            if (++file.Tries == MostTries || file.Level.Correct(heard, _mix) is not { } other)
            {
                file.Heard = heard;
                continue;
            }
            await file.Writer.DisposeAsync();
            (file.Writer, file.Level) = (Open(file.Output), other);
        }
    }

    /// <summary>What the manifest says of a file that is not MP3, once it is there.</summary>
    public ManifestOutput Describe(PlannedOutput output) =>
        _there.GetValueOrDefault(output) ?? output.Describe(_folder, _mix, _files.Find(f => f.Output == output)!.Heard!.Value);

    /// <summary>Ends each and moves it into its place.</summary>
    public Task CompleteAsync(EpisodeTags tags, IReadOnlyList<ChapterMark> chapters, CancellationToken cancellationToken) =>
        Task.WhenAll(_files.Select(f => f.Writer.CompleteAsync(tags, chapters, cancellationToken)));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files)
            await file.Writer.DisposeAsync();
    }

    IOutputWriter Open(PlannedOutput output)
    {
        var path = Path.Combine(_folder, output.File);
        return output.Options.Format.Encoder is null ? new WaveWriter(_mix.Format, path) : new FfmpegWriter(_ffmpeg!, output.Options, _mix.Format, path);
    }

    sealed class OutputUnderWay(PlannedOutput output, IOutputWriter writer, OutputLevel level)
    {
        public PlannedOutput Output => output;

        public IOutputWriter Writer { get; set; } = writer;

        public OutputLevel Level { get; set; } = level;

        /// <summary>Null while it needs sound.</summary>
        public OutputLevels? Heard { get; set; }

        public int Tries { get; set; }
    }
}
