using System.Text.Json.Serialization;

namespace Audio.Speech.Spending;

/// <summary>One attempt to speak that a service charges for, whether or not it came to anything. Immutable.</summary>
/// <param name="Time">When it ended.</param>
/// <param name="Clip">The <see cref="ClipKey"/> of what it was for.</param>
/// <param name="Engine">The engine's name in voices.json.</param>
/// <param name="Voice">The engine's name for the voice.</param>
/// <param name="Characters">As the service counts them.</param>
/// <param name="Usd">In US dollars; null where the price is not known.</param>
/// <param name="IsSpoken">False where the attempt failed after the service had begun.</param>
public sealed record Expense(DateTimeOffset Time, string Clip, string Engine, string Voice, int Characters, decimal? Usd, bool IsSpoken);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Expense))]
sealed partial class ExpenseJson : JsonSerializerContext;
