using System.Collections.Frozen;
using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Records;

/// <summary>
/// Labels that a full stop closes, as the Congress and the Public Papers of the Presidents have them: <c>Mr. GRASSLEY.</c>,
/// <c>Ms. JACKSON-LEE of Texas.</c>, <c>The PRESIDING OFFICER (Mr. X).</c>, in hearings <c>Senator Grassley.</c>
/// </summary>
static class PeriodLabel
{
    const int LongestLabel = 120;
    const string Honorific = @"((Mr|Ms|Mrs|Dr)\.|Miss|Senator|Representative|Chairman|Chairwoman|Chair|Secretary|Under Secretary|General|Admiral|Colonel"
        + @"|Captain|Judge|Justice|Ambassador|Governor|Mayor|Director|Commissioner|Sheriff|Professor|Reverend|Sergeant|Chief|President|Vice President"
        + @"|Prime Minister|Chancellor|King|Queen|Attorney General)";

    static readonly Pattern Shape = new(
        @"^(" + Honorific + @"( (Manager|Counsel))?(?<name>( (\p{Lu}\.|\p{Lu}[\p{L}'’-]*|de|la|von|van|Van)){0,4} \p{Lu}[\p{L}'’-]+)(?<state> of( the)?( \p{Lu}\p{Ll}+){1,3})?"
        + @"|(?<office>The( \p{L}+){1,4}))(?<holder> \([^()]{1,60}\))?\.(\s|$)");

    // Who is spoken to, not who speaks: "Mr. President. Thank you."
    static readonly FrozenSet<string> Addresses = FrozenSet.Create("President", "Speaker", "Chairman", "Chair", "Secretary", "Leader", "Minister", "Chancellor");

    static readonly FrozenSet<string> Offices = FrozenSet.Create(
        "The Chairman", "The Chairwoman", "The Chair", "The Chairperson", "The Acting Chairman", "The President", "The Vice President", "The Speaker",
        "The Prime Minister", "The Chancellor", "The Secretary", "The First Lady", "The Presiding Officer", "The Clerk", "The Chief Justice");

    static readonly FrozenSet<string> OfficeWords = FrozenSet.Create(
        "OFFICER", "SPEAKER", "PRESIDENT", "CHAIR", "CHAIRMAN", "CHAIRWOMAN", "CHAIRPERSON", "JUSTICE", "CLERK", "MODERATOR");

    /// <summary>Reads a label at the start of a range; null where there is none. Only capitals prove themselves; others should recur.</summary>
    public static Label? Parse(SourceText source, SourceRange range)
    {
        var line = source.Line(range.Line).Text;
        var text = line.AsSpan(range.Start, Math.Min(range.Length, LongestLabel));
        if (text.IsEmpty || !char.IsUpper(text[0]) || text.IndexOf('.') < 0)
            return null;
        var match = Shape.Match(text.ToString());
        if (!match.Success)
            return null;

        var written = match.Value.TrimEnd();
        var length = written.Length;
        var who = written[..^(1 + match.Groups["holder"].Length)];
        var words = (match.Groups["office"].Success ? who : match.Groups["name"].Value).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capitals = words.Any(w => w.Length > 1 && CapitalLabel.IsCapitals(w));
        var isOffice = match.Groups["office"].Success;
        if (capitals && isOffice && !words.Any(OfficeWords.Contains))
            return null;
        if (!capitals && (isOffice ? !Offices.Contains(who) : Addresses.Contains(words[^1])))
            return null;
        return new(new(range.Line, range.Start, length), who, new(who), null, capitals ? LabelCase.Capitals : LabelCase.Title, LabelPlace.LineStart);
    }
}
