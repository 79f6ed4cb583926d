using System.Collections.Immutable;

namespace Audio.Casting;

/// <summary>One thing that voices.json may say of an engine or a binding. Immutable.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Type">What its value must be.</param>
public sealed record Setting(string Name, SettingType Type = SettingType.Text)
{
    /// <summary>The least number.</summary>
    public double Least { get; init; } = double.MinValue;

    /// <summary>The greatest number.</summary>
    public double Most { get; init; } = double.MaxValue;

    /// <summary>What a text may be; empty for any.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>A number between two others.</summary>
    public static Setting Number(string name, double least, double most) => new(name, SettingType.Number) { Least = least, Most = most };

    /// <summary>A whole number between two others.</summary>
    public static Setting Count(string name, int least, int most) => new(name, SettingType.Count) { Least = least, Most = most };

    /// <summary>One of several texts.</summary>
    public static Setting Choice(string name, params ImmutableArray<string> choices) => new(name) { Choices = choices };

    /// <summary>True or false.</summary>
    public static Setting Flag(string name) => new(name, SettingType.Flag);

    /// <summary>One text or a list of them.</summary>
    public static Setting List(string name) => new(name, SettingType.List);
}

/// <summary>What the value of a <see cref="Setting"/> must be.</summary>
public enum SettingType
{
    /// <summary>A text that is not blank.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A text or a list of texts, none blank.</summary>
    List,
}
