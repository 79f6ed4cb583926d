namespace Audio.Transcripts.Declared;

/// <summary>What a line says somebody will be called from then on: <c>田家秀樹（以下、田家）：</c>, <c>Ana Brandt (hereafter AB)</c>, <c>Angela Brandt (Brandt):</c></summary>
/// <param name="Label">All of it, with the colon where there is one.</param>
readonly record struct Declaration(SourceRange Label, string Name, string Short, bool HasColon)
{
    const int LongestLabel = 120;

    static readonly Pattern Shape = new(
        @"^(?<name>[^()（）:：]{1,60})[(（](?<word>以下[、,， ]?|hereafter,? |hereinafter,? |henceforth |im Folgenden:? |nachfolgend:? |ci-après,? |en adelante,? |d'ora in poi )?[""“'「『]?(?<short>[^()（）:："",、“”「」『』]{1,30})[""”'」』]?[)）]\s*(?<colon>[:：])?", ignoreCase: true);

    public static Declaration? Of(SourceLine line)
    {
        var start = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
        var opening = line.Text.Substring(start, Math.Min(LongestLabel, line.Text.Length - start));
        if (!opening.AsSpan().ContainsAny('(', '（') || Shape.Match(opening) is not { Success: true } match)
            return null;
        var (name, shortened, hasColon) = (match.Groups["name"].Value.Trim(), match.Groups["short"].Value.Trim(), match.Groups["colon"].Success);
        var isSaid = match.Groups["word"].Success;
        // Without a word that says so, the short form has to be a word of the name.
        var isPart = hasColon && name.Split(' ') is { Length: > 1 } words && words.Contains(shortened, StringComparer.OrdinalIgnoreCase);
        return name.Any(char.IsLetter) && shortened.Length > 0 && (isSaid || isPart) && (hasColon || match.Length == opening.TrimEnd().Length)
            ? new(new(line.Number, start, match.Length), name, shortened, hasColon)
            : null;
    }
}
