namespace Audio.Transcripts;

/// <summary>What markup sets a whole line in.</summary>
enum Emphasis
{
    None,
    Italic,
    Bold,
}
