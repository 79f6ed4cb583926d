using System.Collections.Concurrent;

namespace Audio.EndToEnd.Support;

/// <summary>Transcripts, each rendered once for all tests of a class, which leave what was rendered as it is.</summary>
public sealed class RenderedOnce : IDisposable
{
    readonly AudioProgram _audio = new();
    readonly ConcurrentDictionary<string, Lazy<Task<Rendered>>> _episodes = [];

    /// <param name="transcript">Its path.</param>
    internal Task<Rendered> RenderAsync(string transcript) =>
        _episodes.GetOrAdd(transcript, t => new(async () => new(_audio, (await _audio.RunAsync("render", t, "-o", "out")).Expect(0)))).Value;

    /// <summary>Where what was spoken is kept.</summary>
    public string Store => _audio.PathOf("store");

    public void Dispose() => _audio.Dispose();
}
