using Audio.Doubles;
using Audio.Doubles.Azure;

namespace Audio.EndToEnd.Support;

/// <summary>The double of Azure's service and a voices.json that speaks with it, with a key that must be seen nowhere.</summary>
static class AzureShow
{
    public const string Key = "planted0key0that0must0not0be0seen";

    public const string Ava = "en-US-AvaMultilingualNeural", Guy = "en-US-GuyNeural";

    public static async Task<AzureSpeechDouble> OpenAsync(AudioProgram audio, FaultScript? script = null)
    {
        audio.Environment["AZURE_SPEECH_KEY"] = Key;
        return await AzureSpeechDouble.OpenAsync(script, new(TimeProvider.System) { Key = Key });
    }

    /// <summary>Writes the voices.json of the folder.</summary>
    /// <param name="settings">What is said of the service beyond its address.</param>
    /// <param name="ava">The binding of the narrator.</param>
    /// <param name="guy">The binding of the other one.</param>
    public static void WriteVoices(AudioProgram audio, Uri address, string settings = "", string ava = $"\"{Ava}\"", string guy = $"\"{Guy}\"") => audio.Write("voices.json", $$"""
        {
          "engines": ["azure"],
          // Time enough for a busy machine: the double's words are spoken by processes.
          "services": { "azure": { "endpoint": "{{address}}", "connections": 4, "timeout": 600, "idleTimeout": 300{{(settings.Length > 0 ? ", " + settings : "")}} } },
          "voices": { "ava": { "azure": {{ava}} }, "guy": { "azure": {{guy}} } },
          "narrator": "ava",
          "pool": ["ava", "guy"]
        }
        """);

    /// <summary>What the service charges for a document, by its own rule: every code point within the voice, an ideograph twice.</summary>
    public static int Billed(string ssml)
    {
        var from = ssml.IndexOf('>', ssml.IndexOf("<voice ", StringComparison.Ordinal)) + 1;
        return ssml[from..ssml.IndexOf("</voice>", StringComparison.Ordinal)].EnumerateRunes().Sum(r => r.Value is >= 0x4E00 and <= 0x9FFF ? 2 : 1);
    }
}
