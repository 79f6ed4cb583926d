namespace Audio.Episodes.Batches;

/// <summary>
/// Tells of files that have come or changed, once they have stopped growing. It is looked at again and again, because what an operating
/// system tells of changes by itself it does not tell of a network's folders. Not thread-safe.
/// </summary>
public sealed class SettledFiles
{
    readonly Dictionary<string, Seen> _seen = [];

    /// <summary>Compares what is there now with what was there the last time.</summary>
    /// <param name="files">All that are there.</param>
    /// <returns>Those that are as they were at the last look, and have not been told since they last changed; empty ones wait for what comes.</returns>
    public IReadOnlyList<string> Look(IEnumerable<FileInfo> files)
    {
        var settled = new List<string>();
        var there = new HashSet<string>();
        foreach (var file in files.Where(f => f.Exists))
        {
            var (path, state) = (file.ToString(), new Seen(file.Length, file.LastWriteTimeUtc));
            there.Add(path);
            var before = _seen.GetValueOrDefault(path);
            if (before is null || before with { IsTold = false } != state)
            {
                _seen[path] = state;
            }
            else if (!before.IsTold && before.Length > 0)
            {
                _seen[path] = state with { IsTold = true };
                settled.Add(path);
            }
        }
        foreach (var gone in _seen.Keys.Where(p => !there.Contains(p)).ToList())
            _seen.Remove(gone);
        return settled;
    }

    sealed record Seen(long Length, DateTime Written)
    {
        public bool IsTold { get; init; }
    }
}
