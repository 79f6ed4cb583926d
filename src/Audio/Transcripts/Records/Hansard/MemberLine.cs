namespace Audio.Transcripts.Records.Hansard;

/// <summary>
/// A member's name on a line of its own above what the member says: <c>Mr. Jo Doe (West Ham)</c>,
/// <c>The Minister for Trade (Mrs. Al Roe)</c>, <c>Madam Speaker</c>.
/// </summary>
/// <param name="Name">With the honorific; without the office where a name follows it in brackets.</param>
/// <param name="Place">The constituency, party or office; null where there is none.</param>
readonly record struct MemberLine(string Name, string? Place)
{
    const int Longest = 140;
    const string Honorific = @"(The )?(Rt\. ?Hon\. )?(Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Lord|Lady|Baroness|Viscount|Earl|Colonel|Captain|Major|Admiral|Professor|Reverend|Rev|Marquess|Duke)\b\.?";

    static readonly Pattern Shape = new(
        @"^((?<name>" + Honorific + @"( (of|de|\p{Lu}[\p{L}'’.-]*)){1,6})(?<place> \([^()]{2,60}\)){0,2}"
        + @"|(?<office>(The|An?) [\p{L}, '’-]{4,90}) \((?<name>" + Honorific + @"( (of|\p{Lu}[\p{L}'’.-]*)){1,5})\)"
        + @"|(?<name>(Madam|Mr\.?|The|Madam Deputy|Mr\.? Deputy) (Deputy )?(Speaker|Chairman)|Hon\. Members|Several hon\. Members))$");

    /// <summary>Reads a line without white space at its ends; null where it is no name.</summary>
    public static MemberLine? Of(string text)
    {
        if (text.Length is < 5 or > Longest || !char.IsUpper(text[0]) || text[^1] is '.' or ':' or ',' or ';' or '?' or '!' || Shape.Match(text) is not { Success: true } match)
            return null;
        var place = match.Groups["office"] is { Success: true } office ? office.Value : match.Groups["place"] is { Success: true } seat ? seat.Value.Trim(' ', '(', ')') : null;
        return new(match.Groups["name"].Value, place);
    }
}
