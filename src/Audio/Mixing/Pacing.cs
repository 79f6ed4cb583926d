using System.Collections.Immutable;
using Audio.Transcripts;

namespace Audio.Mixing;

/// <summary>
/// Turns a transcript into segments with their silences, from the text alone. So every segment can be spoken, mixed and
/// encoded by itself, in any order.
/// </summary>
public static class Pacing
{
    /// <summary>
    /// A turn longer than this, in characters, is cut into several segments between sentences (some 40 s of speech):
    /// memory stays flat through a monologue, both cores have work, and an edit encodes little again.
    /// </summary>
    const int LongestSegment = 600;

    static readonly string[] BreakOffs = ["--", "—", "...", "…"];

    /// <summary>Plans the whole episode, in order.</summary>
    public static ImmutableArray<PlannedSegment> Plan(Transcript transcript, PacingOptions options)
    {
        var heard = transcript.Items.Where(i => i is Cue || i.Utterances.Length > 0).ToList();
        var segments = ImmutableArray.CreateBuilder<PlannedSegment>();
        for (var i = 0; i < heard.Count; i++)
        {
            var next = i + 1 < heard.Count ? heard[i + 1] : null;
            if (heard[i] is Cue cue)
                segments.Add(new(cue, [], options.Cue.Between(cue.Description, next?.Text ?? "")));
            else
                segments.AddRange(Split(heard[i], GapAfter(heard[i], next, options), options));
        }
        return segments.ToImmutable();
    }

    static IEnumerable<PlannedSegment> Split(TranscriptItem item, TimeSpan gapAfter, PacingOptions options)
    {
        var planned = ImmutableArray.CreateBuilder<PlannedUtterance>();
        var length = 0;
        for (var i = 0; i < item.Utterances.Length; i++)
        {
            var utterance = item.Utterances[i];
            if (planned.Count > 0 && length + utterance.Spoken.Length > LongestSegment)
            {
                yield return new(item, planned.ToImmutable(), default);
                planned.Clear();
                length = 0;
            }
            var gap = i + 1 < item.Utterances.Length ? GapInside(utterance, item.Utterances[i + 1], options) : gapAfter;
            planned.Add(new(utterance, gap));
            length += utterance.Spoken.Length;
        }
        yield return new(item, planned.ToImmutable(), default);
    }

    static TimeSpan GapInside(Utterance before, Utterance after, PacingOptions options)
    {
        var gap = after.StartsParagraph ? options.Paragraph
            : before.SpeakerId != after.SpeakerId ? options.Quotation
            : options.Sentence;
        return gap.Between(before.Text, after.Text);
    }

    static TimeSpan GapAfter(TranscriptItem item, TranscriptItem? next, PacingOptions options)
    {
        var gap = (item, next) switch
        {
            (_, null) => options.Section,
            (_, Chapter) => options.Section,
            (Chapter, _) => options.Heading,
            (Turn turn, Turn follower) => BetweenTurns(turn, follower, options),
            _ => options.Turn,
        };
        return gap.Between(item.Text, next?.Text ?? "");
    }

    static Gap BetweenTurns(Turn before, Turn after, PacingOptions options) =>
        IsCutOff(before.Text) || IsResumed(after.Text) ? options.CutOff
        : IsBackchannel(before) || IsBackchannel(after) ? options.Backchannel
        : before.SpeakerId == after.SpeakerId ? options.Paragraph
        : options.Turn;

    static bool IsCutOff(string text) => BreakOffs.Any(b => text.EndsWith(b, StringComparison.Ordinal));

    static bool IsResumed(string text) => BreakOffs.Any(b => text.StartsWith(b, StringComparison.Ordinal));

    static bool IsBackchannel(Turn turn) =>
        turn.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= 2 && !turn.Text.EndsWith('?');
}
