using System.Collections.Frozen;

namespace Audio.Transcripts.Notes;

/// <summary>Knows what transcribers write in brackets.</summary>
static class NoteKinds
{
    static readonly FrozenSet<string> Remarks = Set("ph", "sic", "phonetic", "ph.", "sp", "sp?", "ph, sic");

    static readonly string[] Inaudible = ["inaudible", "unintelligible", "indiscernible", "audio gap", "off-mike", "off mike", "off-mic", "off mic"];

    static readonly string[] Sounds =
        ["soundbite", "applause", "laughter", "laughs", "laughing", "laugh", "crosstalk", "cross-talk", "cross talk", "cheering", "cheers", "booing",
         "boos", "chuckles", "chuckling", "sighs", "sighing", "gasps", "groans", "coughs", "coughing", "sobbing", "sobs", "music", "theme music",
         "begin video", "end video", "begin audio", "end audio", "video clip", "audio clip", "video playing", "audio playing", "commercial break",
         "newsbreak", "break", "pause", "silence", "bell", "bells", "phone ringing", "knocking", "whistle", "whistling", "gunshots", "gunfire",
         "explosion", "dog barking", "snaps fingers", "clears throat", "claps", "clapping", "humming", "vocalizing", "clip", "recording"];

    static readonly string[] Deliveries =
        ["through interpreter", "through an interpreter", "through translator", "through a translator", "via interpreter", "via translator",
         "via text-to-speech", "singing", "sings", "imitating", "speaking", "foreign language", "non-english language", "reading", "shouting",
         "yelling", "screaming", "whispering", "crying", "chanting", "in unison", "rapping", "mimicking", "impersonating", "voiceover", "voice-over",
         "voice over", "on camera", "off camera", "via videoconference", "via phone", "by phone", "on tape", "in french", "in spanish",
         "in russian", "in arabic", "in german", "in chinese"];

    /// <param name="text">What stands between the brackets, as plain text.</param>
    /// <param name="opens">Whether nothing stands before it.</param>
    /// <returns>Null where it may as well be speech.</returns>
    public static NoteKind? Of(string text, bool opens)
    {
        if (Remarks.Contains(text))
            return NoteKind.Remark;
        if (StartsWithAny(text, Inaudible))
            return NoteKind.Inaudible;
        if (StartsWithAny(text, Sounds))
            return NoteKind.Sound;
        return StartsWithAny(text, Deliveries) || IsImpersonation(text, opens) ? NoteKind.Delivery : null;
    }

    // "(As Joe Rogan)" anywhere and "(As the captain)" before the words, but not "(as in the song)" amid them.
    static bool IsImpersonation(string text, bool opens) =>
        text.StartsWith("As ", StringComparison.OrdinalIgnoreCase) && text.Length > 3 && (char.IsUpper(text[3]) || (opens && text[0] == 'A'));

    static bool StartsWithAny(string text, string[] starts) =>
        Array.Exists(starts, s =>
            text.StartsWith(s, StringComparison.OrdinalIgnoreCase) && (text.Length == s.Length || !char.IsLetter(text[s.Length])));

    static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
