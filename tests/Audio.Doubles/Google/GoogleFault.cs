using System.Text.Json.Nodes;

namespace Audio.Doubles.Google;

/// <summary>Refusals as Google words them.</summary>
static class GoogleFault
{
    public static JsonObject Of(int code, string status, string message, JsonObject? detail = null)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message, ["status"] = status };
        if (detail is not null)
        {
            detail["@type"] = "type.googleapis.com/google.rpc.ErrorInfo";
            error["details"] = new JsonArray(detail);
        }
        return new() { ["error"] = error };
    }

    /// <summary>What a voice refuses; null where it speaks.</summary>
    public static JsonObject? OfVoice(JsonObject voice, JsonObject config, JsonObject input, bool hasTimepoints)
    {
        var (name, language) = (StrictJson.Text(voice, "name"), StrictJson.Text(voice, "languageCode"));
        if (!GoogleDouble.Voices.Contains(name))
            return Invalid($"Voice '{name}' does not exist. Is it misspelled?");
        if (language is null || !name!.StartsWith(language, StringComparison.OrdinalIgnoreCase))
            return Invalid($"Requested language code '{language}' doesn't match the voice '{name}''s language code.");
        var (isChirp, isJourney, isStudio) = (Is("Chirp3-HD"), Is("Journey"), Is("Studio"));
        if ((isChirp || isJourney) && input.ContainsKey("ssml"))
            return Invalid("This voice currently does not support SSML input. Please try again with text only input.");
        if (isJourney && (config.ContainsKey("pitch") || config.ContainsKey("speakingRate")))
            return Invalid("This voice does not support speaking rate or pitch parameters at this time.");
        if ((isChirp || isStudio) && config.ContainsKey("pitch"))
            return Invalid("This voice does not support pitch parameters at this time.");
        if ((isChirp || isJourney || isStudio) && hasTimepoints)
            return Invalid("This voice does not support timepoints.");
        return !isChirp && input.ContainsKey("customPronunciations") ? Invalid("This voice does not support custom pronunciations.") : null;

        bool Is(string family) => name.Contains($"-{family}-", StringComparison.Ordinal);
    }

    static JsonObject Invalid(string message) => Of(400, "INVALID_ARGUMENT", message);
}
