using Audio.Casting;
using Audio.Transcripts;

namespace Audio.Episodes.Inspections;

/// <summary>Someone who is heard, with all that is known before anything is spoken.</summary>
/// <param name="Speaker">As the transcript has it; made up for a narrator who is not in it.</param>
/// <param name="Colour">Theirs wherever they are shown.</param>
/// <param name="Voice">As voices.json casts it, whether its engine can be used here or not; null where it casts nobody.</param>
/// <param name="Turns">How many they are heard in.</param>
/// <param name="Words">How many they say.</param>
public sealed record InspectedSpeaker(Speaker Speaker, Rgb Colour, Voice? Voice, int Turns, int Words)
{
    /// <summary>As listeners know them.</summary>
    public string Name => Speaker.Name;
}
