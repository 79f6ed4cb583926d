using System.Collections.Frozen;

namespace Audio.Transcripts.Notes;

/// <summary>What transcribers write in brackets in other languages than English: laughter, applause, and what members of parliament call out.</summary>
static class ForeignNotes
{
    static readonly FrozenSet<string> Sounds = Set(
        "beifall", "applaus", "heiterkeit", "gelächter", "lachen", "lacht", "musik", "zurufe", "unruhe",
        "rires", "rire", "applaudissements", "musique", "sourires", "exclamations", "risas", "ríe", "se ríe", "aplausos", "música", "murmullos",
        "risate", "applausi", "musica", "risos", "skratt", "applåder", "gelach", "śmiech", "oklaski", "smích", "potlesk",
        "смех", "смеётся", "смеется", "аплодисменты", "музыка", "сміх", "оплески", "γέλια", "χειροκρότημα", "gülüyor", "alkış", "müzik",
        "笑", "笑声", "笑聲", "大笑", "掌声", "掌聲", "鼓掌", "音乐", "音樂", "拍手", "音楽", "一同笑", "爆笑", "웃음", "박수", "음악",
        "ضحك", "يضحك", "تصفيق", "موسيقى", "צחוק", "צוחק", "צוחקת", "מחיאות כפיים", "מוזיקה");

    static readonly FrozenSet<string> Inaudible = Set(
        "unverständlich", "inintelligible", "ininteligible", "incomprensibile", "inaudível", "неразборчиво", "нерозбірливо",
        "听不清", "聽不清", "听不清楚", "聞き取れず", "聴取不能", "غير مسموع", "לא ברור", "לא נשמע", "niezrozumiałe", "onverstaanbaar", "ohörbart");

    // "(Beifall bei der SPD)", "(Zuruf von der AfD: Na so was!)".
    static readonly Pattern Plenary = new(
        @"^(Beifall|Zurufe?|Gegenrufe?|Heiterkeit|Lachen|Widerspruch|Unruhe|Applaudissements|Exclamations|Rires|Protestations)(\s+(bei|des|der|im|von|vom|und|auf|sur|et|parmi)\b|\s+[–-]|\s*:)");

    /// <param name="text">What stands between the brackets, as plain text.</param>
    /// <returns>Null where it is none of these.</returns>
    public static NoteKind? Of(string text) =>
        Inaudible.Contains(text) ? NoteKind.Inaudible
        : Sounds.Contains(text) || IsPlenary(text) ? NoteKind.Sound
        : null;

    /// <summary>Whether it tells what a parliament did, which may take a sentence.</summary>
    public static bool IsPlenary(string text) => Plenary.IsMatch(text);

    static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
