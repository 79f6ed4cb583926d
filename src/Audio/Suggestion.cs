namespace Audio;

/// <summary>An entry of the front matter that settles a <see cref="Problem"/>. Immutable, compared by value.</summary>
/// <param name="Key">The setting, such as <c>intro</c>.</param>
/// <param name="Entry">The key below it where the setting is a map, such as the label in <c>speakers</c>; else null.</param>
/// <param name="Value">As YAML writes it, such as <c>Leila Fadel</c> or <c>{name: Leila Fadel}</c>.</param>
public sealed record Suggestion(string Key, string? Entry, string Value)
{
    /// <summary>Whether the setting is a list and this is one of its items.</summary>
    public bool IsItem { get; init; }

    /// <summary>
    /// Whether the transcript would be read otherwise than it is now, or the value has to be filled in: such a suggestion is for
    /// the user to choose. Any other confirms what was concluded.
    /// </summary>
    public bool IsAlternative { get; init; }

    /// <summary>By itself in one line of YAML.</summary>
    public override string ToString() =>
        Entry is not null ? $"{Key}: {{{Entry}: {Value}}}"
        : IsItem ? $"{Key}: [{Value}]"
        : $"{Key}: {Value}";
}
