using System.Collections.Immutable;
using Audio.Casting;

namespace Audio.Speech;

/// <summary>An engine that is configured and can be used here.</summary>
interface IProbedEngine : ISpeechEngine
{
    /// <summary>What it calls its version; for a service, all that decides the sound besides the request: address, model, format.</summary>
    string Version { get; }

    /// <summary>What may be asked of it at once.</summary>
    EngineLimits Limits { get; }

    /// <summary>Whether it heeds <see cref="SpeechRequest.Sounds"/>.</summary>
    bool TakesSounds => false;

    /// <summary>Whether it heeds <see cref="SpeechRequest.Before"/> and <see cref="SpeechRequest.After"/>.</summary>
    bool HeedsContext => false;

    /// <summary>The same person in a language: the voice itself where it speaks that, one with its manner where the engine has one.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>Null where the engine does not speak the language.</returns>
    Voice? InLanguage(Voice voice, string language);

    /// <summary>Why it cannot speak with a voice, and what to do; null where it can. Asks a service where need be, but for nothing that costs.</summary>
    /// <param name="language">A BCP 47 tag; null for the voice's own.</param>
    /// <exception cref="SpeechException">The service could not be asked, or refuses the key.</exception>
    Task<string?> FindFaultAsync(Voice voice, string? language, CancellationToken cancellationToken);

    /// <summary>Why it cannot speak a text with any voice; null where it can. Pure and quick.</summary>
    string? FindFault(string text) => null;

    /// <summary>How many characters the service charges for a request; 0 where speaking is free.</summary>
    int BilledCharacters(SpeechRequest request) => 0;

    /// <summary>The voices that it is known to have without asking anybody.</summary>
    ImmutableArray<OfferedVoice> KnownVoices => [];

    /// <summary>The voices that it has.</summary>
    /// <exception cref="SpeechException">The service could not be asked, or refuses the key.</exception>
    Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(CancellationToken cancellationToken);
}
