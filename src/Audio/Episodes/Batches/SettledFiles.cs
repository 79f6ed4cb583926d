namespace Audio.Episodes.Batches;

/// <summary>
/// Tells of files that have come or changed, once they have stopped growing. It is looked at again and again, because what an operating
/// system tells of changes by itself it does not tell of a network's folders. Not thread-safe.
/// </summary>
public sealed class SettledFiles
{
    // An empty file is one that somebody is about to fill, unless that takes very long.
    const int LooksAgain = 2, LooksAgainWhereEmpty = 10;

    readonly Dictionary<string, Seen> _seen = [];

    /// <summary>Compares what is there now with what was there the last time.</summary>
    /// <param name="files">All that are there.</param>
    /// <returns>Those that were the same at three looks, empty ones at some more, and have not been told since they last changed.</returns>
    public IReadOnlyList<string> Look(IEnumerable<FileInfo> files)
    {
        var settled = new List<string>();
        var there = new HashSet<string>();
        foreach (var file in files.Where(f => f.Exists))
        {
            var (path, state) = (file.ToString(), new Seen(file.Length, file.LastWriteTimeUtc));
            there.Add(path);
            var before = _seen.GetValueOrDefault(path);
            var same = before is not null && before with { Same = 0 } == state ? before.Same + 1 : 0;
            _seen[path] = state with { Same = same };
            if (same == (file.Length > 0 ? LooksAgain : LooksAgainWhereEmpty))
                settled.Add(path);
        }
        foreach (var gone in _seen.Keys.Where(p => !there.Contains(p)).ToList())
            _seen.Remove(gone);
        return settled;
    }

    /// <summary>Has a file told again, though it does not change.</summary>
    public void Forget(string path) => _seen.Remove(path);

    sealed record Seen(long Length, DateTime Written)
    {
        public int Same { get; init; }
    }
}
