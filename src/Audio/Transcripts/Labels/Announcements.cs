using System.Collections.Frozen;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Labels;

/// <summary>Words that have the place of a label and are nobody's name: <c>Note:</c>, <c>Sources:</c>.</summary>
static class Announcements
{
    // In front of a colon these introduce something and nobody speaks them.
    static readonly FrozenSet<string> Words = FrozenSet.Create("breaking", "watch", "listen", "read", "note", "notes", "update", "updated", "updates",
        "correction", "clarification", "warning", "fact", "fade", "cut", "int", "ext", "photo", "image", "credit", "source", "sources", "topic",
        "location", "slides", "related", "transcript", "copyright", "exclusive", "opinion", "analysis", "editor's", "editors'", "quote", "remember",
        "two", "one", "three", "first", "second", "third", "time", "date", "subject", "re", "ps", "fyi", "live", "more", "tags", "hosts", "host",
        "guests", "guest", "summary", "next", "question", "answer", "disclaimer", "spoiler", "part", "chapter", "act", "episode", "title",
        "注", "注意", "时间", "日期", "地点", "来源", "编辑", "作者", "标题", "主题", "摘要", "日時", "場所", "出典", "編集", "文",
        "story", "interview", "headline", "headlines", "coming", "also", "plus", "http", "https", "sponsor", "sponsors", "music",
        "sfx", "fx", "sound", "sounds", "ambi", "ambience", "atmos", "sting", "jingle",
        "tip", "tips", "hint", "caution", "danger", "important", "reminder", "myth", "reality", "pros", "cons", "pro", "con", "step", "rule", "lesson", "recipe", "ingredients", "method", "directions", "fixed", "added", "changed", "removed", "breakfast", "lunch", "dinner", "supper", "brunch", "snack", "snacks", "dessert",
        "present", "apologies", "absent", "attendees", "participants",
        "translation", "caption", "body", "byline", "length", "section", "interviewer", "interviewee", "place", "action", "insight", "highlight");

    static readonly FrozenSet<string> Days = FrozenSet.Create(
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo");

    // Above a conversation these head what is said of it; amid one they may be somebody.
    static readonly FrozenSet<string> Fields = FrozenSet.Create(
        "author", "authors", "writer", "producer", "editor", "published", "recorded", "duration", "podcast", "show", "series", "season", "genre", "language", "website", "keywords", "episode", "title",
        "autor", "autorin", "datum", "folge", "dauer", "auteur", "duree", "fecha", "duracion", "titel", "titre", "titulo", "episodio");

    static readonly FrozenSet<string> Media = FrozenSet.Create("news", "newsroom", "sheet", "bulletin", "headlines", "alert");

    /// <summary>Whether a name is a day of the week, and nothing more.</summary>
    public static bool IsDay(PersonName name) => name.Key is [var only] && Days.Contains(only);

    /// <summary>Whether a name begins with such a word, unless there is evidence that it is somebody.</summary>
    public static bool Include(PersonName name) => Words.Contains(name.Given) || name.Key.Any(Media.Contains);

    /// <summary>Whether a name is a word that heads a field above a conversation.</summary>
    public static bool HeadField(PersonName name) => name.Key is [var only] && Fields.Contains(only);
}
