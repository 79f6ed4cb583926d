using System.Collections.Immutable;
using Audio.Transcripts;

namespace Audio.Casting;

/// <summary>Casts one transcript: fixed voices first, then the pool.</summary>
sealed class CastBuilder(Transcript transcript, VoiceBook book, VoiceChoice choice)
{
    // Enough to see what they have in common.
    const int MostReasons = 2;

    readonly Dictionary<string, Speaker> _speakers = transcript.Speakers.DistinctBy(s => s.Id).ToDictionary(s => s.Id);

    // How many speakers have each.
    readonly Dictionary<string, int> _aliases = transcript.Speakers.SelectMany(s => s.Aliases.Select(SpeakerName.Key).Distinct()).CountBy(a => a).ToDictionary();

    readonly Dictionary<string, (Persona Persona, Voice Voice)> _cast = [];

    // How many have each.
    readonly Dictionary<Voice, int> _users = [];
    readonly List<PoolVoice> _fromPool = [];
    readonly List<Problem> _problems = [];

    public Cast Build()
    {
        _problems.AddRange(UnknownVoices(transcript, book));
        // Who is to have a voice that does not exist gets no other.
        var unknown = transcript.Speakers.Where(s => IsUnknown(s.Voice, book)).Select(s => s.Id);
        // Nobody has another voice because of what no line says, such as the disclosure.
        var heard = transcript.Items.Where(i => i.Line > 0).SelectMany(Heard).Distinct().Except(unknown).ToList();
        foreach (var id in heard)
        {
            if (Fixed(id) is { } persona)
                Give(id, persona);
        }
        // Only now is it known which voices of the pool are left for the others.
        foreach (var id in heard.Where(id => Fixed(id) is null))
            TakeFromPool(id);
        if (PoolVoice.Tell(book.File, _fromPool) is { } note)
            _problems.Add(note);
        foreach (var id in Heard(transcript).Except(heard).Except(unknown))
            Give(id, Fixed(id) ?? book.Narrator);

        ReportPassedOver();
        ReportLikeness(heard);
        if (_problems.Any(p => p.Severity == Severity.Error))
            throw new InvalidInputException(_problems);
        return new(_cast.ToImmutableDictionary(c => c.Key, c => c.Value.Voice), [.. _problems])
        {
            StandIns = _cast.Values.Distinct().ToImmutableDictionary(c => c.Voice, c => choice.StandIns(c.Persona, c.Voice)),
            FromPool = [.. _fromPool],
            Lexicon = book.Lexicon,
        };
    }

    /// <summary>What the user asks for and the book does not have.</summary>
    public static IEnumerable<Problem> UnknownVoices(Transcript transcript, VoiceBook book) =>
        from speaker in transcript.Speakers
        where IsUnknown(speaker.Voice, book)
        select UnknownVoice(speaker.Voice!, speaker.Name, transcript.File, speaker.VoiceSaidAt, book);

    /// <param name="file">Whose front matter the settings are, as far as they are no options.</param>
    /// <inheritdoc cref="UnknownVoices(Transcript, VoiceBook)"/>
    public static IEnumerable<Problem> UnknownVoices(IEnumerable<SpeakerSetting> settings, string file, VoiceBook book) =>
        from setting in settings
        where IsUnknown(setting.Voice, book)
        select UnknownVoice(setting.Voice!, setting.Name ?? setting.Label, file, setting.VoiceSaidAt, book);

    static Problem UnknownVoice(string voice, string speaker, string file, int line, VoiceBook book) =>
        new("C107", Severity.Error, line > 0 ? file : "--speaker", line, 0, $"There is no voice '{voice}' for {speaker}", NearestName.Hint(voice, [.. book.Personas.Select(p => p.Name)]));

    static bool IsUnknown(string? voice, VoiceBook book) => voice is not null && Named(voice, book) is null;

    static IEnumerable<string> Heard(Transcript transcript) => transcript.Items.SelectMany(Heard).Distinct();

    static IEnumerable<string> Heard(TranscriptItem item)
    {
        var utterances = item.Utterances.Select(u => u.SpeakerId);
        return item is Turn turn ? utterances.Prepend(turn.SpeakerId) : utterances;
    }

