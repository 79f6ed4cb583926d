using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Audio.Casting;
using Audio.Episodes;
using Audio.Sound;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes;

/// <summary>The voices of the repository's voices.json in one programme, as the local engines speak them and as ffmpeg decodes it.</summary>
public sealed class ShippedVoicesLevelTests
{
    // Not those by which voices are measured.
    static readonly string[] Sentences =
    [
        "The ferry had left the island an hour before the storm reached the coast.",
        "Who would have thought that a village of ninety people could pay for a lighthouse?",
        "There were boxes in the attic, and in one of them lay the letters that his grandmother had written.",
        "Yes, I believe so.",
        "By the end of the week the river had risen by two meters, and the school was closed.",
        "She laughed, shook her head, and walked out into the rain without her coat.",
        "It is cheaper to mend a roof than to build a house, as my father used to say.",
        "Nobody at the station could tell us when the next train would come.",
    ];

    [SkippableFact]
    public async Task No_two_of_them_are_more_than_1_LU_apart()
    {
        Skip.If(new[] { "flite", "espeak-ng", "ffmpeg" }.Any(Tool.IsMissing), "flite, espeak-ng or ffmpeg is not installed");
        using var folder = new TemporaryFolder();
        var catalog = await EngineCatalog.ProbeAsync([Some.Service("flite"), Some.Service("espeak-ng")], new(), default);
        var speech = catalog.Open(new(folder.File("clips")));
        var voices = VoiceBook.Load(Path.Combine(Repository.Root, "voices.json")).Personas
            .SelectMany(p => new[] { "flite", "espeak-ng" }.Where(p.Bindings.ContainsKey).Select(e => (Id: $"{p.Name}-{e}", Voice: p.Bindings[e]))).ToList();
        var transcript = Some.Transcript([.. Sentences.SelectMany(s => voices.Select(v => Some.Turn(v.Id, s)))]);
        var script = new Script(transcript, new(voices.ToImmutableDictionary(v => v.Id, v => v.Voice), []));

        await new EpisodeRenderer(speech, new(folder.Path), new())
            .RenderAsync(script, new("page.txt", default), folder.File("out"), "show", null, default);

        var decoded = MemoryMarshal.Cast<byte, float>(Tool.Run("ffmpeg", [], "-v", "error", "-i", folder.File("out/show.mp3"), "-f", "f32le", "-").Output).ToArray();
        var levels = ManifestFile.Find(folder.File("out"))!.Turns.GroupBy(t => t.Speaker).ToDictionary(g => g.Key, g => Lufs(g, decoded));
        Assert.Equal(voices.Count, levels.Count);
        Assert.True(levels.Values.Max() - levels.Values.Min() <= 1, string.Join(", ", levels.OrderBy(l => l.Value).Select(l => $"{l.Key} {l.Value:0.00}")));
    }

    // What one speaker says, one turn after the other, with the pauses of speech.
    static double Lufs(IEnumerable<ManifestTurn> turns, float[] decoded)
    {
        var meter = new LoudnessMeter(Some.Mono);
        foreach (var turn in turns)
        {
            meter.Add(decoded.AsSpan((int)(turn.Start * 44_100), (int)(turn.Duration * 44_100)));
            meter.Add(new float[44_100 / 4]);
        }
        return meter.IntegratedLufs;
    }
}
