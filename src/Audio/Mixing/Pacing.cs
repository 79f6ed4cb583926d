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
    public static ImmutableArray<PlannedSegment> Plan(Transcript transcript, PacingOptions options)
    {
        var segments = ImmutableArray.CreateBuilder<PlannedSegment>();
        TranscriptItem? before = null;
        foreach (var item in transcript.Items.Where(i => i is Cue || i.Utterances.Length > 0))
        {
            if (item is Cue { Utterances.Length: 0 } cue)
                segments.Add(new(cue, [], options.Cue.Before(cue.Description)));
            else
                segments.AddRange(Split(item, GapBefore(item, before, options), options));
            before = item;
        }
        segments.Add(new(null, [], options.Closing));
        return segments.ToImmutable();
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
            planned.Add(new(utterance, i == 0 ? gapBefore : GapInside(item.Utterances[i - 1], utterance, options)));
            length += utterance.Spoken.Length;
        }
        yield return new(item, planned.ToImmutable(), default);
    }

    // Where a segment may end is up to the sentence that follows, not to how much stands before it. So the cuts after an edit
    // fall where they fell before it (content-defined chunking: Muthitacharoen et al., 2001).
    static bool IsCut(int length, Utterance next) =>
        length + next.Spoken.Length > LongestSegment
        || (length >= ShortestSegment && (next.StartsParagraph || SHA256.HashData(Encoding.UTF8.GetBytes(next.Text))[0] % 3 == 0));

    static TimeSpan GapInside(Utterance before, Utterance utterance, PacingOptions options)
    {
        var gap = utterance.StartsParagraph ? options.Paragraph
            : before.SpeakerId != utterance.SpeakerId ? options.Quotation
            : options.Sentence;
        return gap.Before(utterance.Text);
    }

    static TimeSpan GapBefore(TranscriptItem item, TranscriptItem? before, PacingOptions options)
    {
        if (before is null)
            return TimeSpan.Zero;
        var gap = (before, item) switch
        {
            (_, Chapter) => options.Section,
            (Chapter, _) => options.Heading,
            (Turn turn, Turn follower) => BetweenTurns(turn, follower, options),
            _ => options.Turn,
        };
        return gap.Before(item.Utterances[0].Text);
    }

    static Gap BetweenTurns(Turn before, Turn after, PacingOptions options) =>
        TurnShape.IsCutOff(before) || TurnShape.IsResumed(after) ? options.CutOff
        : TurnShape.IsBackchannel(before) || TurnShape.IsBackchannel(after) ? options.Backchannel
        : before.SpeakerId == after.SpeakerId ? options.Paragraph
        : options.Turn;
}
