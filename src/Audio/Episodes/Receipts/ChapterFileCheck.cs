using System.Collections.Immutable;
using System.Text.Json;

namespace Audio.Episodes.Receipts;

/// <summary>Whether the chapters beside an episode, as JSON, are those of the manifest.</summary>
static class ChapterFileCheck
{
    public static ReceiptCheck Of(string path, Manifest manifest, ReceiptOptions options)
    {
        var file = Path.GetFileName(path);
        if (!File.Exists(path))
            return new ReceiptCheck(file, "chapters", "", "").With("V002", "The file is not there", "render it again, or get the file again");
        return ChapterCheck.Of(file, Read(path), manifest, options);
    }

    // What is no such file has no chapters.
    static ImmutableArray<(TimeSpan Start, string Title)> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return
            [
                .. from chapter in json.RootElement.GetProperty("chapters").EnumerateArray()
                   select (TimeSpan.FromSeconds(chapter.GetProperty("startTime").GetDouble()), chapter.GetProperty("title").GetString() ?? ""),
            ];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return [];
        }
    }
}
