using System.Collections.Immutable;
using Audio.Casting;
using Audio.Episodes.Outputs;
using Audio.Mixing;
using Audio.Sound;
using Audio.Transcripts;
using Audio.Transcripts.Chapters;

namespace Audio.Episodes;

/// <summary>A rendered episode: where everything is heard. Immutable.</summary>
/// <param name="Script">What is said, with which voices.</param>
/// <param name="Segments">In order, each beginning where the one before ends.</param>
/// <param name="Frames">The length of the whole.</param>
/// <param name="Format">The unit of all frames.</param>
/// <param name="Gains">How each voice is levelled.</param>
sealed record Episode(
    Script Script, ImmutableArray<EpisodeSegment> Segments, long Frames, AudioFormat Format, ImmutableDictionary<Voice, VoiceGain> Gains)
{
    public static Episode Assemble(
        Script script,
        ImmutableArray<PlannedSegment> plan,
        IReadOnlyList<RenderedSegment> rendered,
        ImmutableDictionary<Voice, VoiceGain> gains,
        EpisodeOptions options)
    {
        var segments = ImmutableArray.CreateBuilder<EpisodeSegment>(plan.Length);
        long start = 0;
        for (var i = 0; i < plan.Length; i++)
        {
            segments.Add(new(plan[i], rendered[i], start));
            start += rendered[i].Frames;
        }
        return new(script, segments.MoveToImmutable(), start, options.Mix.Format, gains);
    }

    /// <summary>The pictures of chapters, by their paths as the transcript has them.</summary>
    public ImmutableDictionary<string, ChapterPicture> Pictures { get; init; } = ImmutableDictionary<string, ChapterPicture>.Empty;

    public TimeSpan Duration => Format.ToTime(Frames);

    /// <summary>Everything that is heard, in order.</summary>
    public IEnumerable<HeardUtterance> Utterances =>
        from segment in Segments
        from heard in segment.Plan.Utterances.Zip(segment.Rendered.Placements)
        let start = segment.Start + heard.Second.Start
        select new HeardUtterance(
            heard.First.Item, heard.First.Utterance, Format.ToTime(start), Format.ToTime(start + heard.Second.Frames))
        {
            Words = heard.Second.Words,
        };

    public ImmutableArray<ChapterMark> Chapters()
    {
        var starts = ChapterStarts();
        // Music before the first chapter belongs to it.
        if (starts.Count > 0 && Segments.TakeWhile(s => s.Start < starts[0].Start).All(s => s.Plan.Utterances.IsEmpty))
            starts[0] = starts[0] with { Start = 0 };
        if (starts.Count == 0 || starts[0].Start > 0)
            starts.Insert(0, (new(OpeningTitle.In(Script.Transcript.Language), 0), 0));
        return [.. starts.Select((c, i) => new ChapterMark(
            c.Chapter.Title, Format.ToTime(c.Start), i + 1 < starts.Count ? Format.ToTime(starts[i + 1].Start) : Duration)
        {
            Link = c.Chapter.Link,
            Picture = c.Chapter.Picture is { } picture ? Pictures.GetValueOrDefault(picture) : null,
        })];
    }

    // From the last to the first: a silent chapter begins with what is heard next, and one that nothing follows is none.
    List<(Chapter Chapter, long Start)> ChapterStarts()
    {
        var starts = new List<(Chapter Chapter, long Start)>();
        var segment = Segments.Length - 1;
        var next = Frames;
        while (segment >= 0 && Segments[segment].Plan.Item is null)
            segment--;
        foreach (var item in Script.Transcript.Items.Reverse())
        {
            for (; segment >= 0 && ReferenceEquals(Segments[segment].Plan.Item, item); segment--)
                next = Segments[segment].Start;
            if (item is Chapter chapter && next < Frames && (starts.Count == 0 || next < starts[^1].Start))
                starts.Add((chapter, next));
        }
        starts.Reverse();
        return starts;
    }
}

/// <param name="Start">Its first frame in the episode.</param>
sealed record EpisodeSegment(PlannedSegment Plan, RenderedSegment Rendered, long Start);

/// <param name="Item">The turn or heading it belongs to.</param>
readonly record struct HeardUtterance(TranscriptItem Item, Utterance Utterance, TimeSpan Start, TimeSpan End)
{
    /// <summary>When each word is heard, from <see cref="Start"/>; empty where the engine did not say.</summary>
    public required ImmutableArray<WordTime> Words { get; init; }
}
