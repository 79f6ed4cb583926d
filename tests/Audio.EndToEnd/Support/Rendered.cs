using System.Text.Json;

namespace Audio.EndToEnd.Support;

/// <summary>The files of one rendered episode, read back.</summary>
sealed class Rendered
{
    public Rendered(AudioProgram program, Outcome outcome)
    {
        Files = [.. outcome.OutputLines.Select(program.PathOf)];
        Mp3 = Files.Single(f => f.EndsWith(".mp3", StringComparison.Ordinal));
        Manifest = JsonDocument.Parse(File.ReadAllText(Files.Single(f => f.EndsWith("episode.json", StringComparison.Ordinal)))).RootElement;
    }

    /// <summary>Full paths, as the program printed them.</summary>
    public IReadOnlyList<string> Files { get; }

    public string Mp3 { get; }

    public JsonElement Manifest { get; }

    public string Vtt => File.ReadAllText(Files.Single(f => f.EndsWith(".vtt", StringComparison.Ordinal)));

    public IEnumerable<JsonElement> Turns => Manifest.GetProperty("turns").EnumerateArray().Where(t => t.GetProperty("kind").GetString() == "turn");

    /// <summary>Start and duration, in seconds, of everything a speaker says.</summary>
    public IEnumerable<(double Start, double Duration)> PartsOf(string speaker) => Turns
        .Where(t => t.GetProperty("speaker").GetString() == speaker)
        .Select(t => (t.GetProperty("start").GetDouble(), t.GetProperty("duration").GetDouble()));

    public Dictionary<string, byte[]> Contents => Files.ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);

    /// <summary>Fails unless the decoded file is as loud as directories ask for, and as the manifest says.</summary>
    public void AssertLoudness()
    {
        var (integrated, peak) = Readers.Loudness(Mp3);
        Assert.InRange(integrated, -16.5, -15.5);
        Assert.InRange(peak, -12, -1.0);
        Assert.Equal(integrated, Manifest.GetProperty("audio").GetProperty("integratedLufs").GetDouble(), 0.15);
    }

    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
