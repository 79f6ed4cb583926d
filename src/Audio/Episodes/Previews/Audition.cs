using System.Collections.Immutable;
using Audio.Casting;
using Audio.Transcripts;

namespace Audio.Episodes.Previews;

/// <summary>Tries turns with other voices or other words. Immutable.</summary>
/// <param name="script">As the episode has it.</param>
public sealed class Audition(Script script)
{
    /// <summary>What is said instead of the first turn; null for its own words.</summary>
    public string? Text { get; init; }

    /// <summary>The turns, in a voice other than their own; null for their own.</summary>
    public Take Of(ImmutableArray<Turn> turns, Voice? voice)
    {
        var said = Text is null ? turns : [SaidText.AsTurn(Text, turns[0].SpeakerId, turns[0].Line, script.Transcript.Language, script.Cast.Lexicon), .. turns[1..]];
        return Make(turns, said, voice);
    }

    /// <summary>The turns in another voice, after its name.</summary>
    public Take Named(ImmutableArray<Turn> turns, Voice voice)
    {
        var name = SaidText.AsTurn(char.ToUpperInvariant(voice.Name[0]) + voice.Name[1..] + ".", turns[0].SpeakerId, line: 0, script.Transcript.Language);
        return Make(turns, [name, .. Of(turns, voice).Turns], voice);
    }

    // What is new stands in the place of the first turn, so that it has the pauses that it has there.
    Take Make(ImmutableArray<Turn> turns, ImmutableArray<Turn> said, Voice? voice)
    {
        var place = script.Transcript.Items.IndexOf(turns[0]);
        var items = script.Transcript.Items.RemoveAt(place).InsertRange(place, said[..(said.Length - turns.Length + 1)]);
        var speakers = said.SelectMany(t => t.Utterances).Select(u => u.SpeakerId).Distinct();
        return new(
            script with
            {
                Transcript = script.Transcript with { Items = items },
                Cast = voice is null ? script.Cast : script.Cast with { Voices = script.Cast.Voices.SetItems(speakers.Select(s => KeyValuePair.Create(s, voice))) },
            },
            said);
    }
}

/// <summary>What is heard of a script. Immutable.</summary>
/// <param name="Script">All of it.</param>
/// <param name="Turns">Those that are heard, in their order.</param>
public sealed record Take(Script Script, ImmutableArray<Turn> Turns)
{
    /// <summary>Only what is heard, to be checked before it is spoken.</summary>
    public Script Alone => Script with { Transcript = Script.Transcript with { Items = [.. Turns] } };
}
