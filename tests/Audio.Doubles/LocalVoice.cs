using System.Diagnostics;

namespace Audio.Doubles;

/// <summary>Real speech for what stands in for a service: espeak-ng, brought to a rate by linear interpolation.</summary>
public static class LocalVoice
{
    /// <summary>Speaks a text.</summary>
    /// <param name="voice">An espeak-ng voice.</param>
    /// <returns>Interleaved 16-bit little-endian samples of one channel at <paramref name="sampleRate"/>, without a header.</returns>
    public static async Task<byte[]> SpeakAsync(string text, int sampleRate, string voice = "en-us", CancellationToken cancellationToken = default)
    {
        var wav = await RunAsync(text, voice, cancellationToken);
        // espeak-ng writes a plain header of 44 bytes, with a length of the greatest number where it goes to a pipe.
        var rate = BitConverter.ToInt32(wav, 24);
        var samples = new short[(wav.Length - 44) / 2];
        Buffer.BlockCopy(wav, 44, samples, 0, samples.Length * 2);
        var converted = rate == sampleRate ? samples : Convert(samples, rate, sampleRate);
        var bytes = new byte[converted.Length * 2];
        Buffer.BlockCopy(converted, 0, bytes, 0, bytes.Length);
        return bytes;
    }

    /// <summary>Puts a WAV header before 16-bit samples of one channel.</summary>
    public static byte[] Wav(byte[] samples, int sampleRate)
    {
        var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("RIFF"u8);
        writer.Write(36 + samples.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(sampleRate);
        writer.Write(sampleRate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(samples.Length);
        writer.Write(samples);
        writer.Flush();
        return file.ToArray();
    }

    static short[] Convert(short[] samples, int from, int to)
    {
        var converted = new short[(int)((long)samples.Length * to / from)];
        for (var i = 0; i < converted.Length; i++)
        {
            var at = (double)i * from / to;
            var left = Math.Min((int)at, samples.Length - 1);
            var right = Math.Min(left + 1, samples.Length - 1);
            converted[i] = (short)Math.Round(samples[left] + ((samples[right] - samples[left]) * (at - left)));
        }
        return converted;
    }

    static async Task<byte[]> RunAsync(string text, string voice, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("espeak-ng", ["-v", voice, "-b", "1", "--stdin", "--stdout"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.WriteAsync(text.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        var wav = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(wav, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 && wav.Length > 44 ? wav.ToArray() : throw new InvalidOperationException($"espeak-ng could not speak: exit code {process.ExitCode}");
    }
}
