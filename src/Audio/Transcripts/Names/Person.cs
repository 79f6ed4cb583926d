namespace Audio.Transcripts.Names;

/// <summary>Somebody who speaks, with the labels that mean them.</summary>
sealed class Person(PersonName name)
{
    readonly List<string> _aliases = [];
    readonly HashSet<string> _known = [];

    /// <summary>The fullest name known.</summary>
    public PersonName Name { get; set; } = name;

    public string? Role { get; set; }

    /// <summary>Whether no label gives more than a single word of the name, as when the label with all of it was lost.</summary>
    public bool IsOrphan { get; init; } = name.Key.Length == 1 && !name.IsNameless;

    /// <summary>Whether the user says who it is.</summary>
    public bool IsListed { get; init; }

    /// <summary>The voice of voices.json that the user chose; null for none.</summary>
    public string? Voice { get; init; }

    /// <summary>The line of the front matter that chooses it, from 1; 0 where something else does.</summary>
    public int VoiceSaidAt { get; init; }

    /// <summary>Whether it is the voice for what belongs to nobody.</summary>
    public bool IsNarrator { get; init; }

    public bool IsHost => Role is Roles.Host;

    public void AddAlias(string written)
    {
        if (_known.Add(written))
            _aliases.Add(written);
    }

    public Speaker ToSpeaker(string id) => new(id, Name.Display, Role, [.. _aliases]) { Voice = Voice, VoiceSaidAt = VoiceSaidAt };
}
