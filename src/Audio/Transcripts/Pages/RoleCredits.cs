namespace Audio.Transcripts.Pages;

/// <summary>
/// Lines that say who made a programme, a role and names on each: <c>Presenter: Sunita Rao</c>. A role that other words stand behind
/// somewhere is a label, and then none of its lines is a credit.
/// </summary>
sealed class RoleCredits(SourceText source)
{
    public const string Reason = "credit";

    const int LongestLine = 120;

    // Above a conversation those who have such a role may be the ones who are heard.
    static readonly Pattern Heard = new(@"^(presenters?|presented by|hosts?|moderators?|reporters?|présentation|presentación|conduzione|presentatie)\s?:", ignoreCase: true);

    const string Roles =
        "(presenters?|presented by|producers?|produced by|(executive|senior|series|assistant|associate|digital|co-?)[ -]?(producers?|editors?)|editors?|sound( (engineers?|designers?|design|mix|recordist))?|studio (manager|engineer|director)s?|engineers?|"
        + "researchers?|research|reporters?|hosts?|moderators?|writers?|directors?|production (coordinator|manager|assistant)s?|mix(ed by|ing)?|translat(ors?|ion)|transcri(bers?|ption)|fact[- ]checkers?|"
        + "moderation|redaktion|regie|produktion|produktionsleitung|ton|technik|aufnahmeleitung|présentation|réalisation|production|presentación|producción|realización|dirección|conduzione|regia|presentatie|productie|redactie)";

    // In capitals it may be what somebody says: "HOST: GOOD EVENING".
    const string Word = @"\p{Lu}[\p{Lu}'’-]*\p{Ll}[\p{L}'’-]*";

    const string Particles = "( (de|da|du|von|van|der|den|la|le|bin|al|el)){0,2}";

    const string Name = @"(?-i:(\p{Lu}\.|" + Word + ")" + Particles + @"( (\p{Lu}\.|" + Word + ")){0,2}" + Particles + " " + Word + ")";

    static readonly Pattern Shape = new("^(?<role>" + Roles + @")\s?:\s?(?<names>" + Name + "((,? (and|und|et|y|e|en) |, | & | / )" + Name + "){0,5})$", ignoreCase: true);

    static readonly Pattern Role = new("^(?<role>" + Roles + @")\s?:\s?\S", ignoreCase: true);

    static readonly Pattern Between = new(@",? (?:and|und|et|y|e|en|&|/) |, ");

    readonly Lazy<HashSet<string>> _labels = new(() =>
        source.Lines.Where(l => l.Text.Contains(':', StringComparison.Ordinal)).Select(l => (Whole: PlainText.Of(l.Text), Label: Role.Match(l.Text.AsSpan(0, Math.Min(l.Text.Length, LongestLine)).TrimStart().ToString())))
            .Where(l => l.Label.Success && !(l.Whole.Length <= LongestLine && Shape.IsMatch(l.Whole))).Select(l => l.Label.Groups["role"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The same above a text, where who is going to be heard may stand, too.</summary>
    /// <inheritdoc cref="Names"/>
    public IReadOnlyList<string> NamesInHeader(string text) => Heard.IsMatch(text) ? [] : Names(text);

    /// <summary>Whom a line names; empty where it is none.</summary>
    /// <param name="text">As plain text.</param>
    public IReadOnlyList<string> Names(string text) =>
        text.Length <= LongestLine && text.Contains(':', StringComparison.Ordinal) && Shape.Match(text) is { Success: true, Groups: var groups } && !_labels.Value.Contains(groups["role"].Value)
            ? Between.Split(groups["names"].Value)
            : [];
}
