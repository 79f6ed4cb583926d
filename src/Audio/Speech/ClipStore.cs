using Audio.Sound;

namespace Audio.Speech;

/// <summary>
/// Clips on disk by <see cref="ClipKey"/>, each a WAV file. Thread-safe, and safe for several processes at once: a file appears
/// whole under its name or not at all, and one that was damaged since counts as absent.
/// </summary>
/// <param name="folder">Where the clips are kept; made when the first one is.</param>
public sealed class ClipStore(string folder)
{
    /// <summary>The file that holds a clip, or would.</summary>
    /// <param name="key">A <see cref="ClipKey"/>.</param>
    public string PathOf(string key) => Path.Combine(folder, key[..2], key + ".wav");

    /// <summary>Finds a clip; null where there is none, or only a damaged one.</summary>
    internal async Task<Clip?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        return File.Exists(path) ? ClipFile.Decode(await File.ReadAllBytesAsync(path, cancellationToken)) : null;
    }

    /// <summary>How long a clip is; null where there is none.</summary>
    internal TimeSpan? DurationOf(string key)
    {
        if (!File.Exists(PathOf(key)))
            return null;
        using var file = File.OpenRead(PathOf(key));
        return ClipFile.ReadDuration(file);
    }

    /// <summary>Whether it was noted that a clip cannot be had.</summary>
    internal bool IsRefused(string key) => File.Exists(RefusalOf(key));

    /// <summary>Notes that a clip cannot be had, so that whoever can do without it need not ask again.</summary>
    internal void Refuse(string key) => AtomicFile.Write(RefusalOf(key), _ => { });

    string RefusalOf(string key) => Path.ChangeExtension(PathOf(key), ".refused");

    /// <summary>Stores a clip in place of any that is there. Not to be cancelled: it has been spoken, and perhaps paid for.</summary>
    /// <returns>The clip as it will be found again: in 16 bits.</returns>
    internal Clip Add(string key, Clip clip)
    {
        var bytes = ClipFile.Encode(clip);
        AtomicFile.Write(PathOf(key), stream => stream.Write(bytes));
        return ClipFile.Decode(bytes)!;
    }
}
