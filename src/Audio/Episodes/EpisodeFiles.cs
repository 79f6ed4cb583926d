using System.Collections.Immutable;
using System.Text.Json;
using Audio.Episodes.Captions;
using Audio.Episodes.Companions;
using Audio.Episodes.Id3;
using Audio.Episodes.Mp3;
using Audio.Episodes.Outputs;
using Audio.Episodes.Receipts;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>Writes an episode and its companions into a folder.</summary>
sealed class EpisodeFiles(SegmentStore segments, StoredEngine speech, EpisodeOptions options)
{
    /// <param name="planned">The files that it is to be written as.</param>
    /// <param name="outputs">Those of them that the mix has gone into.</param>
    /// <returns>The paths written, the episode first, and the manifest. That is removed first and written last: where it stands, the rest is whole.</returns>
    public async Task<(IReadOnlyList<string> Paths, Manifest Manifest)> WriteAsync(
        Episode episode, EpisodeSource source, string folder, string slug, EpisodeTags tags, IReadOnlyList<(string Name, string Version)> encoders, ImmutableArray<PlannedOutput> planned, EpisodeOutputs outputs, CancellationToken cancellationToken)
    {
        var chapters = episode.Chapters();
        var captions = GivingWay([.. Captions(episode)]);
        var paths = new List<string>();
        Directory.CreateDirectory(folder);
        File.Delete(Path.Combine(folder, ManifestFile.Name));

        var mp3Sound = "";
        foreach (var output in planned)
        {
            if (output.Options.Format == OutputFormat.Mp3)
                Add(output.File, stream => mp3Sound = WriteMp3(episode, tags, chapters, stream));
            else
                paths.Add(Path.Combine(folder, output.File));
        }
        await outputs.CompleteAsync(tags, chapters, cancellationToken);
        var described = ImmutableArray.CreateBuilder<ManifestOutput>(planned.Length);
        foreach (var output in planned)
        {
            var file = output.Options.Format == OutputFormat.Mp3 ? output.Describe(folder, options.Mix, HeardLevels.Of(episode)) with { SoundSha256 = mp3Sound } : outputs.Describe(output);
            described.Add(file with { SoundSha256 = file.SoundSha256 ?? await SoundHash.OfAsync(Path.Combine(folder, file.File), file.Format, cancellationToken) });
        }
        WriteCompanions(new(tags, chapters, captions, episode.Duration) { Audio = described[0], Names = new(slug) }, Add);
        var built = ManifestBuilder.Build(episode, source, described.MoveToImmutable(), tags, encoders, speech, options);
        var manifest = built with
        {
            Source = built.Source with { Path = source.IsStandardInput ? null : Path.GetRelativePath(folder, source.Name) },
            Inputs = [.. source.Files.Select(f => ManifestFile.InputOf(folder, Path.GetRelativePath(folder, f)))],
            Companions = [.. paths.Select(p => Path.GetFileName(p)).Except(planned.Select(p => p.File))],
        };
        Add(ManifestFile.Name, stream => JsonSerializer.Serialize(stream, manifest, EpisodeJson.Readable.Manifest));
        return (paths, manifest);

        void Add(string name, Action<Stream> write)
        {
            var path = Path.Combine(folder, name);
            using var activity = Telemetry.Start("write", path);
            AtomicFile.Write(path, write);
            paths.Add(path);
        }
    }

    static void WriteCompanions(EpisodeText text, Action<string, Action<Stream>> add)
    {
        var names = text.Names;
        add(CompanionNames.Chapters, stream => JsonChapters.Write(stream, text.Chapters, text.Folder));
        add(CompanionNames.PodloveChapters, stream => PodloveChapters.Write(stream, text.Chapters, text.Folder));
        add(names.Vtt, stream => WebVtt.Write(stream, text.Captions));
        add(names.Srt, stream => Srt.Write(stream, text.Captions));
        add(names.TranscriptJson, stream => TranscriptJson.Write(stream, text.Captions));
        add(names.TranscriptPage, stream => TranscriptPage.Write(stream, text));
        add(names.Notes, stream => ShowNotes.Write(stream, text));
        if (text.Tags.Cover is { } cover)
            add(CompanionNames.Cover, stream => stream.Write(cover.Picture));
        foreach (var picture in text.Chapters.Select(c => c.Picture).OfType<ChapterPicture>().DistinctBy(p => p.File))
            add(picture.File, stream => stream.Write(picture.Jpeg));
        add(CompanionNames.FeedItem, stream => FeedItem.Write(stream, text));
    }

    // Gives the checksum of the sound as it was written, not as it is read again.
    string WriteMp3(Episode episode, EpisodeTags tags, IReadOnlyList<ChapterMark> chapters, Stream stream)
    {
        var tag = Id3Tag.Build(tags, chapters, episode.Duration);
        using var mp3 = new Mp3Writer(stream, options.Mix.Format, options.Mp3!, tag);
        foreach (var segment in episode.Segments)
            segments.ReadMp3(segment.Rendered.Key, frames => mp3.Append(frames));
        return mp3.Complete();
    }

    // Where two speak at once, the first one's words go when the second's come.
    static ImmutableArray<Caption> GivingWay(List<Caption> captions) =>
        [.. captions.Select((c, i) => i + 1 < captions.Count && captions[i + 1].Start < c.End ? c with { End = captions[i + 1].Start } : c)];

    static IEnumerable<Caption> Captions(Episode episode)
    {
        var names = episode.Script.Transcript.Speakers.ToDictionary(s => s.Id, s => s.Name);
        return episode.Utterances.Select(heard => new Caption(
            names.GetValueOrDefault(heard.Utterance.SpeakerId), heard.Utterance.Text, heard.Start, heard.End)
        {
            Words = heard.Words,
            Note = episode.Script.Substitutions.GetValueOrDefault(heard.Utterance) is var (voice, reason)
                ? $"Spoken by {voice.EngineVoice} of {voice.Engine} instead of the speaker's own voice: {reason}"
                : null,
        });
    }
}
