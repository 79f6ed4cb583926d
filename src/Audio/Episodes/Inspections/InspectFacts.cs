using System.Globalization;
using Audio.Episodes.Shows;
using Audio.Transcripts;

namespace Audio.Episodes.Inspections;

/// <summary>What is known of a transcript, in the words in which it is shown.</summary>
public static class InspectFacts
{
    /// <summary>How it was read, its date, and how much is said.</summary>
    public static IEnumerable<string> Of(Inspection inspection)
    {
        var transcript = inspection.Transcript;
        yield return string.Create(CultureInfo.InvariantCulture, $"read as {transcript.Format} (confidence {transcript.Confidence:0.00})");
        yield return transcript.Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "no date";
        yield return Count.Of(transcript.Items.OfType<Turn>().Count(), "turn");
        yield return Count.Of(inspection.Speakers.Sum(s => s.Words), "word");
    }

    /// <summary>What is worth a reader's attention, what matters most first. That there is no date stands at the head of it.</summary>
    public static IEnumerable<Problem> ProblemsOf(Transcript transcript) =>
        transcript.Problems.Where(p => !NeededDate.IsMerelyMissing(p)).OrderByDescending(p => p.Severity).ThenBy(p => p.Line);

    /// <summary>How long it would become and what it would cost.</summary>
    public static string Of(EpisodeEstimate estimate) => $"about {Clock.Of(estimate.Duration)} when spoken; {Cost(estimate)}";

    /// <summary>Who speaks somebody, such as <c>ava (flite slt)</c>; empty where nobody is cast.</summary>
    public static string VoiceOf(InspectedSpeaker speaker) => speaker.Voice is { } voice ? $"{voice.Name} ({voice.Engine} {voice.EngineVoice})" : "";

    /// <summary>How much somebody says.</summary>
    public static string ShareOf(InspectedSpeaker speaker) => $"{Count.Of(speaker.Turns, "turn")}, {Count.Of(speaker.Words, "word")}";

    /// <summary>Why something is not spoken.</summary>
    public static string ReasonOf(LedgerEntry entry) => entry.Reason ?? entry.Fate.ToString().ToLowerInvariant();

    /// <summary>What was never words of the transcript.</summary>
    public static string OfMarks(int marks) => $"{marks} {(marks == 1 ? "stretch" : "stretches")} of markup, labels and time stamps";

    static string Cost(EpisodeEstimate estimate) => estimate.Services.IsEmpty
        ? "speaking costs nothing"
        : $"at most {Money.Of(estimate.Usd)} for {string.Join(" and ", estimate.Services.Select(s => $"{Count.Of(s.Characters, "character")} by {s.Engine}"))}";
}
