using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>Someone who speaks in a transcript.</summary>
/// <param name="Id">Unique within the transcript and stable between runs: a slug of the name, such as <c>leila-fadel</c>.</param>
/// <param name="Name">The fullest name known, in title case.</param>
/// <param name="Role">Such as <c>host</c> or <c>correspondent</c>; null where unknown.</param>
/// <param name="Aliases">The labels under which the speaker stands in the source, as written.</param>
public sealed record Speaker(string Id, string Name, string? Role, ImmutableArray<string> Aliases)
{
    /// <summary>The id of the voice that reads what belongs to nobody: an article, its headings, its closing credit.</summary>
    public const string NarratorId = "narrator";

    /// <summary>What that voice is called where it is nobody's own.</summary>
    public const string NarratorName = "Narrator";

    /// <summary>The voice of voices.json that the user chose; null leaves it to casting.</summary>
    public string? Voice { get; init; }

    /// <summary>The line of <see cref="Transcript.File"/> that chooses the voice, from 1; 0 where an option does.</summary>
    public int VoiceSaidAt { get; init; }
}
