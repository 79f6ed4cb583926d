using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Audio.Episodes;

namespace Audio.Cli;

/// <summary>Tells this program's own files, which lie beside transcripts, from these.</summary>
static partial class OwnFile
{
    static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "voices.json", "show.json", "lexicon.json", "chapters.json", ManifestFile.Name);

    public static bool Is(string path) =>
        Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase)
        && (Names.Contains(Path.GetFileName(path)) || path.EndsWith(".schema.json", StringComparison.Ordinal) || ReportBeginning().IsMatch(BeginningOf(path)));

    static string BeginningOf(string path)
    {
        try
        {
            using var file = File.OpenText(path);
            var beginning = new char[100];
            return new(beginning, 0, file.ReadBlock(beginning));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever reads all of it says so.
            return "";
        }
    }

    // See BatchJson; a report may have any name.
    [GeneratedRegex("""^\s*\{\s*"seconds":\s*[\d.E+-]+,\s*"episodes":""")]
    private static partial Regex ReportBeginning();
}
