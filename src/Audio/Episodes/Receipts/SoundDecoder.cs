using Audio.Episodes.Mp3;
using Audio.Episodes.Outputs;
using Audio.Sound;

namespace Audio.Episodes.Receipts;

/// <summary>Decodes files as players do: by ffmpeg, or where that is not installed, MP3 by LAME. Immutable and thread-safe.</summary>
sealed class SoundDecoder
{
    readonly Ffmpeg? _ffmpeg;

    SoundDecoder(Ffmpeg? ffmpeg) => _ffmpeg = ffmpeg;

    /// <summary>What decodes, such as <c>ffmpeg 5.1.9</c>.</summary>
    public string Name => _ffmpeg is null ? $"LAME {Lame.Version}" : $"ffmpeg {_ffmpeg.Version}";

    /// <summary>Finds what decodes some files.</summary>
    /// <param name="formats">Theirs, such as <c>mp3</c>.</param>
    /// <exception cref="InvalidInputException">ffmpeg is needed and not installed.</exception>
    public static async Task<SoundDecoder> OpenAsync(IEnumerable<string> formats, CancellationToken cancellationToken) =>
        formats.All(f => f == OutputFormat.Mp3.Name) && ExternalProcess.Find("ffmpeg") is null ? new(null) : new(await Ffmpeg.OpenAsync("what is not MP3 is decoded", cancellationToken));

    /// <summary>Decodes a whole file by the block; memory does not grow with it.</summary>
    /// <param name="format">What it is brought to.</param>
    /// <param name="take">Gets interleaved samples, whole frames, valid only during the call.</param>
    /// <exception cref="IOException">It cannot be decoded to its end; what could be was handed on.</exception>
    public Task DecodeAsync(string file, AudioFormat format, Action<ReadOnlySpan<float>> take, CancellationToken cancellationToken) => _ffmpeg is null
        ? Task.Run(() => Mp3FileDecoder.Decode(file, format, take, cancellationToken), cancellationToken)
        : _ffmpeg.DecodeAsync(file, format, take, cancellationToken);
}
