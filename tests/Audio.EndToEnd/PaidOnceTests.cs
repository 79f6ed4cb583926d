using System.Diagnostics;
using Audio.Doubles.Azure;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>Whenever the program is killed, what is stored has been paid for once, and at most what was under way is lost.</summary>
public sealed class PaidOnceTests : IDisposable
{
    const int Kills = 20, Connections = 4;

    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task Killed_at_twenty_moments_it_pays_for_no_stored_clip_again()
    {
        var random = new Random(4);
        await using var service = await AzureShow.OpenAsync(_audio, new() { Latency = n => TimeSpan.FromMilliseconds(n * 37 % 90) });
        AzureShow.WriteVoices(_audio, service.Address);
        var page = _audio.Write("show.txt", Show(turns: 50));

        // The voices are measured before, so that what is interrupted is the show.
        (await _audio.RunAsync("render", _audio.Write("before.txt", Show(turns: 2)), "-o", "out")).Expect(0);
        var moments = new List<(HashSet<string> Stored, int Paid)>();
        while (moments.Count < Kills)
        {
            using var process = _audio.Start("render", page, "-o", "out");
            // Counted in answers, not in seconds; then anywhere within the next.
            var until = service.Turns.Count + random.Next(1, 6);
            await WaitAsync(() => service.Turns.Count >= until || process.HasExited);
            await Task.Delay(random.Next(0, 30));
            Assert.False(process.HasExited, "the show is too short for so many kills");
            process.Kill();
            await AudioProgram.FinishAsync(process);
            var stored = Stored();
            // What is under way is lost, and what has come and is about to be stored. The service may note a little later what it has sent.
            await WaitAsync(() => Distinct(service) >= stored.Count);
            Assert.InRange(Distinct(service) - stored.Count, 0, Connections + Environment.ProcessorCount);
            Assert.True(moments.TrueForAll(m => m.Stored.IsSubsetOf(stored)), "a clip that was stored is gone");
            moments.Add((stored, service.Turns.Count));
        }

        var episode = new Rendered(_audio, (await _audio.RunAsync("render", page, "-o", "out")).Expect(0));

        var paid = service.Turns.Select(t => t.Document.Text).ToList();
        var clips = episode.Turns.SelectMany(t => t.GetProperty("clips").EnumerateArray())
            .ToDictionary(c => c.GetProperty("key").GetString()!, c => c.GetProperty("spoken").GetString()!);
        Assert.Contains(moments, m => m.Stored.Any(clips.ContainsKey));
        Assert.All(moments, m => Assert.Empty(m.Stored.Where(clips.ContainsKey).Select(key => clips[key]).Intersect(paid.Skip(m.Paid))));
        Assert.Equal(Stored().Count, Distinct(service));
        (await _audio.RunAsync("render", page, "-o", "out")).Expect(0);
        Assert.Equal(paid.Count, service.Turns.Count);
    }

    static int Distinct(AzureSpeechDouble service) => service.Turns.Select(t => t.Ssml).Distinct().Count();

    HashSet<string> Stored() => Directory.Exists(_audio.PathOf("store/clips"))
        ? [.. Directory.EnumerateFiles(_audio.PathOf("store/clips"), "*.wav", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f))]
        : [];

    static string Show(int turns) => "The harbour\n\n" + string.Concat(Enumerable.Range(1, turns).Select(n =>
        $"{(n == 1 ? "MARA QUILL, HOST" : n == 2 ? "ODO FENN, BYLINE" : n % 2 == 1 ? "QUILL" : "FENN")}: This was turn {n}. And sentence {n + 100}.\n\n"));

    static async Task WaitAsync(Func<bool> condition)
    {
        var limit = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(limit.Elapsed < TimeSpan.FromMinutes(1), "the service was not asked");
            await Task.Delay(5);
        }
    }
}
