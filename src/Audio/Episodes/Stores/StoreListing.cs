using System.Collections.Frozen;
using Audio.Speech.Spending;

namespace Audio.Episodes.Stores;

/// <summary>Lists what is kept, and what of it episodes need. Nothing but names and times is held: some hundred bytes a file.</summary>
/// <param name="store">The folder of all that is kept.</param>
/// <param name="time">Tells how old half-written files are.</param>
public sealed class StoreListing(string store, TimeProvider time)
{
    // A run that still writes has written to it since.
    static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    static readonly (string Folder, StoreKind Kind)[] Parts =
        [("clips", StoreKind.Clip), ("segments", StoreKind.Segment), ("levels", StoreKind.Level), ("assets", StoreKind.Asset), ("previews", StoreKind.Preview)];

    /// <summary>Lists every file, in no order.</summary>
    /// <param name="needed">The <see cref="EpisodeNeeds.Keys"/> of all episodes.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public IEnumerable<StoreFile> Read(FrozenSet<string> needed, CancellationToken cancellationToken)
    {
        var paid = new ExpenseLog(Path.Combine(store, "expenses.jsonl")).Clips();
        foreach (var (folder, kind) in Parts.Where(p => Directory.Exists(Path.Combine(store, p.Folder))))
        {
            foreach (var file in new DirectoryInfo(Path.Combine(store, folder)).EnumerateFiles("*", SearchOption.AllDirectories))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var used = file.LastAccessTimeUtc > file.LastWriteTimeUtc ? file.LastAccessTimeUtc : file.LastWriteTimeUtc;
                if (file.Name.EndsWith(".part", StringComparison.Ordinal))
                {
                    if (time.GetUtcNow() - file.LastWriteTimeUtc > Abandoned)
                        yield return new(file.FullName, StoreKind.Leftover, file.Length, used, IsNeeded: false, IsPaid: false);
                    continue;
                }
                var key = file.Name.Split('.', 2)[0];
                yield return new(file.FullName, kind, file.Length, used, needed.Contains(key), kind == StoreKind.Clip && paid.Contains(key));
            }
        }
    }
}
