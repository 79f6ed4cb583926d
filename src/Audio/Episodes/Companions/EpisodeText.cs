using System.Collections.Immutable;

namespace Audio.Episodes.Companions;

/// <summary>All that is written beside the audio is made of this. Immutable.</summary>
/// <param name="Tags">What players show.</param>
/// <param name="Chapters">Contiguous, from 0 to the end.</param>
/// <param name="Captions">What is heard, sentence by sentence, in order.</param>
/// <param name="Duration">The length of the episode.</param>
sealed record EpisodeText(EpisodeTags Tags, ImmutableArray<ChapterMark> Chapters, ImmutableArray<Caption> Captions, TimeSpan Duration)
{
    /// <summary>The audio file that these stand beside.</summary>
    public required ManifestOutput Audio { get; init; }

    /// <summary>The names of the companions, by what they are.</summary>
    public required CompanionNames Names { get; init; }

    /// <summary>Where the files will lie in the show's site; null where it has none.</summary>
    public Uri? Folder => PublishedAddress.Folder(Tags.Site, Names.Slug);

    /// <summary>The captions of one speaker in a row, in one chapter: what a reader takes for a turn.</summary>
    public IEnumerable<(ChapterMark? Chapter, ImmutableArray<Caption> Sentences)> Turns()
    {
        var next = 0;
        var turn = ImmutableArray.CreateBuilder<Caption>();
        foreach (var caption in Captions)
        {
            var begins = next < Chapters.Length && caption.Start >= Chapters[next].Start;
            if (turn.Count > 0 && (begins || caption.Speaker != turn[0].Speaker))
            {
                yield return (null, turn.ToImmutable());
                turn.Clear();
            }
            for (; next < Chapters.Length && caption.Start >= Chapters[next].Start; next++)
                yield return (Chapters[next], []);
            turn.Add(caption);
        }
        if (turn.Count > 0)
            yield return (null, turn.ToImmutable());
    }
}

/// <summary>The names of the files beside the audio.</summary>
/// <param name="Slug">The name of the episode file, without its extension.</param>
sealed record CompanionNames(string Slug)
{
    /// <summary>JSON chapters.</summary>
    public const string Chapters = "chapters.json";

    /// <summary>Podlove's chapters.</summary>
    public const string PodloveChapters = "chapters.psc.xml";

    /// <summary>WebVTT.</summary>
    public string Vtt => Slug + ".vtt";

    /// <summary>SubRip.</summary>
    public string Srt => Slug + ".srt";

    /// <summary>The transcript as JSON.</summary>
    public string TranscriptJson => Slug + ".transcript.json";

    /// <summary>The transcript as a page.</summary>
    public string TranscriptPage => Slug + ".html";

    /// <summary>Show notes.</summary>
    public string Notes => Slug + ".notes.md";

    /// <summary>The show's picture.</summary>
    public const string Cover = "cover.jpg";

    /// <summary>What goes into a feed.</summary>
    public const string FeedItem = "feed-item.xml";
}
