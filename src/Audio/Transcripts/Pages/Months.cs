namespace Audio.Transcripts.Pages;

/// <summary>Months by what people call them, in the languages that pages are mostly in.</summary>
static class Months
{
    const int ShortestStart = 3;

    static readonly string[][] Names =
    [
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
        ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"],
        ["jänner", "feber", "mrz", "abril", "maj", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ["janvier", "février", "mars", "avril", "mei", "junio", "julio", "aout", "septiembre", "octubre", "noviembre", "diciembre"],
        ["enero", "febrero", "marzo", "aprile", "mayo", "giugno", "luglio", "agosto", "setiembre", "ottobre", "novembro", "dicembre"],
        ["gennaio", "febbraio", "março", "aprile", "maggio", "junho", "julho", "augustus", "settembre", "outubro", "novembre", "dezembro"],
        ["janeiro", "fevereiro", "maart", "april", "maio", "juni", "juli", "augusti", "setembro", "oktober", "november", "desember"],
        ["januari", "februari", "marts", "april", "maj", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
        ["كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"],
    ];

    /// <summary>The month of a name, or of its first three letters and more; null where it is none.</summary>
    /// <param name="name">In any case, without a full stop.</param>
    public static int? Of(string name) => Find(n => n.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? (name.Length >= ShortestStart ? Find(n => n.StartsWith(name, StringComparison.OrdinalIgnoreCase)) : null);

    static int? Find(Predicate<string> isIt)
    {
        foreach (var names in Names)
        {
            if (Array.FindIndex(names, isIt) is >= 0 and var index)
                return index + 1;
        }
        return null;
    }
}
