namespace Audio.Transcripts;

/// <summary>Who speaks a paragraph that has no label.</summary>
public enum Unlabelled
{
    /// <summary>Whoever spoke last goes on.</summary>
    Continue,

    /// <summary>The narrator tells what happens between the turns.</summary>
    Narrator,
}
