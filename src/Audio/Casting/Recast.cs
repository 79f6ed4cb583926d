using System.Collections.Immutable;
using Audio.Transcripts;

namespace Audio.Casting;

/// <summary>A cast in which some have other voices than before, and nobody else has. Immutable.</summary>
/// <param name="Cast">Everybody's voices.</param>
/// <param name="Named">
/// Who has to be named in voices.json for that, by <see cref="Speaker.Id"/>: whoever was given a voice, and whoever would otherwise
/// get another with them.
/// </param>
public sealed record Recast(Cast Cast, ImmutableDictionary<string, Persona> Named)
{
    /// <summary>Gives some speakers other voices.</summary>
    /// <param name="book">Which the cast is from.</param>
    /// <param name="before">The cast as it is.</param>
    /// <param name="given">By <see cref="Speaker.Id"/>.</param>
    /// <param name="assign">Casts the transcript from another book, see <see cref="Caster.Assign"/>.</param>
    /// <exception cref="InvalidInputException">Nothing that can be used speaks a voice.</exception>
    public static Recast Of(Transcript transcript, VoiceBook book, Cast before, ImmutableDictionary<string, Persona> given, Func<VoiceBook, Cast> assign)
    {
        for (var named = given; ;)
        {
            var cast = assign(book.With(transcript, named));
            // What is taken from the pool for one is no longer there for another, and what is left comes back.
            var moved = cast.Voices.Where(v => !named.ContainsKey(v.Key) && v.Value.Name != before.Voices[v.Key].Name).Select(v => v.Key).ToList();
            if (moved.Count == 0)
                return new(cast, named);
            named = named.SetItems(moved.Select(id => KeyValuePair.Create(id, book.Personas.First(p => p.Name == before.Voices[id].Name))));
        }
    }
}
