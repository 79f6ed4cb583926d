using System.Diagnostics;
using Audio.Doubles;
using Audio.Doubles.Azure;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>Whenever the program is killed, what is stored has been paid for once, and at most what was under way is lost.</summary>
public sealed class PaidOnceTests : IDisposable
{
    const string Key = "planted0key0that0must0not0be0seen";
    const int Connections = 4;

    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task Killed_at_twenty_moments_it_pays_for_no_stored_clip_again()
    {
        var latency = new FaultScript { Latency = n => TimeSpan.FromMilliseconds(40 + (n * 37 % 90)) };
        await using var service = await AzureSpeechDouble.OpenAsync(latency, new(TimeProvider.System) { Key = Key });
        _audio.Environment["AZURE_SPEECH_KEY"] = Key;
        WriteVoices(service.Address);
        var page = _audio.Write("show.txt", Show());

        var paidForStored = 0;
        for (var kill = 1; kill <= 20; kill++)
        {
            using var process = _audio.Start("render", page, "-o", "out");
            // Each time a little later than the time before, counted in answers, not in seconds.
            var until = service.Spoken.Count + (kill % 5) + 1;
            await WaitAsync(() => service.Spoken.Count >= until || process.HasExited);
            process.Kill();
            await AudioProgram.FinishAsync(process);
            AssertPaidOnce(service, Stored(), kill);
            Assert.True(Stored() >= paidForStored, "a clip that was stored is gone");
            paidForStored = Stored();
        }

        (await _audio.RunAsync("render", page, "-o", "out")).Expect(0);
        AssertPaidOnce(service, Stored(), kills: 20);
        var paid = service.Spoken.Count;
        (await _audio.RunAsync("render", page, "-o", "out")).Expect(0);
        Assert.Equal(paid, service.Spoken.Count);
    }

    // A kill loses no more than what was under way.
    static void AssertPaidOnce(AzureSpeechDouble service, int stored, int kills)
    {
        Assert.InRange(service.Spoken.Distinct().Count(), stored, stored + Connections);
        Assert.InRange(service.Spoken.Count, stored, stored + (kills * Connections));
    }

    int Stored() => Directory.Exists(_audio.PathOf("store/clips"))
        ? Directory.GetFiles(_audio.PathOf("store/clips"), "*.wav", SearchOption.AllDirectories).Length
        : 0;

    static string Show() => "The harbour\n\n" + string.Concat(Enumerable.Range(1, 30).Select(n =>
        $"{(n == 1 ? "MARA QUILL, HOST" : n == 2 ? "ODO FENN, BYLINE" : n % 2 == 1 ? "QUILL" : "FENN")}: This is what was said in turn {n}. And this is sentence {n + 100}.\n\n"));

    static async Task WaitAsync(Func<bool> condition)
    {
        var limit = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(limit.Elapsed < TimeSpan.FromMinutes(1), "the service was not asked");
            await Task.Delay(5);
        }
    }

    void WriteVoices(Uri address) => _audio.Write("voices.json", $$"""
        {
          "engines": ["azure"],
          "services": { "azure": { "endpoint": "{{address}}", "connections": {{Connections}} } },
          "voices": { "ava": { "azure": "en-US-AvaMultilingualNeural" }, "guy": { "azure": "en-US-GuyNeural" } },
          "narrator": "ava",
          "pool": ["ava", "guy"]
        }
        """);
}
