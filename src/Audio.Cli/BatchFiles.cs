using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Audio.Episodes;

namespace Audio.Cli;

/// <summary>Finds the transcripts that are meant by files, folders, patterns and lists.</summary>
static class BatchFiles
{
    static readonly FrozenSet<string> Extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".vtt", ".srt", ".sbv", ".json", ".jsonl", ".xml", ".tei", ".fountain", ".csv", ".tsv");

    static readonly FrozenSet<string> OfOurs = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "voices.json", "show.json", "lexicon.json");

    /// <param name="named">Files, folders, patterns with <c>*</c>, <c>**</c> and <c>?</c>, or <c>@LIST</c>, a file with one of these on each line.</param>
    /// <param name="output">Where episodes go; what lies there is no transcript, unless it is named.</param>
    /// <param name="mayBeNone">Whether what means no file yet is no mistake.</param>
    /// <returns>Each file once, in the order in which they are named, and the place of its episode within the folder of all episodes.</returns>
    /// <exception cref="InvalidInputException">Something means no file, or two files would become one episode; all such mistakes are reported.</exception>
    public static List<(string Path, string Place)> Find(IEnumerable<string> named, string output, bool mayBeNone)
    {
        var problems = new List<Problem>();
        var found = new List<(string Path, string Place)>();
        foreach (var name in named.SelectMany(n => Listed(n, problems)))
        {
            var files = FilesOf(name, Path.GetFullPath(output)).DistinctBy(f => f.Path).ToList();
            if (files.Count == 0 && !(mayBeNone && (Directory.Exists(name) || name.Contains('*', StringComparison.Ordinal))))
                problems.Add(new("I001", Severity.Error, name, 0, 0, Directory.Exists(name) ? "there is no transcript in this folder" : "there is no such file", "name files, folders, patterns such as 'talks/*.txt', or @LIST"));
            found.AddRange(files);
        }
        found = [.. found.DistinctBy(f => Path.GetFullPath(f.Path))];
        problems.AddRange(
            from place in found.GroupBy(f => f.Place, StringComparer.OrdinalIgnoreCase)
            from other in place.Skip(1)
            select new Problem("I005", Severity.Error, other.Path, 0, 0, $"its episode would go where that of {place.First().Path} goes: {place.Key}", "rename one of the files, or make them with different -o"));
        return problems.Count > 0 ? throw new InvalidInputException(problems) : found;
    }

    static IEnumerable<string> Listed(string name, List<Problem> problems)
    {
        if (!name.StartsWith('@') || File.Exists(name))
            return [name];
        try
        {
            return [.. File.ReadLines(name[1..]).Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#'))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new("I001", Severity.Error, name, 0, 0, $"the list cannot be read: {e.Message.TrimEnd('.')}", "name a file with a transcript on each line"));
            return [];
        }
    }

    static IEnumerable<(string Path, string Place)> FilesOf(string name, string output)
    {
        if (File.Exists(name))
            return [(name, EpisodeFolder.SlugOf(name))];
        if (Directory.Exists(name))
            return Within(name, name, output, IsTranscript);
        var glob = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
        var wildcard = glob.IndexOfAny(['*', '?']);
        if (wildcard < 0)
            return [];
        var root = Path.GetDirectoryName(glob[..wildcard]) is { Length: > 0 } folder ? folder : ".";
        var pattern = new Regex(PatternOf(glob), OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None);
        return Directory.Exists(root) ? Within(root, root, output, f => pattern.IsMatch(f.Replace('\\', '/'))) : [];
    }

    // An episode's own folder has no transcripts in it.
    static IEnumerable<(string Path, string Place)> Within(string folder, string root, string output, Func<string, bool> isMeant)
    {
        if (File.Exists(Path.Combine(folder, ManifestFile.Name)))
            yield break;
        foreach (var file in Directory.EnumerateFiles(folder).Select(Plain).Where(isMeant).Order(StringComparer.Ordinal))
            yield return (file, Plain(Path.Combine(Path.GetRelativePath(root, folder), EpisodeFolder.SlugOf(file))));
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = 0 }).Where(d => !Path.GetFileName(d).StartsWith('.') && Path.GetFullPath(d) != output && new DirectoryInfo(d).LinkTarget is null).Order(StringComparer.Ordinal))
        {
            foreach (var file in Within(inner, root, output, isMeant))
                yield return file;
        }
    }

    // Without what only says that it lies in the current folder.
    static string Plain(string path) => path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith(@".\", StringComparison.Ordinal) ? path[2..] : path;

    static bool IsTranscript(string file) =>
        Path.GetFileName(file) is var name && !name.StartsWith('.') && !OfOurs.Contains(name) && !name.EndsWith(".schema.json", StringComparison.Ordinal) && Extensions.Contains(Path.GetExtension(name));

    // ** means any folders, * anything within one name, ? one letter.
    static string PatternOf(string glob) =>
        "^" + Regex.Escape(glob.Replace('\\', '/')).Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal).Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal) + "$";
}
