using System.Globalization;
using System.Text.Json;

namespace Audio.Casting;

/// <summary>Takes apart JSON of an expected shape and notes where it has another.</summary>
/// <param name="file">The file's name, for problems.</param>
/// <param name="isWhole">False where the text ends in a syntax error: then nothing is said about what may have followed.</param>
/// <param name="letter">What the codes of problems begin with: each kind of file has one of its own.</param>
sealed class JsonShape(string file, bool isWhole, char letter = 'C')
{
    /// <summary>Reads a text as far as it is JSON, and notes where it is none.</summary>
    /// <returns>What could be read; null for nothing.</returns>
    public static (LocatedJson? Root, JsonShape Shape) Open(string file, string text, char letter = 'C')
    {
        var (root, error, _) = LocatedJson.Read(text);
        var shape = new JsonShape(file, isWhole: error is null, letter);
        if (error is var (line, column, message))
            shape.Problems.Add(new($"{letter}001", Severity.Error, file, line, column, message, root is null && string.IsNullOrWhiteSpace(text) ? "Fill it in, or remove it" : "Mend the JSON here: what follows was not read"));
        return (root, shape);
    }

    public bool IsWhole { get; } = isWhole;

    public List<Problem> Problems { get; } = [];

    string Unknown => $"{letter}002";

    string Twice => $"{letter}003";

    string WrongType => $"{letter}004";

    string Empty => $"{letter}005";

    public double Factor(Dictionary<string, LocatedJson> members, string key)
    {
        const double Least = 0.5, Most = 2;
        if (!members.TryGetValue(key, out var node) || !Is(node, JsonTokenType.Number, $"'{key}'"))
            return 1;
        var factor = double.Parse(node.Text, CultureInfo.InvariantCulture);
        if (factor is < Least or > Most)
            Report($"{letter}008", node, $"'{key}' is {node.Text}, outside of 0.5 to 2", "1 is the voice's own; 1.1 is a tenth more");
        return factor;
    }

    /// <returns>Null where it is not there, or is neither.</returns>
    public bool? Flag(Dictionary<string, LocatedJson> members, string key)
    {
        if (!members.TryGetValue(key, out var node))
            return null;
        if (node.Kind is JsonTokenType.True or JsonTokenType.False)
            return node.Kind == JsonTokenType.True;
        Report(WrongType, node, $"'{key}' is {Describe(node)}", "It must be true or false");
        return null;
    }

    public string? Text(Dictionary<string, LocatedJson> members, string key) =>
        members.TryGetValue(key, out var node) && Is(node, JsonTokenType.String, $"'{key}'") ? node.Text : null;

    public IReadOnlyList<LocatedJson> Items(Dictionary<string, LocatedJson> members, string key)
    {
        if (!members.TryGetValue(key, out var node) || !Is(node, JsonTokenType.StartArray, $"'{key}'"))
            return [];
        if (node.Items.Count == 0 && IsWhole)
            Report(Empty, node, $"'{key}' is empty", key == "pool" ? "Name voices, or leave the pool out to use all" : "Name at least one");
        var twice = node.Items.Where(i => i.Kind == JsonTokenType.String).GroupBy(i => i.Text).SelectMany(g => g.Skip(1));
        foreach (var item in twice)
            Report(Twice, item, $"'{item.Text}' is in '{key}' twice", "Keep one");
        return node.Items;
    }

    public Dictionary<string, LocatedJson> Members(LocatedJson node, string[] known)
    {
        foreach (var (key, _) in node.Members.Where(m => !known.Contains(m.Key.Text)))
            Report(Unknown, key, $"There is no setting '{key.Text}' here", NearestName.Hint(key.Text, known));
        return Distinct(node).ToDictionary(m => m.Key.Text, m => m.Value);
    }

    public IEnumerable<(LocatedJson Key, LocatedJson Value)> Distinct(LocatedJson node)
    {
        var seen = new HashSet<string>();
        foreach (var member in node.Members)
        {
            if (seen.Add(member.Key.Text))
                yield return member;
            else
                Report(Twice, member.Key, $"'{member.Key.Text}' is there twice", "Keep one");
        }
    }

    public bool Is(LocatedJson node, JsonTokenType kind, string what)
    {
        if (node.Kind == kind)
            return true;
        Report(WrongType, node, $"{what} is {Describe(node)}", $"It must be {Describe(kind)}");
        return false;
    }

    public static string Describe(LocatedJson node) => Describe(node.Kind);

    static string Describe(JsonTokenType kind) => kind switch
    {
        JsonTokenType.StartObject => "an object: { … }",
        JsonTokenType.StartArray => "a list: [ … ]",
        JsonTokenType.String => "a text in quotation marks",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    public void Report(string code, LocatedJson place, string message, string hint) =>
        Problems.Add(new(code, Severity.Error, file, place.Line, place.Column, message, hint));
}
