namespace Audio.Speech;

/// <summary>A key that must not be seen: whatever prints it prints "(secret)". Immutable.</summary>
/// <param name="value">The key.</param>
public sealed class Secret(string value)
{
    /// <summary>The key itself, for the header that carries it and nothing else.</summary>
    internal string Reveal() => value;

    /// <inheritdoc/>
    public override string ToString() => "(secret)";
}
