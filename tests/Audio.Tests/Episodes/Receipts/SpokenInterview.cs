using Audio.Episodes;
using Audio.Episodes.Mp3;
using Audio.Episodes.Outputs;
using Audio.Episodes.Receipts;
using Audio.Speech;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes.Receipts;

/// <summary>An episode that real voices speak, in every format, rendered once; tests damage copies of it.</summary>
public sealed class SpokenInterview : IAsyncLifetime, IDisposable
{
    static readonly Transcript Interview = Some.Transcript(
        new Chapter("Introduction", 1),
        Some.Turn("ann", "The council voted last night to close the old swing bridge for the whole winter.", "Nobody was surprised, but not everybody was pleased."),
        Some.Turn("bob", "It had to be done before the frost, because the bearings are worn and the timber is rotten."),
        new Chapter("The ferry", 4),
        Some.Turn("ann", "And how will people cross the river until the spring?"),
        Some.Turn("bob", "There is a ferry from seven in the morning until ten at night.", "It costs nothing, and bicycles are welcome on it."),
        Some.Turn("ann", "Thank you for coming in to explain all of this to us."),
        Some.Turn("bob", "It was a pleasure, and I hope to see you on board."));

    readonly TemporaryFolder _folder = new();

    /// <summary>The manifest that it has.</summary>
    public Manifest Manifest { get; private set; } = null!;

    /// <summary>Where what is spoken is kept.</summary>
    public ClipStore Clips => new(_folder.File("clips"));

    public async Task InitializeAsync()
    {
        if (Tool.IsMissing("ffmpeg") || Tool.IsMissing("flite"))
            return;
        await Rendering.RenderAsync(await RealVoices.OpenAsync(), Interview, _folder, new() { Outputs = [.. OutputFormat.All.Select(f => new OutputOptions(f))] });
        Manifest = ManifestFile.Find(_folder.File("out"))!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>A copy of one of its files and its companions.</summary>
    /// <param name="format">Such as <c>mp3</c>.</param>
    public DamagedCopy Copy(string format)
    {
        Skip.If(Manifest is null, "ffmpeg or flite is not installed");
        return new(this, _folder.File("out"), format);
    }
}

/// <summary>A copy of an episode in one format, to be damaged.</summary>
public sealed class DamagedCopy : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly SpokenInterview _interview;
    readonly string _format;

    internal DamagedCopy(SpokenInterview interview, string folder, string format)
    {
        (_interview, _format) = (interview, format);
        foreach (var file in Directory.GetFiles(folder).Where(f => !OutputFormat.All.Any(o => f.EndsWith("." + o.Name, StringComparison.Ordinal)) || f.EndsWith("." + format, StringComparison.Ordinal)))
            File.Copy(file, _folder.File(System.IO.Path.GetFileName(file)));
    }

    /// <summary>The audio file.</summary>
    public string Path => _folder.File("show." + _format);

    /// <summary>One of the other files.</summary>
    public string Beside(string name) => _folder.File(name);

    public Task<Receipt> VerifyAsync(ReceiptDepth depth = ReceiptDepth.Full, ClipStore? clips = null, HeardEpisode? heard = null) =>
        new EpisodeVerifier(clips ?? _interview.Clips, new() { Depth = depth }).VerifyAsync(_folder.Path, _interview.Manifest, "show." + _format, heard, null, default);

    /// <summary>The codes of everything that is wrong.</summary>
    public async Task<string[]> CodesAsync(ReceiptDepth depth = ReceiptDepth.Full) =>
        [.. (await VerifyAsync(depth)).Problems.Where(p => p.Severity == Severity.Error).Select(p => p.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Writes it again by ffmpeg.</summary>
    public void Encode(params string[] arguments)
    {
        var other = _folder.File("other." + _format);
        External.Run("ffmpeg", ["-v", "error", "-y", "-i", Path, "-map", "0:a", .. arguments, other]);
        File.Move(other, Path, overwrite: true);
    }

    /// <summary>Changes its samples and encodes them again at the bit rate they had.</summary>
    public void Edit(Func<float[], float[]> edit)
    {
        var samples = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(External.Run("ffmpeg", "-v", "error", "-i", Path, "-f", "f32le", "-ar", "44100", "-ac", "1", "-")).ToArray();
        var raw = _folder.Write("raw", System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(edit(samples)).ToArray());
        var other = _folder.File("other." + _format);
        // Where LAME attenuates as it comes, and says so.
        var rate = _interview.Manifest.Outputs.Single(o => o.Format == _format).BitRateKbps;
        External.Run("ffmpeg", ["-v", "error", "-y", "-f", "f32le", "-ar", "44100", "-ac", "1", "-i", raw, "-i", Path, "-map", "0:a", "-map_metadata", "1", "-map_chapters", "1", .. _format == "mp3" ? ["-af", "volume=0.446dB"] : Array.Empty<string>(), .. rate > 0 ? ["-b:a", $"{rate}k"] : Array.Empty<string>(), other]);
        File.Move(other, Path, overwrite: true);
    }

    /// <summary>Takes its MP3 frames apart and joins them again, without touching the tag or the Info frame.</summary>
    /// <param name="edit">Gets the frames and where turns begin among them.</param>
    public void EditFrames(Func<byte[][], int[], byte[][]> edit)
    {
        var bytes = File.ReadAllBytes(Path);
        using var file = new MemoryStream(bytes);
        Id3Reader.Read(file);
        var frames = new List<byte[]>();
        var reader = new FrameReader(file);
        reader.Read();
        var start = (int)file.Position;
        while (reader.Read())
            frames.Add(reader.Frame.ToArray());
        File.WriteAllBytes(Path, [.. bytes[..start], .. edit([.. frames], [.. Joints.Select(j => j / 1152)]).SelectMany(f => f)]);
    }

    /// <summary>Where turns begin in its samples, in the silence before them, and where the whole ends.</summary>
    public IReadOnlyList<int> Joints => [.. _interview.Manifest.Turns.Select(t => Math.Max(0, (int)(t.Start * 44_100) - 1000)), (int)_interview.Manifest.Audio.Frames];

    public void Dispose() => _folder.Dispose();
}
