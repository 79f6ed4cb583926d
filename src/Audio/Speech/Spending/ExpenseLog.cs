using System.Text.Json;

namespace Audio.Speech.Spending;

/// <summary>
/// Every expense, a line of JSON each, beside the clips that it paid for. Thread-safe, and safe for several processes: one
/// writes at a time, and a line that a crash cut off is passed over.
/// </summary>
/// <param name="path">The file; made with the first expense.</param>
public sealed class ExpenseLog(string path)
{
    // Where another process takes a fraction of a millisecond a line.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly Lock _lock = new();

    /// <summary>Notes an expense. Not to be cancelled: the money is gone.</summary>
    internal void Add(Expense expense)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(expense, ExpenseJson.Default.Expense);
        lock (_lock)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = Open(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // A line end before it, should the last line have been cut off.
            var isWhole = file.Length == 0 || (file.Seek(-1, SeekOrigin.End) >= 0 && file.ReadByte() == '\n');
            file.Seek(0, SeekOrigin.End);
            file.Write([.. isWhole ? ""u8 : "\n"u8, .. line, (byte)'\n']);
        }
    }

    // Nobody else may write meanwhile: the end of a file moves between finding it and writing there.
    FileStream Open(FileMode mode, FileAccess access, FileShare share)
    {
        FileStream? file = null;
        IOException? failure = null;
        // Only an exclusive lock keeps other processes out on every system.
        SpinWait.SpinUntil(() => (file = TryOpen(mode, access, share, ref failure)) is not null, Patience);
        return file ?? throw failure!;
    }

    FileStream? TryOpen(FileMode mode, FileAccess access, FileShare share, ref IOException? failure)
    {
        try
        {
            return new(path, mode, access, share, bufferSize: 0);
        }
        catch (IOException e)
        {
            failure = e;
            return null;
        }
    }

    /// <summary>What was paid for certain clips, in the order in which it was.</summary>
    /// <param name="clips">By <see cref="ClipKey"/>.</param>
    public IReadOnlyList<Expense> For(IReadOnlySet<string> clips) => [.. ReadAll().Where(e => clips.Contains(e.Clip))];

    /// <summary>The keys of all clips that were paid for.</summary>
    internal IReadOnlySet<string> Clips() => ReadAll().Where(e => e.IsSpoken).Select(e => e.Clip).ToHashSet();

    IEnumerable<Expense> ReadAll()
    {
        if (!File.Exists(path))
            yield break;
        using var file = new StreamReader(Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (file.ReadLine() is { } line)
        {
            if (Read(line) is { } expense)
                yield return expense;
        }
    }

    static Expense? Read(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize(line, ExpenseJson.Default.Expense);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
