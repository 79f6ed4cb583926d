namespace Audio.Speech;

/// <summary>A key that must not be seen: whatever prints it prints "(secret)". Immutable.</summary>
/// <param name="value">The key.</param>
public sealed class Secret(string value)
{
    /// <summary>The key itself, for the header that carries it and nothing else.</summary>
    internal string Reveal() => value;

    /// <summary>Somebody else's words without the key, should they repeat it.</summary>
    internal string HideIn(string words) => words.Replace(value, ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => "(secret)";
}
