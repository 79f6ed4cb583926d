using System.Collections.Immutable;
using Audio.Episodes.Companions;
using Audio.Transcripts;

namespace Audio.Episodes.Inspections;

/// <summary>When what stands in a transcript is heard in an episode that was made of it, or of an earlier version of it. Immutable.</summary>
sealed class HeardTranscript
{
    readonly Dictionary<TranscriptItem, ImmutableArray<Caption>> _heard = new(ReferenceEqualityComparer.Instance);

    readonly Dictionary<Chapter, TimeSpan> _chapters = new(ReferenceEqualityComparer.Instance);

    HeardTranscript()
    {
    }

    /// <summary>Finds each turn and heading in an episode by its words; what was not said then, or elsewhere, is not found.</summary>
    /// <param name="folder">The episode's, in which a companion may say when each word is heard.</param>
    public static HeardTranscript Find(Transcript transcript, Manifest manifest, string folder)
    {
        var sentences = SentencesOf(manifest, folder);
        var places = new Dictionary<string, Queue<int>>();
        var starts = new int[manifest.Turns.Length];
        for (int turn = 0, clips = 0; turn < starts.Length; clips += manifest.Turns[turn++].Clips.Length)
        {
            starts[turn] = clips;
            if (!places.TryGetValue(manifest.Turns[turn].Text, out var queue))
                places[manifest.Turns[turn].Text] = queue = new();
            queue.Enqueue(turn);
        }
        var found = new HeardTranscript();
        var next = 0;
        foreach (var item in transcript.Items.Where(i => i.Utterances.Length > 0))
        {
            if (!places.TryGetValue(item.Text, out var queue))
                continue;
            // What is said twice is heard in its order.
            while (queue.Count > 0 && queue.Peek() < next)
                queue.Dequeue();
            if (!queue.TryDequeue(out var turn) || manifest.Turns[turn].Clips.Length != item.Utterances.Length)
                continue;
            found._heard[item] = sentences.Slice(starts[turn], item.Utterances.Length);
            next = turn + 1;
        }
        found.FindChapters(transcript, manifest);
        return found;
    }

    /// <summary>When a chapter begins; null where the episode has none of that title.</summary>
    public TimeSpan? StartOf(Chapter chapter) => _chapters.TryGetValue(chapter, out var start) ? start : null;

    void FindChapters(Transcript transcript, Manifest manifest)
    {
        var next = 0;
        foreach (var chapter in transcript.Items.OfType<Chapter>())
        {
            var place = next;
            while (place < manifest.Chapters.Length && manifest.Chapters[place].Title != chapter.Title)
                place++;
            if (place == manifest.Chapters.Length)
                continue;
            _chapters[chapter] = TimeSpan.FromSeconds(manifest.Chapters[place].Start);
            next = place + 1;
        }
    }

    /// <summary>When each sentence of an item is heard; empty where it is not.</summary>
    public ImmutableArray<Caption> Of(TranscriptItem item) => _heard.GetValueOrDefault(item, []);

    static ImmutableArray<Caption> SentencesOf(Manifest manifest, string folder)
    {
        ImmutableArray<Caption> known = [.. manifest.Turns.SelectMany(t => t.Clips).Select(c => new Caption(null, c.Spoken, TimeSpan.FromSeconds(c.Start), TimeSpan.FromSeconds(c.Start + c.Duration)))];
        var companion = Path.Combine(folder, new CompanionNames(Path.GetFileNameWithoutExtension(manifest.Audio.File)).TranscriptJson);
        if (!File.Exists(companion))
            return known;
        using var stream = File.OpenRead(companion);
        // Of another episode, or changed by somebody, it is of no use.
        var told = TranscriptJson.Read(stream);
        return told.Length == known.Length && told.Zip(known).All(p => (p.First.Start - p.Second.Start).Duration() < TimeSpan.FromMilliseconds(10)) ? told : known;
    }
}
