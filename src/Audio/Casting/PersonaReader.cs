using System.Collections.Immutable;
using System.Text.Json;

namespace Audio.Casting;

/// <summary>Reads the <c>voices</c> of a voices.json: personas and what each is bound to.</summary>
/// <param name="services">The engines that they can be bound to, by name.</param>
sealed class PersonaReader(JsonShape shape, ImmutableDictionary<string, ServiceSettings> services)
{
    /// <summary>What is said of a persona besides its bindings.</summary>
    public static readonly string[] Keys = ["description", "gender", "fallback"];

    internal static readonly string[] BindingKeys = ["voice", "rate", "pitch"];

    readonly Dictionary<string, Persona> _personas = [];

    /// <summary>Those that were read.</summary>
    public IReadOnlyCollection<string> Names => _personas.Keys;

    /// <param name="voices">Null where the file has none.</param>
    public ImmutableArray<Persona> Read(LocatedJson? voices)
    {
        if (voices is null || !shape.Is(voices, JsonTokenType.StartObject, "'voices'"))
            return [];
        var personas = ImmutableArray.CreateBuilder<Persona>();
        if (voices.Members.Count == 0 && shape.IsWhole)
            shape.Report("C005", voices, "'voices' is empty", "docs/voices.md shows a whole file");
        foreach (var (key, value) in shape.Distinct(voices))
        {
            if (key.Text.Trim().Length == 0)
                shape.Report("C005", key, "A voice has no name", "Name it as \"speakers\" and \"pool\" are to call it");
            var persona = ReadPersona(key, value);
            personas.Add(persona);
            _personas[key.Text] = persona;
        }
        CheckFallbacks(voices);
        return personas.ToImmutable();
    }

    Persona ReadPersona(LocatedJson key, LocatedJson value)
    {
        var bindings = ImmutableDictionary.CreateBuilder<string, Voice>();
        var persona = new Persona(key.Text, ImmutableDictionary<string, Voice>.Empty) { Line = key.Line, Column = key.Column };
        if (!shape.Is(value, JsonTokenType.StartObject, $"Voice '{key.Text}'"))
            return persona;
        var known = Keys.Concat(services.Keys.Order(StringComparer.Ordinal)).ToArray();
        var members = shape.Members(value, known);
        foreach (var engine in services.Values.Where(s => members.ContainsKey(s.Name)))
        {
            if (ReadBinding(key.Text, engine, members[engine.Name]) is { } voice)
                bindings[engine.Name] = voice;
        }
        // A setting that is none may be a misspelt engine, and is reported as such.
        if (shape.IsWhole && members.Keys.All(known.Contains) && !services.Keys.Any(members.ContainsKey))
            shape.Report("C005", key, $"Voice '{key.Text}' is bound to no engine", $"Bind it to one of {EngineNames}");
        return persona with
        {
            Bindings = bindings.ToImmutable(),
            Description = shape.Text(members, "description"),
            Gender = shape.Text(members, "gender"),
            Fallback = [.. shape.Items(members, "fallback").Where(f => f.Kind == JsonTokenType.String).Select(f => f.Text)],
        };
    }

    // Which personas there are is known only at the end.
    void CheckFallbacks(LocatedJson voices)
    {
        foreach (var (key, name) in
            from voice in voices.Members
            from setting in voice.Value.Members
            where setting.Key.Text == "fallback"
            from name in setting.Value.Items
            select (voice.Key, name))
        {
            if (Find(name)?.Name == key.Text)
                shape.Report("C007", name, $"Voice '{key.Text}' cannot stand in for itself", "Name other voices");
        }
    }

    Voice? ReadBinding(string name, ServiceSettings engine, LocatedJson value)
    {
        if (engine.Kind.Name.Length == 0)
            return null;
        if (value.Kind == JsonTokenType.String)
            return IsNamed(value, engine.Name) ? new(name, engine.Name, value.Text) { Kind = engine.Kind.Name } : null;
        if (value.Kind != JsonTokenType.StartObject)
        {
            shape.Report(
                "C004", value, $"'{engine.Name}' is {JsonShape.Describe(value)}",
                "Give the engine's name for the voice, or an object with voice, rate and pitch");
            return null;
        }
        var members = shape.Members(value, [.. BindingKeys, .. engine.Kind.Binding.Select(s => s.Name)]);
        var voice = new Voice(name, engine.Name, shape.Text(members, "voice") ?? "")
        {
            Kind = engine.Kind.Name,
            Rate = shape.Factor(members, "rate"),
            Pitch = shape.Factor(members, "pitch"),
            Settings = new SettingsReader(shape).Read($"'{engine.Name}' of '{name}'", value, members, engine.Kind.Binding),
        };
        if (shape.IsWhole && !members.ContainsKey("voice"))
            shape.Report("C005", value, $"'{engine.Name}' of '{name}' names no voice", "Add \"voice\": the engine's own name for it");
        else if (members.TryGetValue("voice", out var id) && id.Kind == JsonTokenType.String)
            IsNamed(id, engine.Name);
        return voice;
    }

    /// <summary>The one that a name means; null where there is none, and that is noted.</summary>
    public Persona? Find(LocatedJson name)
    {
        if (!shape.Is(name, JsonTokenType.String, "The name of a voice"))
            return null;
        if (_personas.TryGetValue(name.Text, out var persona))
            return persona;
        if (shape.IsWhole && _personas.Count > 0)
            shape.Report("C007", name, $"There is no voice '{name.Text}'", NearestName.Hint(name.Text, _personas.Keys));
        return null;
    }

    string EngineNames => string.Join(", ", services.Keys.Order(StringComparer.Ordinal));

    bool IsNamed(LocatedJson voice, string engine)
    {
        if (voice.Text.Trim().Length > 0)
            return true;
        shape.Report("C005", voice, $"'{engine}' names no voice", "Give the engine's own name for the voice");
        return false;
    }
}
