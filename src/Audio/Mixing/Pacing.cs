using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Audio.Transcripts;

namespace Audio.Mixing;

/// <summary>
/// Turns a transcript into segments with their silences, from the text alone. So every segment can be spoken, mixed and
/// encoded by itself, in any order, and an edit changes the segments it stands in and hardly any other.
/// </summary>
public static class Pacing
{
    /// <summary>
    /// A turn longer than this, in characters (some 40 s of speech), is cut into several segments between sentences: memory
    /// stays flat through a monologue, every core has work, and an edit encodes little again.
    /// </summary>
    const int LongestSegment = 600;

    const int ShortestSegment = 250;

    /// <summary>Plans the whole episode, in order.</summary>
    /// <param name="production">The music and the effects; null for none.</param>
    public static ImmutableArray<PlannedSegment> Plan(Transcript transcript, PacingOptions options, Production? production = null)
    {
        var segments = ImmutableArray.CreateBuilder<PlannedSegment>();
        TranscriptItem? before = null;
        var beginsChapter = false;
        int? secondChapter = null;
        if (production?.Intro is { } intro)
            segments.Add(Sound(null, intro, SoundUse.Intro, TimeSpan.Zero));
        foreach (var item in transcript.Items)
        {
            if (item is Chapter chapter && before is not null)
            {
                secondChapter ??= segments.Count;
                if (production?.Sting is { } sting && segments[^1].Sound?.Use != SoundUse.Sting)
                    segments.Add(Sound(item, sting, SoundUse.Sting, options.Music.Before(chapter.Title)));
            }
            if (item is Cue { Utterances.Length: 0 } cue)
            {
                // Music at the very beginning is what the intro is.
                if (before is null && production is { Intro: not null } && production.SoundOf(cue.Description) is not null)
                    continue;
                segments.Add(CueOf(cue, options, production));
            }
            else if (item.Utterances.Length > 0)
                Add(segments, item, EndsInSound(segments) ? options.Music.Before(item.Utterances[0].Text) : Draw(GapBefore(item, before, options), item), mayOverlap: !beginsChapter, options);
            else
            {
                // A chapter that is not announced takes no time, but it begins with a segment.
                beginsChapter |= item is Chapter;
                continue;
            }
            (before, beginsChapter) = (item, false);
        }
        if (production?.Bed is { } bed)
            Introduction.Underlay(segments, secondChapter ?? segments.Count, bed);
        if (production?.Outro is { } outro)
        {
            if (segments is [.., { Sound.Use: SoundUse.Cue }])
                segments.RemoveAt(segments.Count - 1);
            segments.Add(Sound(null, outro, SoundUse.Outro, options.Music.Mean));
        }
        segments.Add(new(null, [], options.Closing));
        return segments.ToImmutable();
    }

    /// <summary>How long all silences of an episode are together, on average: without drawing them, and without music.</summary>
    public static TimeSpan MeanSilence(Transcript transcript, PacingOptions options)
    {
        var total = options.Closing;
        TranscriptItem? before = null;
        foreach (var item in transcript.Items)
        {
            if (item.Utterances.IsEmpty && item is not Cue)
                continue;
            total += item.Utterances.IsEmpty ? options.Cue.Mean : GapBefore(item, before, options)?.Mean ?? TimeSpan.Zero;
            for (var i = 1; i < item.Utterances.Length; i++)
                total += GapInside(item.Utterances[i - 1], item.Utterances[i], options).Mean;
            before = item;
        }
        return total;
    }

    static PlannedSegment CueOf(Cue cue, PacingOptions options, Production? production) =>
        production?.SoundOf(cue.Description) is { } sound
            ? Sound(cue, sound, SoundUse.Cue, options.Music.Before(cue.Description))
            : new(cue, [], options.Cue.Before(cue.Description));

    static PlannedSegment Sound(TranscriptItem? item, Asset asset, SoundUse use, TimeSpan gap) => new(item, [], gap) { Sound = new(asset, use) };

    static bool EndsInSound(ImmutableArray<PlannedSegment>.Builder segments) => segments is [.., { Sound: not null }];

    // What overlaps is mixed, encoded and stored in one piece, unless that became so long that the talk would lose more than it gains.
    static void Add(
        ImmutableArray<PlannedSegment>.Builder segments, TranscriptItem item, TimeSpan gap, bool mayOverlap, PacingOptions options)
    {
        var overlaps = gap < TimeSpan.Zero && mayOverlap && segments[^1].Utterances.Sum(u => u.Utterance.Spoken.Length) <= LongestSegment;
        if (gap < TimeSpan.Zero && !overlaps)
            gap = options.CutOff.Before(item.Utterances[0].Text);
        var added = Split(item, gap, options).ToList();
        if (overlaps)
        {
            segments[^1] = segments[^1] with { Utterances = segments[^1].Utterances.AddRange(added[0].Utterances) };
            added.RemoveAt(0);
        }
        segments.AddRange(added);
    }

    static IEnumerable<PlannedSegment> Split(TranscriptItem item, TimeSpan gapBefore, PacingOptions options)
    {
        var planned = ImmutableArray.CreateBuilder<PlannedUtterance>();
        var length = 0;
        for (var i = 0; i < item.Utterances.Length; i++)
        {
            var utterance = item.Utterances[i];
            if (i > 0 && IsCut(length, utterance))
            {
                yield return new(item, planned.ToImmutable(), default);
                planned.Clear();
                length = 0;
            }
            planned.Add(new(item, utterance, i == 0 ? gapBefore : GapInside(item.Utterances[i - 1], utterance, options).Before(utterance.Text)));
            length += utterance.Spoken.Length;
        }
        yield return new(item, planned.ToImmutable(), default);
    }

    // Where a segment may end is up to the sentence that follows, not to how much stands before it. So the cuts after an edit
    // fall where they fell before it (content-defined chunking: Muthitacharoen et al., 2001).
    static bool IsCut(int length, Utterance next) =>
        length + next.Spoken.Length > LongestSegment
        || (length >= ShortestSegment && (next.StartsParagraph || SHA256.HashData(Encoding.UTF8.GetBytes(next.Text))[0] % 3 == 0));

    static TimeSpan Draw(Gap? gap, TranscriptItem item) => gap?.Before(item.Utterances[0].Text) ?? TimeSpan.Zero;

    static Gap GapInside(Utterance before, Utterance utterance, PacingOptions options) =>
        utterance.StartsParagraph ? options.Paragraph
        : before.SpeakerId != utterance.SpeakerId ? options.Quotation
        : options.Sentence;

    static Gap? GapBefore(TranscriptItem item, TranscriptItem? before, PacingOptions options) => (before, item) switch
    {
        (null, _) => null,
        (_, Chapter) => options.Section,
        (Chapter, _) => options.Heading,
        // What is said after the last word of the source, such as that voices are synthetic.
        (_, Turn { Line: 0 }) => options.Section,
        (Turn turn, Turn follower) => BetweenTurns(turn, follower, options),
        _ => options.Turn,
    };

    static Gap BetweenTurns(Turn before, Turn after, PacingOptions options) =>
        TurnShape.IsInterrupted(before) && before.SpeakerId != after.SpeakerId ? options.Interruption
        : TurnShape.IsCutOff(before) || TurnShape.IsResumed(after) ? options.CutOff
        : before.SpeakerId == after.SpeakerId ? options.Paragraph
        : TurnShape.IsQuestion(before) ? options.Answer
        : TurnShape.IsBackchannel(before) || TurnShape.IsBackchannel(after) ? options.Backchannel
        : options.Turn;
}
