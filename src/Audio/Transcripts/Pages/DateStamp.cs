using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Pages;

/// <summary>
/// A date on a line of its own, such as <c>Published December 15, 2023 at 9:31 PM ET</c>, the time glued to the year or not, or
/// <c>Stand: 14.03.2024, 18:05 Uhr</c>. The time may stand before the day, and the date of an update behind it.
/// </summary>
readonly record struct DateStamp(DateOnly Date, bool IsUpdate, bool HasVerb)
{
    const int LongestLine = 120;

    const string Updates =
        "updated|modified|stand|aktualisiert|zuletzt aktualisiert|mis à jour|mise à jour|actualizado|actualizada|aggiornato|atualizado|bijgewerkt|обновлено|آخر تحديث|تحديث";

    const string Verbs =
        "published|posted|aired|broadcast|recorded|date|publiziert|veröffentlicht|erschienen|gesendet|datum|publié|publiée|paru|diffusé|publicado|publicada|emitido|fecha"
        + "|pubblicato|data|gepubliceerd|опубликовано|дата|نشر في|نشر|تاريخ النشر|تاريخ";

    const string Time = @"[0-9]{1,2}( ?[:h.] ?[0-9]{2})(:[0-9]{2})?\s?([ap]\.?m\.?)?\s?([a-z]{2,4}|uhr|h)?";

    const string Weekdays =
        "(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|(mo|di|mi|do|fr|sa|so)|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
        + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
        + "|(segunda|terça|quarta|quinta|sexta)(-feira)?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(ال)?(اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد)";

    static readonly Pattern Shape = new(
        @"^((?<verb>(first |originally |last |zuletzt |última vez )?(?<update>" + Updates + ")|(first |originally )?(" + Verbs + @")))?( on| at| am| vom| le| el| il| em| op| den)?[:\s]*(" + Time + @",? (on )?)?"
        + "((" + Weekdays + @")\.?,? (den )?)?"
        + @"(?<date>(?<month>\p{L}{3,12})\.? (?<day>[0-9]{1,2})(st|nd|rd|th)?,? (?<year>[0-9]{4})"
        + @"|(?<day>[0-9]{1,2})(\.|er|st|nd|rd|th)? (de |d')?(?<month>\p{L}{3,12}( (الثاني|الأول))?)\.?,? (de |del )?(?<year>[0-9]{4})"
        + @"|(?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})|(?<day>[0-9]{1,2})(?<sign>[./])(?<number>[0-9]{1,2})[./](?<year>[0-9]{4})"
        + @"|(?<year>[0-9]{4})年(?<number>[0-9]{1,2})月(?<day>[0-9]{1,2})日)"
        + @"( г\.?)?([\s,·•|–—-]*((at|um|à|a las|alle|às|om|в|الساعة) )?" + Time + @"|T[0-9:.Z+-]+)?([\s,·•|–—-]+((last )?updated|modified|aktualisiert|mise? à jour|modifiée?|actualizad[oa]|aggiornato)[^0-9.!?]{1,20}[0-9][^!?]{3,50})?[\s•·|]*(heard on .{3,50}|(by|von|par|por|di) [\p{L}\p{M}.'’ -]{2,50})?$", ignoreCase: true);

    public static DateStamp? Parse(string text)
    {
        if (text.Length > LongestLine || !text.Any(char.IsDigit))
            return null;
        if (Shape.Match(WithDigits(text)) is not { Success: true } match || DateOf(match) is not { } date)
            return null;
        return new(date, match.Groups["update"].Success, match.Groups["verb"].Success);
    }

    // Arabic has digits of its own beside its own letters.
    static string WithDigits(string text) =>
        text.Any(c => c is >= 'ء' and <= 'ي') ? string.Concat(text.Select(c => c is >= '٠' and <= '٩' ? (char)('0' + c - '٠') : c)) : text;

    static DateOnly? DateOf(Match match)
    {
        if (match.Groups["iso"] is { Success: true } iso)
            return DateOnly.TryParseExact(iso.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        var day = Number("day");
        int? month = match.Groups["number"].Success ? Number("number") : Months.Of(match.Groups["month"].Value);
        // Between slashes the month comes first in one country and second in others.
        if (match.Groups["sign"].Value == "/" && month is { } second && day != second && day <= 12)
        {
            month = second > 12 ? day : null;
            day = second > 12 ? second : day;
        }
        var year = Number("year");
        return month is >= 1 and <= 12 && year > 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value) ? new(year, month.Value, day) : null;

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }
}
