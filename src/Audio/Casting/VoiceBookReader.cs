using System.Collections.Immutable;
using System.Text.Json;
using Audio.Transcripts.Wording;

namespace Audio.Casting;

/// <summary>Reads one voices.json, collecting every mistake on the way.</summary>
sealed class VoiceBookReader
{
    internal static readonly string[] BookKeys = ["$schema", "engines", "services", "voices", "speakers", "narrator", "pool", "lexicon"];

    readonly string _file;
    readonly LocatedJson? _root;
    readonly JsonShape _shape;
    PersonaReader? _personas;
    ImmutableDictionary<string, ServiceSettings> _services = ImmutableDictionary<string, ServiceSettings>.Empty;

    public VoiceBookReader(string file, string text)
    {
        (_root, _shape) = JsonShape.Open(file, text);
        _file = file;
    }

    /// <returns>What could be read, null where that is no voice; and every mistake.</returns>
    public (VoiceBook? Book, ImmutableArray<Problem> Problems) Read() => (_root is null ? null : ReadBook(_root), [.. VoiceBook.InOrder(_shape.Problems)]);

    /// <summary>Reads the book with a lexicon that stands in a file of its own.</summary>
    /// <inheritdoc cref="Read"/>
    public (VoiceBook? Book, ImmutableArray<Problem> Problems) ReadWith(string lexiconFile, string text)
    {
        var book = _root is null ? null : ReadBook(_root);
        var (root, shape) = JsonShape.Open(lexiconFile, text);
        var lexicon = root is null ? null : new LexiconReader(shape, _personas?.Names ?? []).Read(root);
        return (book is null ? null : book with { Lexicon = Lexicon.Join(book.Lexicon, lexicon) }, [.. VoiceBook.InOrder([.. _shape.Problems, .. shape.Problems])]);
    }

    VoiceBook? ReadBook(LocatedJson root)
    {
        if (!_shape.Is(root, JsonTokenType.StartObject, "voices.json"))
            return null;
        var members = _shape.Members(root, BookKeys);
        _services = new ServiceReader(_shape, _file).Read(members.GetValueOrDefault("services"));
        var engines = _shape.Items(members, "engines").Where(IsEngine).Select(e => e.Text).ToImmutableArray();
        _personas = new(_shape, _services);
        var personas = _personas.Read(members.GetValueOrDefault("voices"));
        var speakers = ReadSpeakers(members, _personas);
        var narrator = members.TryGetValue("narrator", out var name) ? _personas.Find(name) : null;
        var pool = _shape.Items(members, "pool").Select(_personas.Find).OfType<Persona>().ToImmutableArray();
        var lexicon = members.TryGetValue("lexicon", out var words) ? new LexiconReader(_shape, _personas.Names).Read(words) : null;
        foreach (var required in new[] { "engines", "voices" })
        {
            if (_shape.IsWhole && !members.ContainsKey(required))
                _shape.Report("C005", root, $"'{required}' is missing", "docs/voices.md shows a whole file");
        }
        if (personas.IsEmpty)
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

    ImmutableDictionary<string, Persona> ReadSpeakers(Dictionary<string, LocatedJson> members, PersonaReader personas)
    {
        var speakers = ImmutableDictionary.CreateBuilder<string, Persona>();
        if (!members.TryGetValue("speakers", out var node) || !_shape.Is(node, JsonTokenType.StartObject, "'speakers'"))
            return speakers.ToImmutable();
        foreach (var (key, value) in node.Members)
        {
            var name = SpeakerName.Key(key.Text);
            var persona = personas.Find(value);
            if (name.Length == 0)
                _shape.Report("C005", key, "A speaker has no name", "Write the speaker's full name");
            else if (speakers.ContainsKey(name))
                _shape.Report("C003", key, $"Speaker '{key.Text}' is there twice", "Case, accents and apostrophes make no difference: keep one");
            else if (persona is not null)
                speakers[name] = persona;
        }
        return speakers.ToImmutable();
    }

    bool IsEngine(LocatedJson name)
    {
        if (!_shape.Is(name, JsonTokenType.String, "The name of an engine"))
            return false;
        if (_services.ContainsKey(name.Text))
            return true;
        _shape.Report("C006", name, $"There is no engine '{name.Text}'", NearestName.Hint(name.Text, [.. _services.Keys]));
        return false;
    }
}
