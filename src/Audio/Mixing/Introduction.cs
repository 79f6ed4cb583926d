using System.Collections.Immutable;

namespace Audio.Mixing;

/// <summary>Finds the introduction, all that the first speaker says before somebody else speaks or a chapter begins, and puts music under it.</summary>
static class Introduction
{
    // A minute of speech. What music lies under is mixed, encoded and stored in one piece.
    const int Longest = 900;

    /// <summary>Joins the segments of the introduction into one with a bed; does nothing where nobody speaks.</summary>
    /// <param name="end">The segment with which the second chapter begins; their number where there is none.</param>
    public static void Underlay(ImmutableArray<PlannedSegment>.Builder segments, int end, Asset bed)
    {
        var first = 0;
        while (first < end && segments[first].Utterances.IsEmpty)
            first++;
        if (first == end)
            return;

        var last = first;
        while (GoesOn() && Length(segments[first]) + Length(segments[last + 1]) <= Longest)
            segments[first] = segments[first] with { Utterances = segments[first].Utterances.AddRange(segments[++last].Utterances) };
        var goesOn = GoesOn();
        segments[first] = segments[first] with { Sound = new(bed, SoundUse.Bed) { EndsUnderSpeech = goesOn } };
        for (; last > first; last--)
            segments.RemoveAt(last);

        bool GoesOn() => last + 1 < end && SpeakerOf(segments[first]) is { } speaker && SpeakerOf(segments[last + 1]) == speaker;
    }

    // Null where nobody speaks, or one interrupts another.
    static string? SpeakerOf(PlannedSegment segment) =>
        segment.Utterances is [var first, .. var rest] && rest.All(u => u.Utterance.SpeakerId == first.Utterance.SpeakerId) ? first.Utterance.SpeakerId : null;

    static int Length(PlannedSegment segment) => segment.Utterances.Sum(u => u.Utterance.Spoken.Length);
}
