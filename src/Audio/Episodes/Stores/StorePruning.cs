namespace Audio.Episodes.Stores;

/// <summary>What of all that is kept may go. Immutable; where nothing is asked for, only what a killed run left half written.</summary>
public sealed record StorePruning
{
    /// <summary>What was not used for so long; null for no matter how long.</summary>
    public TimeSpan? UnusedFor { get; init; }

    /// <summary>As many bytes may stay; what was not used for longest goes first. Null for any number.</summary>
    public long? MostBytes { get; init; }

    /// <summary>Everything that no episode needs.</summary>
    public bool Unneeded { get; init; }

    /// <summary>Also what an episode needs.</summary>
    public bool IncludesNeeded { get; init; }

    /// <summary>Also what was paid for.</summary>
    public bool IncludesPaid { get; init; }

    /// <summary>Whether anything is asked for.</summary>
    public bool IsAskedFor => UnusedFor is not null || MostBytes is not null || Unneeded;

    /// <summary>Chooses the files that go.</summary>
    /// <param name="now">For <see cref="UnusedFor"/>.</param>
    public IReadOnlyList<StoreFile> Choose(IReadOnlyCollection<StoreFile> files, DateTimeOffset now)
    {
        var chosen = files.Where(f => MayGo(f) && (f.Kind == StoreKind.Leftover || Unneeded || now - f.Used > UnusedFor)).ToList();
        if (MostBytes is not { } most)
            return chosen;
        var bytes = files.Sum(f => f.Bytes) - chosen.Sum(f => f.Bytes);
        var there = chosen.Select(f => f.Path).ToHashSet();
        foreach (var file in files.Where(f => MayGo(f) && !there.Contains(f.Path)).OrderBy(f => f.Used))
        {
            if (bytes <= most)
                break;
            chosen.Add(file);
            bytes -= file.Bytes;
        }
        return chosen;
    }

    bool MayGo(StoreFile file) => (!file.IsNeeded || IncludesNeeded) && (!file.IsPaid || IncludesPaid);
}
