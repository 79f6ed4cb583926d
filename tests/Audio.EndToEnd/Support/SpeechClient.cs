using System.Diagnostics;
using System.Text.Json;

namespace Audio.EndToEnd.Support;

/// <summary>Microsoft's own client of its speech service, run with node.</summary>
static class SpeechClient
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    static string Folder => Path.Combine(Checkout.Root, "tests/Audio.EndToEnd/SpeechClient");

    /// <summary>Speaks documents on one connection. The test is skipped, and says so, where the client is not installed.</summary>
    public static async Task<IReadOnlyList<Result>> SpeakAsync(Uri address, string key, params string[] documents)
    {
        Skip.IfNot(Directory.Exists(Path.Combine(Folder, "node_modules")), "./test.sh installs Microsoft's client into tests/Audio.EndToEnd/SpeechClient");
        var sounds = Directory.CreateTempSubdirectory("audio-client-");
        try
        {
            var results = JsonSerializer.Deserialize<Result[]>(await RunAsync(address, key, sounds.FullName, documents), Web)!;
            return [.. results.Select((r, i) => r with { Sound = File.ReadAllBytes(Path.Combine(sounds.FullName, $"{i}.pcm")) })];
        }
        finally
        {
            sounds.Delete(recursive: true);
        }
    }

    static async Task<string> RunAsync(Uri address, string key, string sounds, string[] documents)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "speak.js"), $"ws://{address.Authority}", key, sounds])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardInput.WriteAsync(JsonSerializer.Serialize(documents).AsMemory(), limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, await errors);
            return await output;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"The client waited for more than {Patience}: it does so where a message that it needs does not come.");
        }
    }

    /// <param name="DurationTicks">What the service said at the end.</param>
    public sealed record Result(string Reason, string? Error, long DurationTicks, IReadOnlyList<Heard> Boundaries)
    {
        /// <summary>16-bit mono at 48 kHz.</summary>
        public byte[] Sound { get; init; } = [];
    }

    /// <param name="TextOffset">Where the client found the text in the document.</param>
    public sealed record Heard(string Type, string Text, long Ticks, long LengthTicks, int TextOffset);
}
