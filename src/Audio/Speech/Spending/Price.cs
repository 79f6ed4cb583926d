namespace Audio.Speech.Spending;

/// <summary>What a service charges. Immutable.</summary>
/// <param name="UsdPerMillion">US dollars for a million characters, as the service counts them.</param>
/// <param name="AsOf">When the service asked that; null where the user says so, or speaking is free.</param>
public readonly record struct Price(decimal UsdPerMillion, DateOnly? AsOf = null)
{
    /// <summary>Nothing.</summary>
    public static Price Free { get; } = new(0);

    /// <summary>US dollars for a number of characters.</summary>
    public decimal Of(long characters) => UsdPerMillion * characters / 1_000_000m;
}
