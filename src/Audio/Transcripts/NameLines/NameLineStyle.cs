namespace Audio.Transcripts.NameLines;

/// <summary>What stands with a name that has a line to itself; a text has one style.</summary>
enum NameLineStyle
{
    /// <summary>The time, on the same line: <c>Ana Lopez  0:22</c>.</summary>
    StampBehind,

    /// <summary>The time, on the line above.</summary>
    StampAbove,

    /// <summary>The time, on the line below.</summary>
    StampBelow,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>Parentheses around it.</summary>
    Parentheses,

    /// <summary>Nothing.</summary>
    Bare,
}
