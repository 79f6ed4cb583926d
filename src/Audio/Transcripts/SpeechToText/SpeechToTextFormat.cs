namespace Audio.Transcripts.SpeechToText;

/// <summary>The JSON of one speech-to-text service.</summary>
sealed class SpeechToTextFormat(ISpeechService service) : ITranscriptFormat
{
    public string Name => service.Name;

    public Detection Detect(Document document) =>
        document.Json is { } json && service.Wrote(json.Root) ? new(0.99, [$"JSON as {service.Name} has it"]) : Detection.None;

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        if (document.Json is not { } json || !service.Wrote(json.Root))
            throw new InvalidInputException(NotItsOwn(document));
        return new SpeechReader(document.Source, json, options).Read(service);
    }

    /// <summary>What to tell the user whose JSON no service writes, or too little of it is left to tell; null where the text is no JSON.</summary>
    public static Problem? Unknown(Document document) =>
        document.Json is not { IsData: true } json || SpeechServices.All.Any(s => s.Wrote(json.Root)) ? null
            : json.Error is { } error
                ? new(ProblemCode.UnknownData, Severity.Error, document.Source.Name, error.Line, error.Column, "This JSON is cut off or damaged here, and what stands before it has no transcript in it", "Export the transcript again")
            : new(ProblemCode.UnknownData, Severity.Error, document.Source.Name, json.Root.Line, json.Root.Column,
                "This is JSON, but not of a kind that has a transcript in it",
                $"The kinds that can be read are {string.Join(", ", SpeechServices.All.Select(s => s.Name))}");

    Problem NotItsOwn(Document document) =>
        document.Source.Problem(ProblemCode.UnknownData, Severity.Error, 0, 0,
            $"This is not the JSON of {Name}", "Leave --format away to let the format be found");
}
