using System.Text.Json;
using Audio.Episodes.Captions;
using Audio.Episodes.Id3;
using Audio.Episodes.Mp3;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>Writes an episode and its companions into a folder.</summary>
sealed class EpisodeFiles(SegmentStore segments, StoredEngine speech, EpisodeOptions options)
{
    /// <returns>The paths written, the episode first. The manifest is removed first and written last: where it stands, the rest is whole.</returns>
    public IReadOnlyList<string> Write(Episode episode, EpisodeSource source, string folder, string slug)
    {
        var chapters = episode.Chapters();
        var captions = Captions(episode).ToList();
        var paths = new List<string>();
        Directory.CreateDirectory(folder);
        File.Delete(Path.Combine(folder, ManifestFile.Name));

        Add(slug + ".mp3", stream => WriteMp3(episode, chapters, slug, stream));
        Add("chapters.json", stream => JsonChapters.Write(stream, chapters));
        Add(slug + ".vtt", stream => WebVtt.Write(stream, captions));
        Add(slug + ".srt", stream => Srt.Write(stream, captions));
        Add(ManifestFile.Name, stream => JsonSerializer.Serialize(
            stream, ManifestBuilder.Build(episode, source, slug + ".mp3", speech, options), EpisodeJson.Readable.Manifest));
        return paths;

        void Add(string name, Action<Stream> write)
        {
            var path = Path.Combine(folder, name);
            AtomicFile.Write(path, write);
            paths.Add(path);
        }
    }

    void WriteMp3(Episode episode, IReadOnlyList<ChapterMark> chapters, string slug, Stream stream)
    {
        var tag = Id3Tag.Build(Tags(episode, slug), chapters, episode.Duration);
        var mp3 = new Mp3Writer(stream, options.Mix.Format, options.Mp3, tag);
        foreach (var segment in episode.Segments)
        {
            using var frames = segments.OpenMp3(segment.Rendered.Key);
            mp3.Append(frames);
        }
        mp3.Complete();
    }

    static EpisodeTags Tags(Episode episode, string slug)
    {
        var transcript = episode.Script.Transcript;
        var engines = episode.Script.Voices.Select(v => $"{v.Engine} {v.EngineVoice}").Distinct();
        return new()
        {
            Title = transcript.Title ?? slug,
            Artist = string.Join(", ", transcript.Speakers.Select(s => s.Name)),
            Show = transcript.Show ?? transcript.Title ?? slug,
            Date = transcript.Date,
            Language = transcript.Language,
            Disclosure = $"The voices in this episode are synthetic ({string.Join(", ", engines)}); they speak the words of the transcript.",
            EncodedWith = $"Audio {ManifestBuilder.ProgramVersion}, LAME {Lame.Version}",
        };
    }

    static IEnumerable<Caption> Captions(Episode episode)
    {
        var names = episode.Script.Transcript.Speakers.ToDictionary(s => s.Id, s => s.Name);
        return episode.Utterances.Select(heard => new Caption(
            names.GetValueOrDefault(heard.Utterance.SpeakerId), heard.Utterance.Text, heard.Start, heard.End) { Words = heard.Words });
    }
}
