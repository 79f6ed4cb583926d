using System.Buffers;
using System.Collections.Frozen;

namespace Audio.Transcripts.Notes;

/// <summary>Knows the few words that tell what is heard: <c>door slams</c>, <c>sound of waves</c>.</summary>
static class SoundWords
{
    const int FewestWords = 2, MostWords = 4;

    static readonly SearchValues<char> Punctuation = SearchValues.Create(".,:;?!\"");

    // Good at either end, as verbs that are what something does, or as what it is.
    static readonly FrozenSet<string> Words = Set(
        "applause", "barks", "barking", "bangs", "banging", "bell", "bells", "beeps", "beeping", "bleats", "bleating", "blares", "blaring", "blows", "blowing",
        "buzzes", "buzzing", "chatter", "cheers", "cheering", "chimes", "chiming", "chirps", "chirping", "clangs", "clanging", "clatter", "clatters",
        "clattering", "claps", "clapping", "clears", "clicks", "clicking", "clinks", "clinking", "coughs", "coughing", "crackles", "crackling", "crashes", "crashing",
        "creaks", "creaking", "cries", "crying", "crows", "crowing", "footsteps", "giggles", "giggling", "groans", "groaning", "growls", "growling",
        "gunfire", "hisses", "hissing", "honks", "honking", "hoots", "howls", "howling", "hums", "humming", "jingles", "jingling", "knocks", "knocking",
        "laughs", "laughing", "laughter", "meows", "meowing", "moos", "mooing", "music", "neighs", "noise", "purrs", "purring", "rattles",
        "rattling", "rings", "ringing", "roars", "roaring", "rumbles", "rumbling", "rustles", "rustling", "screams", "screaming", "screeches", "screeching",
        "shouting", "sighs", "sighing", "singing", "sings", "sirens", "slams", "slamming", "slurps", "snores", "snoring", "sobs", "sobbing", "sound", "sounds", "splashes",
        "splashing", "squeaks", "squeaking", "squeals", "squealing", "static", "thunder", "thuds", "ticks", "ticking", "wails", "wailing",
        "whines", "whining", "whirrs", "whirring", "whispers", "whispering", "whistles", "whistling", "yawns", "yawning");

    // What an editor puts into somebody's sentence begins so: "[the sound] was bad".
    static readonly FrozenSet<string> Insertions = Set("the", "this", "that", "these", "those", "his", "her", "their", "its", "my", "our", "your", "to", "of", "was", "is", "were", "are", "and");

    /// <summary>Whether a few words, the first of which may have a capital, begin or end with what is heard.</summary>
    public static bool Describe(string text)
    {
        if (text.Length == 0 || text.AsSpan(1).ContainsAnyInRange('A', 'Z') || text.AsSpan().ContainsAny(Punctuation))
            return false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= FewestWords and <= MostWords && !Insertions.Contains(words[0]) && (Words.Contains(words[0]) || Words.Contains(words[^1]));
    }

    /// <summary>Whether a word is one of them.</summary>
    public static bool Include(string word) => Words.Contains(word);

    static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
