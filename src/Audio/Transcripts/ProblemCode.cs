namespace Audio.Transcripts;

/// <summary>The codes of everything that reading a transcript may report. A code never changes its meaning.</summary>
static class ProblemCode
{
    /// <summary>Two formats fit about equally well.</summary>
    public const string AmbiguousFormat = "T001";

    /// <summary>The user named a format that does not exist.</summary>
    public const string UnknownFormat = "T002";

    /// <summary>The input is empty or blank.</summary>
    public const string Empty = "T003";

    /// <summary>The input is no text.</summary>
    public const string NotText = "T004";

    /// <summary>Nobody speaks.</summary>
    public const string NoSpeech = "T005";

    /// <summary>The source gives no date.</summary>
    public const string NoDate = "T006";

    /// <summary>The source does not say who speaks; the reader concluded it.</summary>
    public const string InferredSpeaker = "T010";

    /// <summary>A surname is a label and the full name is never given.</summary>
    public const string OrphanLabel = "T011";

    /// <summary>A label fits more than one person.</summary>
    public const string AmbiguousSurname = "T012";

    /// <summary>Something has the shape of a label and was kept as text.</summary>
    public const string RejectedLabel = "T013";

    /// <summary>Somebody speaks once, under a label that nothing else supports.</summary>
    public const string OneOffSpeaker = "T014";

    /// <summary>Words that may have been speech were left out.</summary>
    public const string DroppedLines = "T015";

    /// <summary>A paragraph without a label may belong to somebody else.</summary>
    public const string DoubtfulSpeaker = "T016";

    /// <summary>The source marks words that could not be understood.</summary>
    public const string Inaudible = "T017";

    /// <summary>Two words have lost the space between them.</summary>
    public const string JoinedWords = "T018";

    /// <summary>The text is in a language that is not known.</summary>
    public const string NotEnglish = "T019";

    /// <summary>Words have lost the spaces between them, all of them, and cannot be read.</summary>
    public const string LostSpaces = "T035";

    /// <summary>Captions do not stand in the order of their times.</summary>
    public const string CaptionOrder = "T036";

    /// <summary>Captions say that somebody else speaks, or nothing at all, and not who.</summary>
    public const string UnnamedSpeakers = "T037";

    /// <summary>The times of a caption cannot be read.</summary>
    public const string UnreadableTime = "T038";
}
