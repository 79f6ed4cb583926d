namespace Audio;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearestName
{
    /// <summary>The nearest of the known names; null where none is near.</summary>
    public static string? For(string name, IEnumerable<string> known)
    {
        var nearest = known
            .Select(k => (Name: k, Distance: Distance(name.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(k => k.Distance <= Math.Max(1, k.Name.Length / 3))
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name;
    }

    /// <summary>A hint: what was probably meant, or else all there is.</summary>
    public static string Hint(string name, IReadOnlyCollection<string> known) =>
        For(name, known) is { } meant ? $"Did you mean '{meant}'?" : $"Known are {string.Join(", ", known)}";

    /// <summary>Whether two names are one slip of the typist apart: a letter put in, left out, mistaken, or changed about with the next.</summary>
    public static bool IsOneSlip(string a, string b) => Math.Abs(a.Length - b.Length) <= 1 && Distance(a, b) == 1;

    // Damerau's distance in its restricted form: letters put in, left out, mistaken, or changed about with the next.
    static int Distance(string a, string b)
    {
        var (before, above) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray());
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(row[j - 1], above[j]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above) = (above, row);
        }
        return above[^1];
    }
}
