using Audio.Casting;

namespace Audio.Speech;

/// <summary>An engine that was looked for and can be used here.</summary>
interface IProbedEngine : ISpeechEngine
{
    /// <summary>What it calls its version.</summary>
    string Version { get; }

    /// <summary>The same person in a language: the voice itself where it speaks that, one with its manner where the engine has one.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>Null where the engine does not speak the language.</returns>
    Voice? InLanguage(Voice voice, string language);

    /// <summary>Why it cannot speak with a voice, and what to do; null where it can.</summary>
    /// <param name="language">A BCP 47 tag; null for the voice's own.</param>
    string? FindFault(Voice voice, string? language);

    /// <summary>Why it cannot speak a text with any voice; null where it can. Pure and quick.</summary>
    string? FindFault(string text);
}
