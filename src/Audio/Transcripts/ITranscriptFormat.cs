using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>One kind of transcript: how to know it and how to read it. Stateless and thread-safe.</summary>
interface ITranscriptFormat
{
    /// <summary>As the user may name it and the transcript reports it, such as <c>radio-page</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Says how well a text fits. 0.95 and more is for marks that no other format has; what only has the general shape of
    /// labels and speech gives 0.8 at most, so that a special format is clearly ahead of a general one.
    /// </summary>
    /// <param name="document">The beginning of the text, some 100,000 characters.</param>
    Detection Detect(Document document);

    /// <summary>Reads the whole text and accounts for every range of it that is not blank.</summary>
    /// <exception cref="InvalidInputException">The text is damaged beyond reading.</exception>
    TranscriptDraft Read(Document document, ParserOptions options);
}

/// <param name="Score">0 (certainly not) to 1 (certainly).</param>
/// <param name="Evidence">What speaks for it, each in a few words.</param>
readonly record struct Detection(double Score, ImmutableArray<string> Evidence)
{
    public static Detection None { get; } = new(0, []);
}
