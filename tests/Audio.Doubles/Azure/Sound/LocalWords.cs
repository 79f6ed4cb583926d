using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Audio.Doubles.Azure.Sound;

/// <summary>
/// Speaks single words with flite, and with espeak-ng what that cannot: real sound, whose place in an utterance is known to the sample
/// because it is put there. Words are kept: most texts are made of few.
/// </summary>
static class LocalWords
{
    public const int SampleRate = 48_000;

    // What a voice puts around a word is no part of it.
    const float Silence = 0.004f;

    static readonly ConcurrentDictionary<(string Word, string Voice, double Rate), Lazy<Task<float[]>>> Spoken = new();

    // More processes than cores only wait for each other.
    static readonly SemaphoreSlim Processes = new(Math.Max(2, Environment.ProcessorCount));

    /// <param name="locale">Whose voice is used.</param>
    /// <returns>Mono at <see cref="SampleRate"/>, without silence around it; empty where nothing can be said.</returns>
    public static Task<float[]> SpeakAsync(string word, string locale, bool isFemale, double rate)
    {
        var isEnglish = locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) && word.All(char.IsAscii);
        var voice = isEnglish ? (isFemale ? "slt" : "rms") : $"{Language(locale)}+{(isFemale ? "f3" : "m3")}";
        return Spoken.GetOrAdd(
            (word, voice, rate), w => new(() => isEnglish ? FliteAsync(w.Word, w.Voice, w.Rate) : EspeakNgAsync(w.Word, w.Voice, w.Rate))).Value;
    }

    static string Language(string locale) => locale.Split('-')[0].ToLowerInvariant() switch { "zh" => "cmn", var language => language };

    static async Task<float[]> FliteAsync(string word, string voice, double rate)
    {
        var file = Path.Combine(Path.GetTempPath(), $"double-{Guid.NewGuid():n}.wav");
        try
        {
            await RunAsync("flite", ["-voice", voice, "--setf", $"duration_stretch={Text(1 / rate)}", "-f", "-", "-o", file], word);
            return Trim(WaveFile.Read(await File.ReadAllBytesAsync(file), SampleRate));
        }
        finally
        {
            File.Delete(file);
        }
    }

    static async Task<float[]> EspeakNgAsync(string word, string voice, double rate) =>
        Trim(WaveFile.Read(await RunAsync("espeak-ng", ["-v", voice, "-s", Text(Math.Round(175 * rate)), "-b", "1", "--stdin", "--stdout"], word), SampleRate));

    static async Task<byte[]> RunAsync(string program, string[] arguments, string text)
    {
        await Processes.WaitAsync();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = new MemoryStream();
            var copied = process.StandardOutput.BaseStream.CopyToAsync(output);
            await process.StandardInput.WriteAsync(text);
            process.StandardInput.Close();
            await Task.WhenAll(copied, errors, process.WaitForExitAsync());
            return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"{program} failed: {await errors}");
        }
        finally
        {
            Processes.Release();
        }
    }

    static float[] Trim(float[] samples)
    {
        var first = Array.FindIndex(samples, s => MathF.Abs(s) > Silence);
        return first < 0 ? [] : samples[first..(Array.FindLastIndex(samples, s => MathF.Abs(s) > Silence) + 1)];
    }

    static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
