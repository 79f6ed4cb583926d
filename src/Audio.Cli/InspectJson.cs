using System.Text.Json;
using System.Text.Json.Serialization;
using Audio.Episodes.Inspections;
using Audio.Transcripts;
using Audio.Transcripts.FrontMatter;

namespace Audio.Cli;

/// <summary>A transcript as <c>inspect --json</c> prints it. Every key is always there; what is unknown is null.</summary>
static class InspectJson
{
    /// <param name="asOptions">Whether no front matter can stand in the file, so that suggestions are options.</param>
    public static void Write(Inspection inspection, bool asOptions, TextWriter output)
    {
        var readable = JsonOutput.Readable;
        using (var json = new Utf8JsonWriter(new TextOutput(output), new() { Encoder = readable.Options.Encoder, Indented = readable.Options.WriteIndented }))
            JsonSerializer.Serialize(json, Report(inspection, asOptions), readable.InspectReport);
        output.WriteLine();
    }

    static InspectReport Report(Inspection inspection, bool asOptions) => Report(inspection, inspection.Transcript, asOptions);

    static InspectReport Report(Inspection inspection, Transcript transcript, bool asOptions) => new(
        transcript.Format,
        Math.Round(transcript.Confidence, 2),
        [.. transcript.Evidence],
        transcript.Title,
        transcript.Date,
        transcript.Language,
        [.. inspection.Speakers.Take(transcript.Speakers.Length).Select(s => new InspectSpeaker(s.Speaker.Id, s.Name, s.Speaker.Role, [.. s.Speaker.Aliases], s.Colour.ToString(), Voice(s), s.Turns, s.Words))],
        Items(transcript),
        transcript.Ledger.With(Fate.Dropped).Select(e => new InspectDropped(e.Line, e.Text, e.Reason)),
        [.. transcript.Problems.Select(p => Problem(p, asOptions))],
        new(Math.Round(inspection.Estimate.Duration.TotalSeconds), inspection.Estimate.Characters, inspection.Estimate.Usd));

    static InspectVoice? Voice(InspectedSpeaker speaker) => speaker.Voice is { } voice ? new(voice.Name, voice.Engine, voice.EngineVoice) : null;

    static IEnumerable<InspectItem> Items(Transcript transcript)
    {
        var turns = 0;
        foreach (var item in transcript.Items)
            yield return item is Turn { Utterances.Length: > 0 } ? Item(item) with { Turn = ++turns } : Item(item);
    }

    static InspectItem Item(TranscriptItem item) => item switch
    {
        Turn turn when turn.Text is var text => new("turn", turn.SpeakerId, text, Spoken(turn, text), turn.Line, turn.Inferred, null) { Quotes = Quotes(turn) },
        Cue cue => new("cue", null, cue.Description, null, cue.Line, false, null),
        Chapter { Utterances.Length: 0 } chapter => new("chapter", null, null, null, chapter.Line, true, chapter.Title),
        Chapter chapter => new(
            "chapter", chapter.Utterances[0].SpeakerId, chapter.Text, chapter.Spoken, chapter.Line, false, chapter.Title),
        _ => throw new InvalidOperationException($"No JSON for {item}"),
    };

    // Most turns are said as they are written, and need not be joined twice.
    static string Spoken(Turn turn, string text) => turn.Utterances.All(u => u.IsAsWritten) ? text : turn.Spoken;

    // Utterances are joined as in Turn.Text: a blank line before a paragraph, else a space.
    static InspectQuote[]? Quotes(Turn turn)
    {
        var quotes = new List<InspectQuote>();
        var start = 0;
        for (var i = 0; i < turn.Utterances.Length; i++)
        {
            var utterance = turn.Utterances[i];
            start += i == 0 ? 0 : utterance.StartsParagraph ? 2 : 1;
            var end = start + utterance.Text.Length;
            if (utterance.SpeakerId != turn.SpeakerId)
            {
                // The sentences of one quotation are one span.
                if (i > 0 && turn.Utterances[i - 1].SpeakerId == utterance.SpeakerId)
                    quotes[^1] = quotes[^1] with { Length = end - quotes[^1].Start };
                else
                    quotes.Add(new(start, utterance.Text.Length, utterance.SpeakerId));
            }
            start = end;
        }
        return quotes.Count == 0 ? null : [.. quotes];
    }

    static InspectProblem Problem(Problem problem, bool asOptions) => new(
        problem.Code, problem.Severity.ToString().ToLowerInvariant(), problem.Line, problem.Column, problem.Message, problem.Hint,
        problem.Suggestion is { } suggestion ? asOptions ? SuggestedOption.Of(suggestion) : suggestion.ToString() : null);
}

/// <summary>The longest of its lists are made while they are written.</summary>
sealed record InspectReport(
    string Format,
    double Confidence,
    string[] Evidence,
    string? Title,
    DateOnly? Date,
    string? Language,
    InspectSpeaker[] Speakers,
    IEnumerable<InspectItem> Items,
    IEnumerable<InspectDropped> Dropped,
    InspectProblem[] Problems,
    InspectEstimate Estimate);

/// <param name="Voice">As voices.json casts it; null where it does not.</param>
sealed record InspectSpeaker(string Id, string Name, string? Role, string[] Aliases, string Colour, InspectVoice? Voice, int Turns, int Words);

sealed record InspectVoice(string Name, string Engine, string EngineVoice);

/// <param name="Seconds">How long the episode would become, roughly.</param>
/// <param name="Characters">What services would charge for, if nothing were stored.</param>
/// <param name="Usd">Null where nobody knows.</param>
sealed record InspectEstimate(double Seconds, long Characters, decimal? Usd);

sealed record InspectItem(
    string Kind,
    string? Speaker,
    string? Text,
    string? Spoken,
    int Line,
    bool Inferred,
    string? Title)
{
    /// <summary>The number by which <c>preview --turn</c> knows it; left out of what is no turn.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Turn { get; init; }

    /// <summary>Left out where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public InspectQuote[]? Quotes { get; init; }
}

/// <param name="Start">In UTF-16 units from the start of the turn's text.</param>
sealed record InspectQuote(int Start, int Length, string Speaker);

sealed record InspectDropped(int Line, string Text, string? Reason);

sealed record InspectProblem(string Code, string Severity, int Line, int Column, string Message, string Hint, string? Suggestion);
