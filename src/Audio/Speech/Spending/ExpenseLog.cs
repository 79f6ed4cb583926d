using System.Text.Json;

namespace Audio.Speech.Spending;

/// <summary>
/// Every expense, a line of JSON each, beside the clips that it paid for. Thread-safe, and safe for several processes: one
/// writes at a time, and a line that a crash cut off is passed over.
/// </summary>
/// <param name="path">The file; made with the first expense.</param>
public sealed class ExpenseLog(string path)
{
    // Ten seconds, where another process takes a fraction of a millisecond a line.
    const int MostAttempts = 5000;

    static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(2);

    readonly Lock _lock = new();

    /// <summary>Notes an expense. Not to be cancelled: the money is gone.</summary>
    internal void Add(Expense expense)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(expense, ExpenseJson.Default.Expense);
        lock (_lock)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = OpenAlone();
            // A line end before it too, should the last line have been cut off.
            file.Write([(byte)'\n', .. line, (byte)'\n']);
        }
    }

    // Nobody else may write meanwhile: the end of a file moves between finding it and writing there.
    FileStream OpenAlone()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            }
            catch (IOException) when (attempt < MostAttempts && File.Exists(path))
            {
                Thread.Sleep(Wait);
            }
        }
    }

    /// <summary>What was paid for certain clips, in the order in which it was.</summary>
    /// <param name="clips">By <see cref="ClipKey"/>.</param>
    public IReadOnlyList<Expense> For(IReadOnlySet<string> clips)
    {
        var found = new List<Expense>();
        if (!File.Exists(path))
            return found;
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (file.ReadLine() is { } line)
        {
            if (Read(line) is { } expense && clips.Contains(expense.Clip))
                found.Add(expense);
        }
        return found;
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
