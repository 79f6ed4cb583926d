using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Audio.Episodes;

namespace Audio.Cli;

/// <summary>Finds the transcripts that are meant by files, folders, patterns and lists.</summary>
/// <param name="named">Files, folders, patterns with <c>*</c>, <c>**</c> and <c>?</c>, or <c>@LIST</c>, a file with one of these on each line, looked for from the current folder; <c>-</c> is such a list on standard input.</param>
/// <param name="output">Where episodes go; what lies there is no transcript, unless it is named.</param>
/// <param name="others">Files that are named for something else; null for none.</param>
/// <param name="isTranscript">Whether a file, by what it says, is a transcript, or may be one.</param>
sealed class BatchFiles(IReadOnlyList<string> named, string output, IEnumerable<string?> others, Func<string, CancellationToken, Task<bool>> isTranscript, Messages messages)
{
    const string StandardInput = "-";

    const string Ways = "name files, folders, patterns such as 'talks/*.txt', @LIST, or - for a list on standard input";

    static readonly FrozenSet<string> Extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".vtt", ".srt", ".sbv", ".json", ".jsonl", ".xml", ".tei", ".fountain", ".csv", ".tsv");

    readonly string _output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
    readonly HashSet<string> _others = [.. others.OfType<string>().Select(Path.GetFullPath)];

    // It can be read only once, and the files are looked for again and again where they are watched.
    IReadOnlyList<ListedName>? _piped;

    // By path and when it was written.
    readonly Dictionary<string, bool> _known = [];

    /// <param name="mayBeNone">Whether what means no file yet is no mistake.</param>
    /// <returns>Each file once, in the order in which they are named.</returns>
    /// <exception cref="InvalidInputException">Something that its user named means no file; all such mistakes are reported. What a list names is refused alone.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<List<BatchFile>> FindAsync(bool mayBeNone, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        var names = new List<ListedName>();
        foreach (var name in named)
            names.AddRange(await ListedAsync(name, problems, cancellationToken));
        var found = new List<BatchFile>();
        foreach (var (name, list, line) in names)
        {
            // A shell has them in its patterns.
            if (File.Exists(name) && IsOfOurs(name))
                continue;
            var files = FilesOf(name).DistinctBy(f => f.Path).ToList();
            if (files.Count == 0 && !(mayBeNone && (Directory.Exists(name) || name.Contains('*', StringComparison.Ordinal))))
            {
                var missing = Directory.Exists(name) ? Missing(name, "there is no transcript in this folder", Ways) : Missing(name, "there is no such file", NearbyPath.Hint(name, p => Directory.Exists(p) || MayBeTranscript(p), Ways));
                // Nobody has looked through a long list as through what was typed. A watch, which would tell of it again and again, takes none.
                if (list is null || mayBeNone)
                    problems.Add(missing);
                else
                    found.Add(new(name, EpisodeFolder.SlugOf(name)) { Refusal = missing with { File = list, Line = line, Message = $"'{name}': {missing.Message}" } });
            }
            found.AddRange(files);
        }
        if (found.Count == 0 && problems.Count == 0 && !mayBeNone)
            problems.Add(Missing(named[0], "there is no transcript here", Ways));
        found = [.. found.DistinctBy(f => Path.GetFullPath(f.Path))];
        foreach (var rivals in found.Where(f => f.Refusal is null).GroupBy(f => f.Place, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()).ToList())
            await ClashAsync([.. rivals], found, cancellationToken);
        return problems.Count > 0 ? throw new InvalidInputException([.. problems, .. found.Select(f => f.Refusal).OfType<Problem>()]) : found;
    }

    // Neither is made: nobody knows which one is meant, nor should it be the one that was there first. What is no transcript, such as
    // the chat of a meeting beside its recording's, is refused for that.
    async Task ClashAsync(IReadOnlyList<BatchFile> rivals, List<BatchFile> found, CancellationToken cancellationToken)
    {
        var transcripts = new List<BatchFile>();
        foreach (var file in rivals)
        {
            if (await IsTranscriptAsync(file.Path, cancellationToken))
                transcripts.Add(file);
        }
        foreach (var file in transcripts)
        {
            if (transcripts.Find(t => t != file) is { } other)
                found[found.IndexOf(file)] = file with { Refusal = ClashOf(file, other, FolderOf(transcripts)) };
        }
    }

    // A watched folder is looked at every second.
    async Task<bool> IsTranscriptAsync(string path, CancellationToken cancellationToken)
    {
        var state = ConfigurationFile.StateOf(path);
        if (!_known.TryGetValue(state, out var known))
            _known.Add(state, known = await isTranscript(path, cancellationToken));
        return known;
    }

    static Problem ClashOf(BatchFile file, BatchFile other, string? folder) =>
        new("I005", Severity.Error, file.Path, 0, 0, $"its episode would go where that of {other.Path} goes: {file.Place}",
            $"{(folder is null ? "rename one of the files" : $"name the folder that they are in, '{folder}', which keeps them apart")}, or make them with different -o");

    // The nearest that holds all of them, from the current folder; null where two of them are in one folder, or they have none in common but the root.
    static string? FolderOf(List<BatchFile> files)
    {
        var folders = files.Select(f => Path.GetDirectoryName(Path.GetFullPath(f.Path))!).Distinct().ToList();
        var common = folders[0];
        while (common is not null && !folders.TrueForAll(f => f == common || f.StartsWith(Path.TrimEndingDirectorySeparator(common) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            common = Path.GetDirectoryName(common);
        return folders.Count < files.Count || common is null || common == Path.GetPathRoot(common) ? null : Path.GetRelativePath(Environment.CurrentDirectory, common);
    }

    static Problem Missing(string name, string what, string hint) => new("I001", Severity.Error, name, 0, 0, what, hint);

    async Task<IReadOnlyList<ListedName>> ListedAsync(string name, List<Problem> problems, CancellationToken cancellationToken)
    {
        try
        {
            if (name == StandardInput)
                return _piped ??= NamesIn(name, await InputFile.ReadAsync(name, messages, cancellationToken));
            return name.StartsWith('@') && !File.Exists(name) ? NamesIn(name[1..], await InputFile.ReadAsync(name[1..], messages, cancellationToken)) : [new(name)];
        }
        catch (InvalidInputException e)
        {
            problems.AddRange(e.Problems);
            return [];
        }
    }

    // What a program has written with NULs between the names has them to the letter, as find -print0 does.
    static ListedName[] NamesIn(string list, byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content));
        var text = reader.ReadToEnd();
        return text.Contains('\0', StringComparison.Ordinal)
            ? Array.ConvertAll(text.Split('\0', StringSplitOptions.RemoveEmptyEntries), n => new ListedName(n, list))
            : [.. text.Split('\n', StringSplitOptions.TrimEntries).Index().Where(l => l.Item.Length > 0 && !l.Item.StartsWith('#')).Select(l => new ListedName(l.Item, list, l.Index + 1))];
    }

    IEnumerable<BatchFile> FilesOf(string name)
    {
        if (File.Exists(name))
            return [new(name, EpisodeFolder.SlugOf(name))];
        if (Directory.Exists(name))
            return Within(name, name, int.MaxValue, IsNamedLikeTranscript);
        var glob = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
        var wildcard = glob.IndexOfAny(['*', '?']);
        if (wildcard < 0)
            return [];
        var root = Path.GetDirectoryName(glob[..wildcard]) is { Length: > 0 } folder ? folder : ".";
        var depth = glob.Contains("**", StringComparison.Ordinal) ? int.MaxValue : glob[wildcard..].Count(c => c is '/' or '\\');
        var pattern = new Regex(PatternOf(glob), OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None);
        return Directory.Exists(root) ? Within(root, root, depth, f => pattern.IsMatch(f.Replace('\\', '/'))) : [];
    }

    /// <summary>Whether something that is there may be a transcript, by its name.</summary>
    public static bool MayBeTranscript(string path) => IsNamedLikeTranscript(path) && File.Exists(path) && !OwnFile.Is(path);

    static bool IsNamedLikeTranscript(string path) => Extensions.Contains(Path.GetExtension(path)) && !Path.GetFileName(path).StartsWith('.');

    // An episode's own folder has no transcripts in it.
    IEnumerable<BatchFile> Within(string folder, string root, int depth, Func<string, bool> isMeant)
    {
        if (File.Exists(Path.Combine(folder, ManifestFile.Name)))
            yield break;
        foreach (var file in Directory.EnumerateFiles(folder).Select(Plain).Where(f => isMeant(f) && !IsOfOurs(f)).Order(StringComparer.Ordinal))
            yield return new(file, Plain(Path.Combine(Path.GetRelativePath(root, folder), EpisodeFolder.SlugOf(file))));
        if (depth == 0)
            yield break;
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = 0 }).Where(d => !Path.GetFileName(d).StartsWith('.') && Path.GetFullPath(d) != _output && new DirectoryInfo(d).LinkTarget is null).Order(StringComparer.Ordinal))
        {
            foreach (var file in Within(inner, root, depth - 1, isMeant))
                yield return file;
        }
    }

    bool IsOfOurs(string file) => OwnFile.Is(file) || _others.Contains(Path.GetFullPath(file));

    // Without what only says that it lies in the current folder.
    static string Plain(string path) => path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith(@".\", StringComparison.Ordinal) ? path[2..] : path;

    // ** means any folders, * anything within one name, ? one letter.
    static string PatternOf(string glob) =>
        "^" + Regex.Escape(glob.Replace('\\', '/')).Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal).Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal) + "$";
}

/// <summary>What means files, and where that was said.</summary>
/// <param name="List">The list that it stands in; null for none.</param>
/// <param name="Line">From 1; 0 where the list has no lines.</param>
sealed record ListedName(string Name, string? List = null, int Line = 0);
