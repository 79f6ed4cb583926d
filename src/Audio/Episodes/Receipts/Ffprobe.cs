using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Audio.Episodes.Receipts;

/// <summary>ffmpeg's reader of what files say of themselves. Immutable and thread-safe.</summary>
sealed class Ffprobe
{
    // A thousand chapters with pictures' descriptions are far less.
    const long MostBytes = 64 << 20;

    readonly string _path;

    Ffprobe(string path) => _path = path;

    /// <summary>Finds it; null where it is not installed.</summary>
    public static Ffprobe? Find() => ExternalProcess.Find("ffprobe") is { } path ? new(path) : null;

    /// <returns>Null where there is no sound in the file that ffmpeg knows.</returns>
    public async Task<FileFacts?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var result = await ExternalProcess.RunAsync(
            _path, ["-v", "error", "-of", "json", "-show_format", "-show_streams", "-show_chapters", "file:" + Path.GetFullPath(file)], ReadOnlyMemory<byte>.Empty, MostBytes, cancellationToken);
        if (result.ExitCode != 0)
            return null;
        using var json = JsonDocument.Parse(result.Output);
        var root = json.RootElement;
        if (!root.TryGetProperty("streams", out var streams) || streams.EnumerateArray().FirstOrDefault(s => Text(s, "codec_type") == "audio") is not { ValueKind: JsonValueKind.Object } sound)
            return null;
        var format = root.GetProperty("format");
        var tags = Tags(format).Concat(Tags(sound)).ToImmutableArray();
        return new(
            Text(sound, "codec_name") ?? "", (int)Number(sound, "sample_rate"), (int)Number(sound, "channels"), null,
            TimeSpan.FromSeconds(Number(sound, "duration") is > 0 and var duration ? duration : Number(format, "duration")))
        {
            Encoder = tags.FirstOrDefault(t => t.Name.Equals("encoder", StringComparison.OrdinalIgnoreCase)).Value,
            Tags = tags,
            Chapters =
            [
                .. from chapter in root.GetProperty("chapters").EnumerateArray()
                   select (TimeSpan.FromSeconds(Number(chapter, "start_time")), Tags(chapter).FirstOrDefault(t => t.Name == "title").Value ?? ""),
            ],
        };
    }

    static IEnumerable<(string Name, string Value)> Tags(JsonElement element) => element.TryGetProperty("tags", out var tags)
        ? tags.EnumerateObject().Select(t => (t.Name, t.Value.ToString()))
        : [];

    static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : null;

    // As text or as a number, whichever it likes.
    static double Number(JsonElement element, string name) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
