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

    /// <summary>The input is no text, or none that anybody speaks: code, a log, a mail with its headers, numbers.</summary>
    public const string NotText = "T004";

    /// <summary>Nobody speaks.</summary>
    public const string NoSpeech = "T005";

    /// <summary>The source gives no date. `inspect` says so at its head, and `inspect --json` here, too; it is a warning only where the show is published (has a `site`), because players order the episodes of a feed by their dates.</summary>
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

    /// <summary>Somebody whose label is no name says what the name is.</summary>
    public const string NameGiven = "T021";

    /// <summary>A clip begins and never ends.</summary>
    public const string UnclosedClip = "T020";

    /// <summary>Somebody asks or answers before the record says who.</summary>
    public const string UnnamedExaminer = "T025";

    /// <summary>A speaker's tag is not closed, or closed by another's.</summary>
    public const string UnclosedSpeakerTag = "T026";

    /// <summary>A comment of a screenplay opens and never closes.</summary>
    public const string UnclosedComment = "T027";

    /// <summary>The pages of a record leave a number out.</summary>
    public const string MissingPage = "T028";

    /// <summary>The numbers of a page's lines are out of order.</summary>
    public const string LinesOutOfOrder = "T029";

    /// <summary>The time stamps run backwards, or something stands before the first of them.</summary>
    public const string OrderDoubtful = "T030";

    /// <summary>The text is what people typed to each other, and nobody spoke it.</summary>
    public const string ChatLog = "T031";

    /// <summary>Captions say that somebody else speaks, or nothing at all, and not who.</summary>
    public const string UnnamedSpeakers = "T037";

    /// <summary>The times of a caption cannot be read.</summary>
    public const string UnreadableTime = "T038";

    /// <summary>A file with data is damaged, and only what stands before the damage was read.</summary>
    public const string DamagedData = "T040";

    /// <summary>A file with data is of a kind that has no transcript, or is cut off before there is one.</summary>
    public const string UnknownData = "T041";

    /// <summary>Some of what was heard has no speaker.</summary>
    public const string NoSpeakerGiven = "T042";

    /// <summary>Nobody is told apart, and one voice speaks everything.</summary>
    public const string OneVoice = "T043";

    /// <summary>Some of what was heard has no words.</summary>
    public const string NoWordsGiven = "T044";

    /// <summary>A table has no column with what is said.</summary>
    public const string NoWordsColumn = "T045";

    /// <summary>A row of a table has more cells than the others, or fewer.</summary>
    public const string RaggedRow = "T046";

    /// <summary>The front matter cannot be read as YAML, or is never closed.</summary>
    public const string FrontMatterSyntax = "T050";

    /// <summary>The words have lost the spaces between them.</summary>
    public const string LostSpaces = "T051";

    /// <summary>The file has bytes that are no text in its encoding.</summary>
    public const string DamagedBytes = "T052";

    /// <summary>The front matter has a setting that does not exist.</summary>
    public const string UnknownSetting = "T053";

    /// <summary>A setting has a value that it cannot have.</summary>
    public const string WrongSetting = "T054";

    /// <summary>A setting speaks of lines or people that the text does not have.</summary>
    public const string UselessSetting = "T055";
}
