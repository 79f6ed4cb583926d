using System.Collections.Frozen;

namespace Audio.Transcripts.Notes;

/// <summary>Knows what transcribers write in brackets.</summary>
static class NoteKinds
{
    // A pause, to actors; a verb, to everybody else.
    static readonly FrozenSet<string> Beats = Set("beat", "a beat", "long beat");

    static readonly FrozenSet<string> Remarks = Set("ph", "sic", "phonetic", "ph.", "sp", "sp?", "ph, sic");

    static readonly string[] Inaudible = ["inaudible", "unintelligible", "indiscernible", "audio gap", "off-mike", "off mike", "off-mic", "off mic"];

    static readonly string[] Sounds =
        ["soundbite", "applause", "laughter", "laughs", "laughing", "laugh", "crosstalk", "cross-talk", "cross talk", "cheering", "cheers", "booing",
         "boos", "chuckles", "chuckling", "sighs", "sighing", "gasps", "groans", "coughs", "coughing", "sobbing", "sobs", "music", "theme music",
         "begin video", "end video", "begin audio", "end audio", "video clip", "audio clip", "video playing", "audio playing", "commercial break",
         "newsbreak", "break", "pause", "silence", "bell", "bells", "phone ringing", "knocking", "whistle", "whistling", "gunshots", "gunfire",
         "explosion", "dog barking", "snaps fingers", "clears throat", "claps", "clapping", "humming", "vocalizing", "clip", "recording",
         "weeps", "weeping", "sniffs", "sniffles", "exhales", "inhales", "nods", "nodding", "smiles", "smiling", "shrugs", "grunts", "scoffs", "snorts",
         "yawns", "giggles", "whimpers"];

    static readonly string[] Deliveries =
        ["through interpreter", "through an interpreter", "through translator", "through a translator", "via interpreter", "via translator",
         "via text-to-speech", "singing", "sings", "imitating", "speaking", "foreign language", "non-english language", "reading", "shouting",
         "yelling", "screaming", "whispering", "crying", "chanting", "in unison", "rapping", "mimicking", "impersonating", "voiceover", "voice-over",
         "voice over", "on camera", "off camera", "via videoconference", "via phone", "by phone", "on tape", "in french", "in spanish",
         "in russian", "in arabic", "in german", "in chinese"];

    static readonly Pattern And = new(@",? and |, ");

    // "laughter in the room", "music over credits", "crosstalk 00:06:51".
    static readonly Pattern Circumstance = new(@"( (of|in|over)( [\w'’-]+){1,4}| [0-9:]+)$");

    // "speaking Russian", "imitating GPS voice".
    static readonly Pattern Performance = new(
        @"^([Ss]peaking (\p{Lu}\p{Ll}+|(a )?(foreign|non-English|other|native) language)|([Ii]mitating|[Mm]imicking|[Ii]mpersonating)( [\w'’-]+){1,4})$");

    // "music - Artist - Title", "MUSIC: Artist, Title".
    static readonly Pattern MusicTitle = new(@"^([Mm]usic|MUSIC|[Tt]heme|[Ss]ong)( [-–—] |: ).");

    /// <param name="text">What stands between the brackets, as plain text.</param>
    /// <param name="opens">Whether nothing stands before it.</param>
    /// <param name="whole">Whether all of it must be known, not only how it begins: amid a sentence people put words of their own in brackets.</param>
    /// <returns>Null where it may as well be speech.</returns>
    public static NoteKind? Of(string text, bool opens, bool whole)
    {
        if (Remarks.Contains(text))
            return NoteKind.Remark;
        if (ForeignNotes.Of(text) is { } foreign)
            return foreign;
        if (Is(text, Inaudible, whole))
            return NoteKind.Inaudible;
        if (Beats.Contains(text) || Is(text, Sounds, whole) || IsMusicTitle(text) || text.StartsWith("soundbite of", StringComparison.OrdinalIgnoreCase))
            return NoteKind.Sound;
        return Is(text, Deliveries, whole) || IsImpersonation(text, opens) || Performance.IsMatch(text) ? NoteKind.Delivery : null;
    }

    /// <summary>Whether all of it is a sound that transcribers note.</summary>
    public static bool IsSound(string text) => Is(text, Sounds, whole: true);

    /// <summary>Whether it names what is played, however many words that takes.</summary>
    public static bool IsMusicTitle(string text) => MusicTitle.IsMatch(text);

    // "(As Joe Rogan)" anywhere and "(As the captain)" before the words, but not "(as in the song)" amid them.
    static bool IsImpersonation(string text, bool opens) =>
        text.StartsWith("As ", StringComparison.OrdinalIgnoreCase) && text.Length > 3 && (char.IsUpper(text[3]) || (opens && text[0] == 'A'));

    static bool Is(string text, string[] phrases, bool whole) =>
        whole ? Array.TrueForAll(And.Split(text), part => StartsWithAny(Circumstance.Replace(part, ""), phrases, whole: true))
        : StartsWithAny(text, phrases, whole: false);

    static bool StartsWithAny(string text, string[] starts, bool whole) =>
        Array.Exists(starts, s =>
            text.StartsWith(s, StringComparison.OrdinalIgnoreCase) && (text.Length == s.Length || (!whole && !char.IsLetter(text[s.Length]))));

    static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
