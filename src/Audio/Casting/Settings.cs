using System.Collections.Immutable;
using System.Globalization;

namespace Audio.Casting;

/// <summary>What voices.json says of an engine or a binding beyond what all have, by the names of an <see cref="EngineKind"/>. Immutable, compared by value.</summary>
public sealed class Settings : IEquatable<Settings>
{
    readonly ImmutableSortedDictionary<string, ImmutableArray<string>> _values;

    /// <param name="values">The texts of each setting, one for a text, a number or a flag; of the type that its <see cref="Setting"/> demands.</param>
    public Settings(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> values) =>
        _values = values.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Nothing.</summary>
    public static Settings None { get; } = new([]);

    /// <summary>Those that are there, in the order of their names.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>A text; null where the setting is absent.</summary>
    public string? Text(string name) => _values.TryGetValue(name, out var texts) ? texts[0] : null;

    /// <summary>A number; null where the setting is absent.</summary>
    public double? Number(string name) => Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>True or false; null where the setting is absent.</summary>
    public bool? Flag(string name) => Text(name) is { } text ? text == "true" : null;

    /// <summary>All texts; empty where the setting is absent.</summary>
    public ImmutableArray<string> List(string name) => _values.GetValueOrDefault(name, []);

    /// <summary>These, but one of them of a single text, or absent where that is null.</summary>
    public Settings With(string name, string? text) => new(text is null ? _values.Remove(name) : _values.SetItem(name, [text]));

    /// <summary>These, and those of <paramref name="others"/> that are absent here.</summary>
    public Settings Over(Settings others) => new(others._values.SetItems(_values));

    /// <inheritdoc/>
    public bool Equals(Settings? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Settings);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <summary>All settings as one text that no others have: each part behind its length.</summary>
    public override string ToString() =>
        string.Concat(_values.Select(v => $"{Part(v.Key)}{v.Value.Length.ToString(CultureInfo.InvariantCulture)}[{string.Concat(v.Value.Select(Part))}]"));

    static string Part(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");
}
