using System.Collections.Immutable;
using System.Text.Json;
using Audio.Transcripts.Wording;

namespace Audio.Casting;

/// <summary>Reads one voices.json, collecting every mistake on the way.</summary>
sealed class VoiceBookReader
{
    internal static readonly string[] BookKeys = ["$schema", "engines", "services", "voices", "speakers", "narrator", "pool", "lexicon"];
    internal static readonly string[] PersonaKeys = ["description", "gender", "fallback"];
    internal static readonly string[] BindingKeys = ["voice", "rate", "pitch"];

    readonly string _file;
    readonly LocatedJson? _root;
    readonly JsonShape _shape;
    readonly Dictionary<string, Persona> _personas = [];
    ImmutableDictionary<string, ServiceSettings> _services = ImmutableDictionary<string, ServiceSettings>.Empty;

    public VoiceBookReader(string file, string text)
    {
        (_root, var error, _) = LocatedJson.Read(text);
        _file = file;
        _shape = new(file, isWhole: error is null);
        if (error is var (line, column, message))
            _shape.Problems.Add(new("C001", Severity.Error, file, line, column, message, "Mend the JSON here: what follows was not read"));
    }

    public VoiceBook Read()
    {
        var book = _root is null ? null : ReadBook(_root);
        ThrowIfAny(_shape.Problems);
        return book!;
    }

    /// <summary>Reads the book with a lexicon that stands in a file of its own.</summary>
    public VoiceBook ReadWith(string lexiconFile, string text)
    {
        var book = _root is null ? null : ReadBook(_root);
        var (root, error, _) = LocatedJson.Read(text);
        var shape = new JsonShape(lexiconFile, isWhole: error is null);
        if (error is var (line, column, message))
            shape.Problems.Add(new("C001", Severity.Error, lexiconFile, line, column, message, "Mend the JSON here: what follows was not read"));
        var lexicon = root is null ? null : new LexiconReader(shape, _personas.Keys).Read(root);
        ThrowIfAny([.. _shape.Problems, .. shape.Problems]);
        return book! with { Lexicon = Lexicon.Join(book.Lexicon, lexicon) };
    }

    static void ThrowIfAny(List<Problem> problems)
    {
        if (problems.Count > 0)
            throw new InvalidInputException(problems.OrderByDescending(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column));
    }

    VoiceBook? ReadBook(LocatedJson root)
    {
        if (!_shape.Is(root, JsonTokenType.StartObject, "voices.json"))
            return null;
        var members = _shape.Members(root, BookKeys);
        _services = new ServiceReader(_shape, _file).Read(members.GetValueOrDefault("services"));
        var engines = _shape.Items(members, "engines").Where(IsEngine).Select(e => e.Text).ToImmutableArray();
        var personas = ReadPersonas(members).ToImmutableArray();
        CheckFallbacks(members);
        var speakers = ReadSpeakers(members);
        var narrator = members.TryGetValue("narrator", out var name) ? Find(name) : null;
        var pool = _shape.Items(members, "pool").Select(Find).OfType<Persona>().ToImmutableArray();
        var lexicon = members.TryGetValue("lexicon", out var words) ? new LexiconReader(_shape, _personas.Keys).Read(words) : null;
        foreach (var required in new[] { "engines", "voices" })
        {
            if (_shape.IsWhole && !members.ContainsKey(required))
                _shape.Report("C005", root, $"'{required}' is missing", "docs/voices.md shows a whole file");
        }
        if (_shape.Problems.Count > 0)
            return null;
        return new()
        {
            File = _file,
            Engines = engines,
            Services = _services,
            Personas = personas,
            Speakers = speakers,
            Pool = members.ContainsKey("pool") ? pool : personas,
            Narrator = narrator ?? personas[0],
            Lexicon = lexicon,
        };
    }

    List<Persona> ReadPersonas(Dictionary<string, LocatedJson> members)
    {
        var personas = new List<Persona>();
        if (!members.TryGetValue("voices", out var voices) || !_shape.Is(voices, JsonTokenType.StartObject, "'voices'"))
            return personas;
        if (voices.Members.Count == 0 && _shape.IsWhole)
            _shape.Report("C005", voices, "'voices' is empty", "docs/voices.md shows a whole file");
        foreach (var (key, value) in _shape.Distinct(voices))
        {
            if (key.Text.Trim().Length == 0)
                _shape.Report("C005", key, "A voice has no name", "Name it as \"speakers\" and \"pool\" are to call it");
            var persona = ReadPersona(key, value);
            personas.Add(persona);
            _personas[key.Text] = persona;
        }
        return personas;
    }

