using Audio.Mixing;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Episodes.Receipts;

/// <summary>The clips of an episode, one after the other, as they were mixed, but for level and chain. Gets the next ones ready ahead. Not thread-safe.</summary>
/// <param name="keys">Their names in the store.</param>
/// <param name="format">What they are brought to; one channel.</param>
sealed class PreparedClips(ClipStore store, IEnumerable<string> keys, AudioFormat format, CancellationToken cancellationToken)
{
    const int Ahead = 4;

    readonly Queue<Task<Clip?>> _ready = [];
    readonly IEnumerator<string> _keys = keys.GetEnumerator();

    /// <summary>The next clip; null where the store does not have it.</summary>
    public Clip? Next()
    {
        while (_ready.Count < Ahead && _keys.MoveNext())
        {
            var key = _keys.Current;
            _ready.Enqueue(Task.Run(() => PrepareAsync(key), cancellationToken));
        }
        // Whoever asks is handed samples by a decoder, and cannot wait otherwise.
        return _ready.Dequeue().GetAwaiter().GetResult();
    }

    /// <summary>A clip as it is mixed, but for level and chain.</summary>
    public static Clip Prepare(Clip clip, AudioFormat format) => ClipPreparation.Treat(clip, 0, new() { Format = format, Chain = ChainPreset.None });

    // What cannot be read is not there.
    async Task<Clip?> PrepareAsync(string key)
    {
        try
        {
            return await store.FindAsync(key, cancellationToken) is { } clip ? Prepare(clip, format) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
