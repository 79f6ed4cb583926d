namespace Audio.Transcripts.Plays;

/// <summary>The headings of a printed play, in the languages in which book archives have most of them.</summary>
static class PlayHeadings
{
    const int LongestHeading = 100;

    const string Part = "(act|scene|akt|aufzug|auftritt|szene|acte|scène|acto|escena|jornada|atto|scena|tableau)";

    const string Number = @"([ivxlc]{1,6}|[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|the (first|second|third|fourth|fifth|last)|premier|première|primero|primera|primo|prima)";

    const string Ordinal = "(first|second|third|fourth|fifth|sixth|seventh|last|erste[rs]?|zweite[rs]?|dritte[rs]?|vierte[rs]?|fünfte[rs]?|sechste[rs]?|siebente[rs]?|achte[rs]?|neunte[rs]?|zehnte[rs]?|letzte[rs]?|premier|première|deuxième|troisième|quatrième|cinquième)";

    static readonly Pattern Heading = new(
        $@"^({Part}( {Number})?([.:,—–-].*)?|(the )?{Ordinal} {Part}[.:]?|(the )?(prologue|epilogue|induction|prolog|epilog)\.?)$", ignoreCase: true);

    static readonly Pattern CastHeading = new(
        @"^(the )?((persons|people|characters)( (in|of) the (play|drama|piece|comedy|tragedy))?|persons represented|dramatis person(ae|æ)|(the )?cast( of characters)?|characters of the play|personen|personnages|personajes|personaggi)[.:]?$", ignoreCase: true);

    /// <summary>What a line announces as a part of the play; null where it is no heading.</summary>
    public static string? TitleOf(string line)
    {
        var text = Plain(line);
        return text.Length is > 2 and <= LongestHeading && char.IsUpper(text[0]) && Heading.IsMatch(text) ? text.TrimEnd(".:,".AsSpan()).ToString() : null;
    }

    /// <summary>Whether those who take part are listed below.</summary>
    public static bool IsCast(string line)
    {
        var text = Plain(line);
        return text.Length is > 3 and <= LongestHeading && char.IsUpper(text[0]) && CastHeading.IsMatch(text);
    }

    static ReadOnlySpan<char> Plain(string line) => line.AsSpan().Trim(" \t_*=#\u00A0");
}
