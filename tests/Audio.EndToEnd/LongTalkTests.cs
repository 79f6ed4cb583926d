using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class LongTalkTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task An_engine_that_is_started_anew_for_each_sentence_and_one_that_stays_make_the_same_file()
    {
        var page = _audio.Write("talk.txt", string.Concat(Enumerable.Range(1, 15).Select(i => $"MARA QUILL: What did you see on day {i}?\n\nODO FENN: A ship, and {i} lights on it.\n\n")));
        var run = (await _audio.RunAsync("render", page, "-o", "staying", "--engine", "flite", "--verbose")).Expect(0);
        var staying = new Rendered(_audio, run);
        // What is not the program itself is asked sentence by sentence.
        var engines = new CountedEngines(_audio);
        _audio.Environment["AUDIO_STORE"] = _audio.PathOf("another store");

        var anew = new Rendered(_audio, (await _audio.RunAsync("render", page, "-o", "anew", "--engine", "flite")).Expect(0));

        // It is asked for its version and its voices, too.
        Assert.InRange(Count("run flite:"), 1, 2 + 8);
        Assert.InRange(Count("ask flite-worker: done"), 30 - 8, 60);
        Assert.Equal(0, Count("lose flite-worker"));
        Assert.InRange(engines.Take(), 30, 60);
        Assert.Equal(File.ReadAllBytes(staying.Mp3), File.ReadAllBytes(anew.Mp3));

        int Count(string step) => run.ErrorLines.Count(l => l.Contains($" audio: {step}", StringComparison.Ordinal));
    }
}
