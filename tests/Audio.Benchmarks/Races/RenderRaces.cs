using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Audio.Benchmarks.Races;

/// <summary>
/// Whole episodes, against what people do today with the same engine, voices and bit rate. <c>bench.sh</c> runs it; what it measures becomes docs/benchmarks.md.
/// </summary>
/// <param name="program">The published program.</param>
/// <param name="baseline">The folder with the other contestants.</param>
/// <param name="minutes">The length of the episode.</param>
/// <param name="rounds">How often each runs.</param>
sealed class RenderRaces(string program, string baseline, int minutes, int rounds)
{
    const int BatchSize = 6, BatchMinutes = 10;

    readonly string _folder = Directory.CreateTempSubdirectory("audio-race-").FullName;
    readonly StringBuilder _report = new();

    public void Write(string path)
    {
        try
        {
            Prepare("talk", minutes);
            var cold = Cold();
            var stored = Stored();
            var edits = Edits();
            var longer = Longer();
            var batch = Batch();
            Header(Path.ChangeExtension(Path.GetFileName(path), ".svg"));
            File.WriteAllText(Path.ChangeExtension(path, ".svg"), RaceChart.Draw(("Cold", cold), ("Speech is stored", stored), ("Several at once", batch)));
            Table("Cold", "Nothing is stored: every sentence is spoken.", cold, c => c.Wall);
            Table("Speech is stored", "Mixing, levelling, encoding and packaging alone.", stored, c => c.Wall);
            Table("Three times as long", $"{3 * minutes} minutes, speech is stored.", longer, c => c.Wall);
            Table("After a change", "One sentence of the rendered episode was edited; or nothing was.", edits, c => c.Wall);
            Table("Several at once", $"{BatchSize} episodes of {BatchMinutes} minutes, nothing stored: `audio batch` against the baseline over each, two voices at once.", batch, c => c.Wall);
            Alike();
            Floor(cold[0], stored[0], withoutCheck: stored[1]);
            Memory();
            Preview();
            Sound();
            Scale(cold[0], stored[0]);
            File.WriteAllText(path, _report.ToString());
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    Contestant[] Cold()
    {
        Contestant[] contestants =
        [
            new("Audio", () => Forget("store", "out"), () => Render("talk")),
            new("baseline, 2 at once", () => Forget("base.mp3.d"), () => Baseline("2")),
            new("baseline, one after the other", () => Forget("base.mp3.d"), () => Baseline("1")),
        ];
        Contestant.Race(rounds, contestants);
        return contestants;
    }

    Contestant[] Stored()
    {
        Contestant[] contestants =
        [
            new("Audio", () => Forget("store/segments", "out"), () => Render("talk")),
            new("Audio, without its check", () => Forget("store/segments", "out"), () => Render("talk", "--verify", "none")),
            new("baseline", () => { }, () => Baseline("1", "stored")),
            new("pydub, which levels nothing", () => { }, () => Pydub("base.mp3.d")),
        ];
        Contestant.Race(rounds, contestants);
        return contestants;
    }

    // What grows clip by clip takes longer for each.
    Contestant[] Longer()
    {
        Prepare("longer", 3 * minutes);
        Render("longer");
        Go("bash", Path.Combine(baseline, "ffmpeg.sh"), "longer.tsv", "longer.mp3", "2");
        Contestant[] contestants =
        [
            new("Audio", () => Forget("store/segments", "out/longer"), () => Render("longer")),
            new("pydub, which levels nothing", () => { }, () => Pydub("longer.mp3.d")),
        ];
        Contestant.Race(1, contestants);
        Forget("longer.mp3.d");
        return contestants;
    }

    Contestant[] Edits()
    {
        // What was made without the check is made again for whoever wants it.
        Forget("out");
        Render("talk");
        var (text, edit) = (File.ReadAllText(At("talk.txt")), 0);
        Contestant[] contestants =
        [
            new("one sentence edited", () => File.WriteAllText(At("talk.txt"), text.Replace("which was number 10.", $"which was said {++edit} times over.", StringComparison.Ordinal)), () => Render("talk")),
            new("nothing changed", () => { }, () => Render("talk")),
        ];
        Contestant.Race(Math.Max(3, rounds), contestants);
        File.WriteAllText(At("talk.txt"), text);
        return contestants;
    }

    Contestant[] Batch()
    {
        var names = Enumerable.Range(0, BatchSize).Select(i => $"batch{i}").ToArray();
        for (var i = 0; i < BatchSize; i++)
            Prepare(names[i], BatchMinutes, from: i * 1000);
        Contestant[] contestants =
        [
            new("Audio", () => Forget("store", "batched"), () => Go([program, "batch", .. names.Select(n => n + ".txt"), "-o", "batched", "--quiet"])),
            new("baseline", () => { }, () => Go("bash", "-c", $"for n in {string.Join(' ', names)}; do bash '{Path.Combine(baseline, "ffmpeg.sh")}' $n.tsv $n.mp3 2; done")),
        ];
        Contestant.Race(1, contestants);
        return contestants;
    }

    // How long and how loud everybody's episode is: they differ in their pauses alone.
    void Alike()
    {
        _report.AppendLine("## Do they make the same?\n\n| | Length | Loudness, both ears |\n|---|---|---|");
        foreach (var (name, file) in new[] { ("Audio", Path.Combine("out", "talk", "talk.mp3")), ("baseline", "base.mp3"), ("pydub, which levels nothing", "base.mp3.d.pydub.mp3") })
        {
            Go("bash", "-c", $"ffprobe -v error -show_entries format=duration -of csv=p=0 {file} >facts; ffmpeg -hide_banner -nostats -i {file} -af ebur128=dualmono=true -f null - 2>&1 | sed -n 's/^ *I: *\\([-0-9.]*\\) LUFS/\\1/p' | tail -1 >>facts");
            var facts = File.ReadAllLines(At("facts"));
            _report.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {double.Parse(facts[0], CultureInfo.InvariantCulture) / 60:0.0} min | {facts[1]} LUFS |");
        }
        _report.AppendLine();
    }

    // The engine, a bare encoder and a bare decoder, each by itself: nobody who speaks, encodes and listens to the same can take less.
    void Floor(Contestant cold, Contestant stored, Contestant withoutCheck)
    {
        var speech = Go("bash", "-c", "n=0; while IFS=$'\\t' read -r who text; do v=rms; [ \"$who\" = 'NORA QUILL' ] && v=slt; flite -voice $v -t \"$text\" -o floor.wav; done <talk.tsv").Processor;
        Go("bash", "-c", "ffmpeg -v error -y -i base.mp3.d/all.wav -ar 44100 -c:a pcm_s16le floor.wav");
        var encoder = Go("lame", "--quiet", "-q", "5", "-b", "128", "-m", "m", "floor.wav", "floor.mp3").Processor;
        var decoder = Go("lame", "--quiet", "--decode", "floor.mp3", "floor.wav").Processor;
        _report.AppendLine(CultureInfo.InvariantCulture, $"""
            ## Against the floor

            Seconds of processor time for each part of a cold run, as the runs above differ, and for the tool alone that does the least of it.
            The engine alone is a process a turn; Audio has processes that stay, so it can be below.

            | | Audio | The tool alone | Ratio |
            |---|---|---|---|
            | speaking | {cold.Processor - stored.Processor:0.0} s | {speech:0.0} s, flite | {(cold.Processor - stored.Processor) / speech:0.00} |
            | reading, mixing, levelling, encoding, packaging | {withoutCheck.Processor:0.0} s | {encoder:0.0} s, LAME of the same quality | {withoutCheck.Processor / encoder:0.00} |
            | listening to what was written | {stored.Processor - withoutCheck.Processor:0.0} s | {decoder:0.0} s, LAME's decoder | {(stored.Processor - withoutCheck.Processor) / decoder:0.00} |

            The whole cold run took {cold.Processor:0.0} s, **{cold.Processor / (speech + encoder):0.00} times engine and encoder**, and kept {cold.Processor / cold.Wall / Environment.ProcessorCount:0%} of {Environment.ProcessorCount} cores busy.
            With nothing but engine and encoder, and no core ever idle, it would take {(speech + encoder) / Environment.ProcessorCount:0.0} s.

            """);
    }

    void Memory()
    {
        _report.AppendLine("## Memory and growth\n\nNothing is stored. flite's own processes, two at a time, have some 50 MB each beside it.\n\n| Episode | Peak of the program | Wall time a minute of sound |\n|---|---|---|");
        foreach (var length in new[] { Math.Min(10, minutes), minutes, 4 * minutes, 10 * minutes })
        {
            Prepare("length", length);
            Forget("store", "out");
            var run = Render("length");
            _report.AppendLine(CultureInfo.InvariantCulture, $"| {length} min | {run.PeakBytes / 1e6:0} MB | {run.Wall / length:0.00} s |");
        }
        _report.AppendLine();
    }

    void Preview()
    {
        // Its beginning was spoken with the longest.
        Prepare("length", 4 * minutes);
        Contestant[] contestants =
        [
            new($"one stored turn of {4 * minutes} minutes, written to a file", () => { }, () => Go(program, "preview", "length.txt", "--turn", "10", "--save", "turn.wav")),
            new("`--help`", () => { }, () => Go(program, "--help")),
            new("`inspect`, a transcript of 10 minutes", () => Prepare("ten", 10), () => Go(program, "inspect", "ten.txt")),
            new("`inspect`, an interview of public radio, as a page", () => { }, () => Go(program, "inspect", Interview())),
        ];
        Contestant.Race(Math.Max(5, rounds), contestants);
        Table("From the command line", "Start-up included.", contestants, c => c.Wall);
    }

    // A real page where it lies beside the baseline, else the example.
    string Interview() =>
        new[] { Path.Combine(baseline, "..", "..", "seeds", "radio-interview.txt"), Path.Combine(Environment.CurrentDirectory, "examples", "harbour-interview.txt") }.First(File.Exists);

    void Sound()
    {
        _report.AppendLine("## Inner loops\n\nSamples a second on one core, the other's being 1.\n\n| | |\n|---|---|");
        foreach (var (what, ratio) in SoundRaces.Run())
            _report.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {ratio:0.00} |");
        _report.AppendLine();
    }

    void Scale(Contestant cold, Contestant stored)
    {
        var turns = Talk.Turns(minutes);
        _report.Append(new ScaleModel(minutes / 60.0, turns.Sum(t => (long)t.Text.Length), turns.Sum(t => t.Text.Count(c => c == '.')), cold.Processor, stored.Processor).Describe());
    }

    void Header(string chart) => _report.AppendLine(CultureInfo.InvariantCulture, $"""
        # Benchmarks

        Measured by `./bench.sh`, which runs all contestants in turn, {rounds} times over, and writes this page. Medians; in brackets the fastest and the slowest run.
        {Environment.ProcessorCount} cores ({RuntimeInformation.OSArchitecture}), {RuntimeInformation.FrameworkDescription}; an episode of {minutes} minutes with two speakers, flite's slt and rms, MP3 at 128 kbit/s.
        The baseline is what a skilled user does by hand: the engine once a turn, ffmpeg's concat, loudnorm in two passes, MP3 with chapters. pydub grows one recording
        clip by clip. Neither reads a transcript, levels voices one by one, tries again, keeps anything for the next run, writes captions, or checks what it wrote; Audio does all of it in these runs.

        ![How long each took]({chart})

        """);

    void Table(string title, string what, Contestant[] contestants, Func<Contestant, double> measure)
    {
        _report.AppendLine(CultureInfo.InvariantCulture, $"## {title}\n\n{what}\n\n| | Wall time | Processor time | Ratio |\n|---|---|---|---|");
        foreach (var c in contestants)
            _report.AppendLine(CultureInfo.InvariantCulture, $"| {c.Name} | {c.Wall:0.00} s ({c.Spread.Least:0.00}–{c.Spread.Most:0.00}) | {c.Processor:0.00} s | {measure(c) / measure(contestants[0]):0.00} |");
        _report.AppendLine();
    }

    void Prepare(string name, int length, int from = 0)
    {
        var turns = Talk.Turns(length, from);
        File.WriteAllText(At(name + ".txt"), Talk.Transcript(turns));
        File.WriteAllText(At(name + ".tsv"), Talk.Table(turns));
        File.WriteAllText(At("voices.json"), """{ "engines": ["flite"], "voices": { "a": { "flite": "slt" }, "b": { "flite": "rms" } }, "narrator": "a", "pool": ["a", "b"] }""");
    }

    Run Render(string name, params string[] more) => Go([program, "render", name + ".txt", "-o", "out", "--quiet", .. more]);

    Run Baseline(params string[] more) => Go(["bash", Path.Combine(baseline, "ffmpeg.sh"), "talk.tsv", "base.mp3", .. more]);

    Run Pydub(string clips) => Go(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", Path.Combine(baseline, "pydub_mix.py"), clips, clips + ".pydub.mp3");

    Run Go(params string[] command) => Run.Of(_folder, new Dictionary<string, string> { ["AUDIO_STORE"] = At("store") }, command);

    void Forget(params string[] folders)
    {
        foreach (var folder in folders.Select(At).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    string At(string name) => Path.Combine(_folder, name);
}
