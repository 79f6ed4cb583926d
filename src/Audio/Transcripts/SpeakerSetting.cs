using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>Somebody who speaks, as the user says. Immutable.</summary>
/// <param name="Label">The label in the text, without its colon.</param>
public sealed record SpeakerSetting(string Label)
{
    /// <summary>The full name; null where the label is the name.</summary>
    public string? Name { get; init; }

    /// <summary>Such as <c>host</c>; null takes what the labels say.</summary>
    public string? Role { get; init; }

    /// <summary>A voice of voices.json; null leaves it to casting.</summary>
    public string? Voice { get; init; }

    /// <summary>The line of the front matter that has the label, from 1; 0 where something else does.</summary>
    public int SaidAt { get; init; }

    /// <summary>The line of the front matter that chooses the voice, from 1; 0 where something else does.</summary>
    public int VoiceSaidAt { get; init; }

    /// <summary>Other labels that mean the same person.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Every label that means the person.</summary>
    internal IEnumerable<string> Labels => Aliases.Prepend(Label);

    /// <summary>One setting a label: where two speak of one label, the first wins and the second completes it.</summary>
    internal static ImmutableArray<SpeakerSetting> Join(IEnumerable<SpeakerSetting> settings) =>
        [.. settings.GroupBy(s => s.Label, StringComparer.OrdinalIgnoreCase).Select(same => same.Aggregate((first, next) => first with
        {
            Name = first.Name ?? next.Name,
            Role = first.Role ?? next.Role,
            Voice = first.Voice ?? next.Voice,
            VoiceSaidAt = first.Voice is null ? next.VoiceSaidAt : first.VoiceSaidAt,
            Aliases = [.. first.Aliases.Union(next.Aliases)],
        }))];
}
