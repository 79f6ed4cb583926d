using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Audio.EndToEnd.Support;

/// <summary>What other people's programs make of the files we wrote.</summary>
static partial class Readers
{
    public static JsonElement FFprobe(string file) =>
        JsonDocument.Parse(Run("ffprobe", "-v", "error", "-of", "json", "-show_format", "-show_streams", "-show_chapters", file).Output).RootElement;

    /// <summary>(start ms, end ms, title) of each chapter, as mutagen reads them; in the order of the table of contents.</summary>
    public static List<(int Start, int End, string Title)> MutagenChapters(string file)
    {
        const string Script = """
            import json, sys
            from mutagen.id3 import ID3
            tags = ID3(sys.argv[1])
            tables = {t.element_id: t for t in tags.getall('CTOC')}
            chapters = {c.element_id: c for c in tags.getall('CHAP')}
            def walk(ids):
                for i in ids:
                    if i in tables: yield from walk(tables[i].child_element_ids)
                    else: yield chapters[i]
            top = [t for t in tables.values() if t.flags & 2]
            print(json.dumps([[c.start_time, c.end_time, c.sub_frames['TIT2'].text[0]] for c in walk(top[0].child_element_ids)]))
            """;
        var chapters = JsonDocument.Parse(Run("/usr/bin/python3", "-c", Script, file).Output).RootElement;
        return [.. chapters.EnumerateArray().Select(c => (c[0].GetInt32(), c[1].GetInt32(), c[2].GetString()!))];
    }

    public static Dictionary<string, string> MutagenTags(string file)
    {
        const string Script = """
            import json, sys
            from mutagen.id3 import ID3
            print(json.dumps({k: str(v) for k, v in ID3(sys.argv[1]).items() if not k.startswith(('CHAP', 'CTOC'))}))
            """;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(Run("/usr/bin/python3", "-c", Script, file).Output)!;
    }

    /// <summary>The titles of the chapters, as eyeD3 reads them.</summary>
    public static List<string> EyeD3ChapterTitles(string file)
    {
        const string Script = """
            import json, sys, eyed3
            print(json.dumps([c.title for c in eyed3.load(sys.argv[1]).tag.chapters]))
            """;
        return JsonSerializer.Deserialize<List<string>>(Run("/usr/bin/python3", "-c", Script, file).Output)!;
    }

    /// <summary>Loudness and true peak of the decoded file, a single channel counted as the two that will play it.</summary>
    /// <param name="parts">Measures only these, in seconds; null for the whole file.</param>
    public static (double IntegratedLufs, double PeakDbtp) Loudness(string file, IEnumerable<(double Start, double Duration)>? parts = null)
    {
        var select = parts is null
            ? ""
            : "aselect='" + string.Join('+', parts.Select(p => string.Create(
                CultureInfo.InvariantCulture, $"between(t,{p.Start:0.###},{p.Start + p.Duration:0.###})"))) + "',asetpts=N/SR/TB,";
        var report = Run("ffmpeg", "-hide_banner", "-nostats", "-i", file, "-af", select + "ebur128=dualmono=true:peak=true", "-f", "null", "-").Error;
        var summary = report[report.LastIndexOf("Summary:", StringComparison.Ordinal)..];
        return (Number(IntegratedLine().Match(summary)), Number(PeakLine().Match(summary)));

        static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    static (string Output, string Error) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {error.Result}");
        return (output, error.Result);
    }

    [GeneratedRegex(@"I:\s+(-?[\d.]+) LUFS")]
    private static partial Regex IntegratedLine();

    [GeneratedRegex(@"Peak:\s+(-?[\d.]+) dBFS")]
    private static partial Regex PeakLine();
}
