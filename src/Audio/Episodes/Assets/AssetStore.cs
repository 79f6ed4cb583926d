using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Audio.Episodes.Outputs;
using Audio.Mixing;
using Audio.Sound;

namespace Audio.Episodes.Assets;

/// <summary>Decoded music and effects, by the content of their files: each is decoded once. Safe for several threads and processes.</summary>
/// <param name="folder">Made when first written to.</param>
public sealed class AssetStore(string folder)
{
    /// <summary>Names what is heard of a file by its content, its length and the format.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    internal static string KeyOf(PlannedSound sound, AudioFormat format)
    {
        using var file = File.OpenRead(sound.Asset.File);
        var content = Convert.ToHexStringLower(SHA256.HashData(file));
        var identity = string.Create(CultureInfo.InvariantCulture, $"asset 2 {sound.Use == SoundUse.RoomTone} {content} {sound.Asset.From.Ticks} {sound.Longest.Ticks} {format.SampleRate}x{format.Channels}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)));
    }

    /// <summary>Whether it is decoded already.</summary>
    internal bool Has(string key) => File.Exists(PathOf(key));

    /// <summary>Decodes what is heard of a file into the store.</summary>
    /// <exception cref="InvalidDataException">It is no sound, or silent.</exception>
    internal async Task AddAsync(string key, PlannedSound sound, AudioFormat format, Ffmpeg ffmpeg, CancellationToken cancellationToken)
    {
        var clip = await ffmpeg.DecodeAsync(sound.Asset.File, sound.Asset.From, sound.Longest, format, cancellationToken);
        if (!clip.Samples.Span.ContainsAnyExcept(0f))
            throw new InvalidDataException("nothing is heard in it");
        if (sound.Use == SoundUse.RoomTone && clip.Frames < format.SampleRate)
            throw new InvalidDataException("room tone takes a second or more of sound");
        // A tail of nothing would be a hole in the episode.
        if (sound.Use != SoundUse.RoomTone)
            clip = new(format, clip.Samples[..((clip.Samples.Span.LastIndexOfAnyExcept(0f) / format.Channels + 1) * format.Channels)]);
        AtomicFile.Write(PathOf(key), stream => Wav.Write(stream, clip, WavEncoding.FloatingPoint));
    }

    /// <exception cref="IOException">It is not there any more.</exception>
    internal Clip Load(string key)
    {
        using var file = File.OpenRead(PathOf(key));
        return Wav.Read(file);
    }

    string PathOf(string key) => Path.Combine(folder, key[..2], key + ".wav");
}
