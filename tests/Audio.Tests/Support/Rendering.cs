using System.Collections.Immutable;
using Audio.Casting;
using Audio.Episodes;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Tests.Support;

/// <summary>A short way from a transcript to an episode: speaker <c>ann</c> has <c>voice-ann</c>.</summary>
static class Rendering
{
    /// <param name="folder">Gets the stores, and the episode under "out".</param>
    public static Task<RenderedEpisode> RenderAsync(
        ISpeechEngine engine,
        Transcript transcript,
        TemporaryFolder folder,
        EpisodeOptions? options = null,
        IProgress<RenderProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var speech = new StoredEngine(
            engine, new ClipStore(folder.File("clips")), ImmutableDictionary<string, string>.Empty.Add(EngineKinds.Flite, "1"));
        var cast = new Cast(
            ImmutableDictionary.CreateRange(transcript.Speakers.Select(s =>
                KeyValuePair.Create(s.Id, new Voice("voice-" + s.Id, EngineKinds.Flite, s.Id)))),
            []);
        return new EpisodeRenderer(speech, new EpisodeStores(folder.Path), options ?? new EpisodeOptions()).RenderAsync(
            new Script(transcript, cast), new("dir/page.txt", "source"u8.ToArray()), folder.File("out"), "show", progress, cancellationToken);
    }
}
