using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Audio.Casting;

/// <summary>Reads the <c>services</c> of a voices.json: the engines it configures, by name.</summary>
sealed partial class ServiceReader(JsonShape shape, string file)
{
    const string KindKey = "kind";

    // Without any word about them.
    static readonly ImmutableArray<ServiceSettings> Known =
        [.. EngineKinds.All.Where(k => k.NeedsNoSettings).Select(k => new ServiceSettings(k.Name, k))];

    // Of an engine that could not be read, so that whatever else speaks of it is not called wrong as well.
    static readonly EngineKind Unknown = new("", [], []);

    readonly SettingsReader _settings = new(shape);

    /// <param name="node">Null where the file has none.</param>
    /// <returns>Those and the engines that need no settings, by name.</returns>
    public ImmutableDictionary<string, ServiceSettings> Read(LocatedJson? node)
    {
        var services = Known.ToImmutableDictionary(s => s.Name).ToBuilder();
        if (node is null || !shape.Is(node, JsonTokenType.StartObject, "'services'"))
            return services.ToImmutable();
        foreach (var (key, value) in shape.Distinct(node))
        {
            if (PersonaReader.Keys.Contains(key.Text) || key.Text.Trim().Length == 0)
                shape.Report("C005", key, $"An engine cannot be called '{key.Text}'", "Give it another name");
            else
                services[key.Text] = ReadService(key, value) ?? new(key.Text, Unknown);
        }
        return services.ToImmutable();
    }

    ServiceSettings? ReadService(LocatedJson key, LocatedJson value)
    {
        if (!shape.Is(value, JsonTokenType.StartObject, $"Engine '{key.Text}'") || FindKind(key, value) is not { } kind)
            return null;
        var members = shape.Members(value, [KindKey, .. kind.Service.Select(s => s.Name)]);
        foreach (var variable in members.TryGetValue("key", out var named) ? named.Items.Prepend(named) : [])
        {
            if (variable.Kind != JsonTokenType.String || Variable().IsMatch(variable.Text))
                continue;
            // Not shown: it may be the key itself.
            shape.Report("C012", variable, "'key' is not the name of an environment variable", "Put the key into the environment and its variable's name, such as MY_KEY, here; never the key itself");
        }
        var values = _settings.Read($"Engine '{key.Text}'", key, members, kind.Service);
        // Of what is wrong in itself nothing more can be said.
        foreach (var fault in shape.IsWhole ? kind.FindFaults(values) : [])
        {
            if (members.TryGetValue(fault.Setting, out var place) && !shape.Problems.Exists(p => (p.Line, p.Column) == (place.Line, place.Column)))
                shape.Report("C013", place, fault.Message, fault.Hint);
        }
        return new(key.Text, kind)
        {
            Values = values,
            File = file,
            Line = key.Line,
            Column = key.Column,
        };
    }

    EngineKind? FindKind(LocatedJson key, LocatedJson value)
    {
        var said = value.Members.FirstOrDefault(m => m.Key.Text == KindKey).Value;
        if (said is not null && !shape.Is(said, JsonTokenType.String, "'kind'"))
            return null;
        if (EngineKinds.Find(said?.Text ?? key.Text) is { } kind)
            return kind;
        if (said is not null)
            shape.Report("C006", said, $"There is no kind of engine '{said.Text}'", NearestName.Hint(said.Text, EngineKinds.Names));
        else if (shape.IsWhole)
            shape.Report("C005", key, $"Engine '{key.Text}' has no kind", $"Add \"kind\": one of {string.Join(", ", EngineKinds.Names)}");
        return null;
    }

    [GeneratedRegex("^[A-Z_][A-Z0-9_]{0,63}$")]
    private static partial Regex Variable();
}
