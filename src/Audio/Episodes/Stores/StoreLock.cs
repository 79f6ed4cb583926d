namespace Audio.Episodes.Stores;

/// <summary>Keeps what a run needs from being removed under its hands: any number of runs share it, whoever removes has it alone. Ends with the process, however that ends.</summary>
public sealed class StoreLock : IDisposable
{
    readonly FileStream _file;

    StoreLock(FileStream file) => _file = file;

    /// <summary>For a run that uses what is kept.</summary>
    /// <exception cref="IOException">Something is being removed.</exception>
    public static StoreLock Share(string store)
    {
        try
        {
            Directory.CreateDirectory(store);
            if (!File.Exists(PathIn(store)))
                File.Open(PathIn(store), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite).Dispose();
            return new(new(PathIn(store), FileMode.Open, FileAccess.Read, FileShare.Read));
        }
        catch (IOException e) when (File.Exists(PathIn(store)))
        {
            throw new IOException($"The store {store} is being cleaned. Please try again in a moment", e);
        }
    }

    /// <summary>For a run that only reads what is kept.</summary>
    /// <returns>Null where nothing is kept, or nothing may be written there.</returns>
    /// <exception cref="IOException">Something is being removed.</exception>
    public static StoreLock? ShareIfThere(string store)
    {
        try
        {
            return Directory.Exists(store) ? Share(store) : null;
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException && !File.Exists(PathIn(store))))
        {
            return null;
        }
    }

    /// <summary>For whoever removes.</summary>
    /// <returns>Null where a run uses what is kept.</returns>
    public static StoreLock? TryTake(string store)
    {
        try
        {
            return new(new(PathIn(store), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    static string PathIn(string store) => Path.Combine(store, "in-use.lock");
}