    Persona? Fixed(string id)
    {
        var speaker = _speakers.GetValueOrDefault(id);
        // A label that two people share says of neither who it is.
        if (speaker?.Voice is { } asked && Named(asked, book) is { } voice)
            return voice;
        var names = speaker is null ? [] : speaker.Aliases.Where(IsUnique).Prepend(speaker.Name);
        return names.Select(n => book.Speakers.GetValueOrDefault(SpeakerName.Key(n))).FirstOrDefault(p => p is not null)
            ?? (id == Speaker.NarratorId ? book.Narrator : null);
    }

    static Persona? Named(string voice, VoiceBook book) => book.Personas.FirstOrDefault(p => string.Equals(p.Name, voice, StringComparison.OrdinalIgnoreCase));

    bool IsUnique(string alias) => _aliases[SpeakerName.Key(alias)] < 2;

    void Give(string id, Persona persona)
    {
        if (choice.For(persona) is { } voice)
        {
            _cast.Add(id, (persona, voice));
            _users[Sound(voice)] = Users(voice) + 1;
        }
        else if (!_problems.Contains(choice.Fault(persona)))
            _problems.Add(choice.Fault(persona));
    }

    void TakeFromPool(string id)
    {
        // Of those that the fewest have, a free one while there is one, the first that suits the name.
        var gender = _speakers.GetValueOrDefault(id) is { } speaker ? NameGender.Of(speaker) : null;
        if (book.Pool.Where(p => choice.For(p) is not null).MinBy(p => (Users(choice.For(p)!), Suits(p, gender) ? 0 : 1)) is { } persona)
        {
            Give(id, persona);
            _fromPool.Add(new(id, Name(id), persona.Name));
        }
        else
        {
            var reasons = book.Pool.Select(p => choice.Fault(p).Message).Distinct().Take(MostReasons);
            Note(
                "C105", Severity.Error, $"No voice of the pool can speak for {Name(id)}: {string.Join("; ", reasons)}",
                "Put voices with a usable engine into the pool, or name one under \"speakers\"");
        }
    }

    static bool Suits(Persona persona, string? gender) => gender is null || persona.Gender is null || persona.Gender.Equals(gender, StringComparison.OrdinalIgnoreCase);

    void ReportPassedOver()
    {
        var passedOver =
            from given in _cast.Values
            from engine in choice.PassedOver(given.Persona, given.Voice)
            group given.Persona.Name by engine;
        foreach (var engine in passedOver.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var names = string.Join(", ", engine.Distinct().Order(StringComparer.Ordinal));
            if (choice.IsOnlyForeign(engine.Key))
                Note("C109", Severity.Info, $"{engine.Key} does not speak '{choice.Language}'; another engine speaks {names}", "Bind voices to an engine that does");
            else
                NotePassedOver(engine.Key, names);
        }
    }

    // Whoever set an engine up expects to hear it; the others may not even know it.
    void NotePassedOver(string engine, string names) => Note(
        "C103", book.Services[engine].Line > 0 ? Severity.Warning : Severity.Info,
        $"{engine} cannot be used here{choice.Because(engine)}; another engine speaks {names}", "'audio voices' says what to do");

    int Users(Voice voice) => _users.GetValueOrDefault(Sound(voice));

    // Two personas may come down to one sound of one engine. Whoever is given one persona twice by the book wants it so.
    void ReportLikeness(List<string> heard)
    {
        foreach (var alike in heard.Where(_cast.ContainsKey).GroupBy(id => Sound(_cast[id].Voice)).Where(g => g.Count() > 1))
        {
            var isWanted = alike.All(id => Fixed(id) is not null) && alike.Select(id => _cast[id].Persona).Distinct().Count() == 1;
            if (isWanted)
                continue;
            var names = string.Join(" and ", alike.Select(Name));
            Note(
                "C102", Severity.Warning, $"{names} sound the same: all are {alike.Key.EngineVoice} of {alike.Key.Engine}",
                "Add voices to the pool, or engines to the list");
        }
    }

    static Voice Sound(Voice voice) => voice with { Name = "" };

    string Name(string id) => _speakers.GetValueOrDefault(id)?.Name ?? id;

    void Note(string code, Severity severity, string message, string hint) =>
        _problems.Add(new(code, severity, book.File, 0, 0, message, hint));
}
