using System.Security.Cryptography;
using System.Text;
using Audio.Episodes.Outputs;

namespace Audio.Episodes.Receipts;

/// <summary>
/// Names the encoded sound of a file by its content, apart from titles and chapters: SHA-256 in hexadecimal. That of an MP3 comes
/// with <see cref="Mp3Facts"/>.
/// </summary>
static class SoundHash
{
    /// <param name="format">Such as <c>m4a</c>.</param>
    /// <returns>Null where the sound cannot be read, or ffmpeg, which can, is not there.</returns>
    public static async Task<string?> OfAsync(string path, string format, CancellationToken cancellationToken)
    {
        if (format == OutputFormat.Mp3.Name)
            return Mp3Facts.Read(path, cancellationToken)?.SoundSha256;
        if (format == OutputFormat.Wav.Name)
            return await OfWaveAsync(path, cancellationToken);
        if (ExternalProcess.Find("ffmpeg") is not { } ffmpeg)
            return null;
        var result = await ExternalProcess.RunAsync(
            ffmpeg, ["-v", "error", "-nostdin", "-i", "file:" + Path.GetFullPath(path), "-map", "0:a:0", "-c", "copy", "-f", "hash", "-hash", "sha256", "pipe:1"],
            ReadOnlyMemory<byte>.Empty, 1 << 16, cancellationToken);
        return result.ExitCode == 0 && Encoding.ASCII.GetString(result.Output).Trim().Split('=') is [_, var hash] ? hash.ToLowerInvariant() : null;
    }

    static async Task<string?> OfWaveAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        if (WaveData.Find(file) is not { } data || data.Length > file.Length - data.Start)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[1 << 18];
        file.Position = data.Start;
        for (var rest = data.Length; rest > 0;)
        {
            var read = await file.ReadAsync(block.AsMemory(0, (int)Math.Min(rest, block.Length)), cancellationToken);
            if (read == 0)
                return null;
            hash.AppendData(block, 0, read);
            rest -= read;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
