using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Audio.Speech;

/// <summary>
/// Which clips somebody did not like and wants spoken once more: a file beside the clips, with the key of a clip on each line, as often as another
/// take of it was asked for. Earlier takes stay in the store: without their lines they are heard again. Thread-safe.
/// </summary>
public sealed class TakeLog
{
    readonly string _path;
    readonly Lock _lock = new();
    readonly ConcurrentDictionary<string, int> _takes = [];

    /// <param name="path">The file; made when the first take is asked for.</param>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    public TakeLog(string path)
    {
        _path = path;
        foreach (var key in File.Exists(path) ? File.ReadLines(path).Where(l => l.Length > 0) : [])
            Count(key);
    }

    /// <summary>The key of the take that is to be heard.</summary>
    /// <param name="key">The <see cref="ClipKey"/> of the first take.</param>
    public string KeyOf(string key) => _takes.TryGetValue(key, out var take)
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key} take {take}")))
        : key;

    /// <summary>Asks for another take.</summary>
    /// <param name="key">The <see cref="ClipKey"/> of the first take.</param>
    /// <exception cref="IOException">It cannot be noted.</exception>
    public void Add(string key)
    {
        lock (_lock)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
            File.AppendAllText(_path, key + "\n");
            Count(key);
        }
    }

    void Count(string key) => _takes.AddOrUpdate(key, 1, (_, take) => take + 1);
}
