using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>One kind of transcript: how to know it and how to read it. Stateless and thread-safe.</summary>
interface ITranscriptFormat
{
    /// <summary>As the user may name it and the transcript reports it, such as <c>radio-page</c>.</summary>
    string Name { get; }

    Detection Detect(SourceText source);

    TranscriptDraft Read(SourceText source, ParserOptions options);
}

/// <param name="Score">0 (certainly not) to 1 (certainly).</param>
/// <param name="Evidence">What speaks for it, each in a few words.</param>
readonly record struct Detection(double Score, ImmutableArray<string> Evidence);