    Persona ReadPersona(LocatedJson key, LocatedJson value)
    {
        var bindings = ImmutableDictionary.CreateBuilder<string, Voice>();
        var persona = new Persona(key.Text, ImmutableDictionary<string, Voice>.Empty) { Line = key.Line, Column = key.Column };
        if (!_shape.Is(value, JsonTokenType.StartObject, $"Voice '{key.Text}'"))
            return persona;
        var known = PersonaKeys.Concat(_services.Keys.Order(StringComparer.Ordinal)).ToArray();
        var members = _shape.Members(value, known);
        foreach (var engine in _services.Values.Where(s => members.ContainsKey(s.Name)))
        {
            if (ReadBinding(key.Text, engine, members[engine.Name]) is { } voice)
                bindings[engine.Name] = voice;
        }
        // A setting that is none may be a misspelt engine, and is reported as such.
        if (_shape.IsWhole && members.Keys.All(known.Contains) && !_services.Keys.Any(members.ContainsKey))
            _shape.Report("C005", key, $"Voice '{key.Text}' is bound to no engine", $"Bind it to one of {EngineNames}");
        return persona with
        {
            Bindings = bindings.ToImmutable(),
            Description = _shape.Text(members, "description"),
            Gender = _shape.Text(members, "gender"),
            Fallback = [.. _shape.Items(members, "fallback").Where(f => f.Kind == JsonTokenType.String).Select(f => f.Text)],
        };
    }

    // Which personas there are is known only at the end.
    void CheckFallbacks(Dictionary<string, LocatedJson> members)
    {
        if (!members.TryGetValue("voices", out var voices))
            return;
        foreach (var (key, name) in
            from voice in voices.Members
            from setting in voice.Value.Members
            where setting.Key.Text == "fallback"
            from name in setting.Value.Items
            select (voice.Key, name))
        {
            if (Find(name)?.Name == key.Text)
                _shape.Report("C007", name, $"Voice '{key.Text}' cannot stand in for itself", "Name other voices");
        }
    }

    Voice? ReadBinding(string name, ServiceSettings engine, LocatedJson value)
    {
        if (value.Kind == JsonTokenType.String)
            return IsNamed(value, engine.Name) ? new(name, engine.Name, value.Text) { Kind = engine.Kind.Name } : null;
        if (value.Kind != JsonTokenType.StartObject)
        {
            _shape.Report(
                "C004", value, $"'{engine.Name}' is {JsonShape.Describe(value)}",
                "Give the engine's name for the voice, or an object with voice, rate and pitch");
            return null;
        }
        var members = _shape.Members(value, [.. BindingKeys, .. engine.Kind.Binding.Select(s => s.Name)]);
        var voice = new Voice(name, engine.Name, _shape.Text(members, "voice") ?? "")
        {
            Kind = engine.Kind.Name,
            Rate = _shape.Factor(members, "rate"),
            Pitch = _shape.Factor(members, "pitch"),
            Settings = new SettingsReader(_shape).Read($"'{engine.Name}' of '{name}'", value, members, engine.Kind.Binding),
        };
        if (_shape.IsWhole && !members.ContainsKey("voice"))
            _shape.Report("C005", value, $"'{engine.Name}' of '{name}' names no voice", "Add \"voice\": the engine's own name for it");
        else if (members.TryGetValue("voice", out var id) && id.Kind == JsonTokenType.String)
            IsNamed(id, engine.Name);
        return voice;
    }

    ImmutableDictionary<string, Persona> ReadSpeakers(Dictionary<string, LocatedJson> members)
    {
        var speakers = ImmutableDictionary.CreateBuilder<string, Persona>();
        if (!members.TryGetValue("speakers", out var node) || !_shape.Is(node, JsonTokenType.StartObject, "'speakers'"))
            return speakers.ToImmutable();
        foreach (var (key, value) in node.Members)
        {
            var name = SpeakerName.Key(key.Text);
            var persona = Find(value);
            if (name.Length == 0)
                _shape.Report("C005", key, "A speaker has no name", "Write the speaker's full name");
            else if (speakers.ContainsKey(name))
                _shape.Report("C003", key, $"Speaker '{key.Text}' is there twice", "Case, accents and apostrophes make no difference: keep one");
            else if (persona is not null)
                speakers[name] = persona;
        }
        return speakers.ToImmutable();
    }

    Persona? Find(LocatedJson name)
    {
        if (!_shape.Is(name, JsonTokenType.String, "The name of a voice"))
            return null;
        if (_personas.TryGetValue(name.Text, out var persona))
            return persona;
        if (_shape.IsWhole && _personas.Count > 0)
            _shape.Report("C007", name, $"There is no voice '{name.Text}'", NearestName.Hint(name.Text, _personas.Keys));
        return null;
    }

    string EngineNames => string.Join(", ", _services.Keys.Order(StringComparer.Ordinal));

    bool IsEngine(LocatedJson name)
    {
        if (!_shape.Is(name, JsonTokenType.String, "The name of an engine"))
            return false;
        if (_services.ContainsKey(name.Text))
            return true;
        _shape.Report("C006", name, $"There is no engine '{name.Text}'", NearestName.Hint(name.Text, [.. _services.Keys]));
        return false;
    }

    bool IsNamed(LocatedJson voice, string engine)
    {
        if (voice.Text.Trim().Length > 0)
            return true;
        _shape.Report("C005", voice, $"'{engine}' names no voice", "Give the engine's own name for the voice");
        return false;
    }
}
