using Audio.Casting;

namespace Audio.Speech.Spending;

/// <summary>What services were last known to charge, by the list prices that they published, before discounts and free allowances.</summary>
/// <remarks>A service whose price depends on the customer's plan is not in it: voices.json says what it costs.</remarks>
public static class PriceTable
{
    /// <summary>What a service publishes.</summary>
    /// <param name="Model">A part of the voice's or the model's name.</param>
    internal sealed record Row(string Kind, string Model, decimal UsdPerMillion, DateOnly AsOf);

    /// <summary>All prices that are known; the first counts whose model is part of the voice's or the model's name.</summary>
    internal static IReadOnlyList<Row> Rows { get; } =
    [
        new("azure", "Neural", 15m, new(2026, 6, 1)),
        new("openai", "tts-1-hd", 30m, new(2026, 6, 1)),
        new("openai", "tts-1", 15m, new(2026, 6, 1)),
        new("google", "-Standard-", 4m, new(2024, 6, 1)),
        new("google", "-Wavenet-", 16m, new(2024, 6, 1)),
    ];

    /// <summary>What it costs to speak with a voice.</summary>
    /// <param name="service">The voice's engine.</param>
    /// <returns>As voices.json says; free on this machine; null where nobody knows.</returns>
    public static Price? Of(ServiceSettings service, Voice voice)
    {
        if (service.Values.Number("price") is { } said)
            return new((decimal)said);
        if (!service.Kind.Service.Any(s => s.Name == "price") || IsOnesOwn(service))
            return Price.Free;
        // A custom voice has the price that was agreed on.
        if ((voice.Settings.Text("deployment") ?? service.Values.Text("deployment")) is not null)
            return null;
        var model = voice.Settings.Text("model") ?? service.Values.Text("model") ?? voice.EngineVoice;
        // HD voices have prices of their own.
        return voice.EngineVoice.Contains(':') ? null
            : Rows.FirstOrDefault(r => r.Kind == service.Kind.Name && model.Contains(r.Model, StringComparison.OrdinalIgnoreCase)) is { } row ? new(row.UsdPerMillion, row.AsOf)
            : null;
    }

    // A server on this machine that gets no key. One that does is a way to a service that charges, and so is a container that is connected to its account.
    static bool IsOnesOwn(ServiceSettings service) =>
        service.Kind.Name == EngineKinds.OpenAi && service.Values.Text("key") is null
        && Uri.TryCreate(service.Values.Text("url"), UriKind.Absolute, out var address) && address.IsLoopback;
}
