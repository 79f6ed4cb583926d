namespace Audio.Casting;

/// <summary>A language that an engine here has a voice for. Immutable, compared by value.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Tag">BCP 47, without country and script, such as <c>de</c>.</param>
/// <param name="Name">In English, such as <c>German</c>; null where the engine does not say.</param>
public sealed record SpokenLanguage(string Engine, string Tag, string? Name)
{
    // Any two letters begin some name.
    const int LeastBeginning = 3;

    /// <summary>The tag that was meant by somebody who wrote a language's name, or the beginning of one, instead; null for none.</summary>
    public static string? Meant(string asked, IReadOnlyCollection<SpokenLanguage> spoken)
    {
        if (NearestName.For(asked, spoken.Select(l => l.Name).OfType<string>()) is { } name)
            return spoken.First(l => l.Name == name).Tag;
        var begun = spoken.Where(l => asked.Length >= LeastBeginning && l.Name?.StartsWith(asked, StringComparison.OrdinalIgnoreCase) == true);
        return begun.Select(l => l.Tag).Distinct().ToList() is [var only] ? only : null;
    }
}
