using System.Collections.Immutable;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts;

/// <summary>
/// What the user says about a transcript, in its front matter or on the command line: it wins over whatever the parser would
/// conclude. What is null or empty is left to the parser. Immutable.
/// </summary>
public sealed record ParserOptions
{
    /// <summary>The title of the episode; null takes that of the text.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published; null takes the date that the text gives.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The show that the episode belongs to; null for none.</summary>
    public string? Show { get; init; }

    /// <summary>The language as a BCP 47 tag such as <c>en</c> or <c>pt-BR</c>; null lets the parser detect it.</summary>
    public string? Language { get; init; }

    /// <summary>The language where neither <see cref="Language"/> nor the front matter says one; null lets the parser detect it.</summary>
    public string? UsualLanguage { get; init; }

    /// <summary>The format to read as; null lets the parser detect it.</summary>
    public string? Format { get; init; }

    /// <summary>Who speaks, by label. A label listed here is a label wherever it opens a line, whatever it looks like.</summary>
    public ImmutableArray<SpeakerSetting> Speakers { get; init; } = [];

    /// <summary>Who speaks the text before the first label: a name, or <see cref="NarratorIntro"/>, or <see cref="SkippedIntro"/>.</summary>
    public string? Intro { get; init; }

    /// <summary>The <see cref="Intro"/> that the narrator speaks.</summary>
    public const string NarratorIntro = "narrator";

    /// <summary>The <see cref="Intro"/> that is left out.</summary>
    public const string SkippedIntro = "skip";

    /// <summary>Who speaks paragraphs without a label; null leaves it to the format.</summary>
    public Unlabelled? Unlabelled { get; init; }

    /// <summary>Who speaks the quotations of an article; null means the narrator.</summary>
    public QuoteStyle? Quotes { get; init; }

    /// <summary>Whether sounds such as applause are described; null means they are not.</summary>
    public CueStyle? Cues { get; init; }

    /// <summary>Whether the lines that say who contributed to an article are spoken; null means they are.</summary>
    public CreditStyle? Credits { get; init; }

    /// <summary>Where chapters come from, unless <see cref="ChapterStarts"/> says so itself; null means <see cref="ChapterStyle.Auto"/>.</summary>
    public ChapterStyle? Chapters { get; init; }

    /// <summary>The chapters, and no others; empty leaves it to <see cref="Chapters"/>.</summary>
    public ImmutableArray<ChapterStart> ChapterStarts { get; init; } = [];

    /// <summary>Lines that are content, whatever they look like.</summary>
    public ImmutableArray<LineChoice> Keep { get; init; } = [];

    /// <summary>Lines that are left out before anything else is looked at.</summary>
    public ImmutableArray<LineChoice> Drop { get; init; } = [];

    /// <summary>How words are said: a respelling by word.</summary>
    public ImmutableSortedDictionary<string, string> Pronounce { get; init; } = NoPronunciations;

    /// <summary>How particular words are to be said, whoever says them; null for no particular way.</summary>
    public Lexicon? Lexicon { get; init; }

    /// <summary>What the front matter says of the series, in the shape of show.json; null for nothing.</summary>
    internal LocatedJson? ShowSettings { get; init; }

    /// <summary>All that is known of how words are said: <see cref="Pronounce"/> goes before <see cref="Lexicon"/>. Null for nothing.</summary>
    internal Lexicon? Sayings =>
        Lexicon.Join(Pronounce.Count == 0 ? null : new(Pronounce.Select(p => new LexiconEntry(p.Key) { Say = p.Value })), Lexicon);

    /// <summary>Whether a line of a text is content, whatever it looks like.</summary>
    internal bool Keeps(SourceText source, int line) => !Keep.IsEmpty && Keeps(source, line, source.Line(line).Text);

    /// <summary>The same of a part of a line.</summary>
    internal bool Keeps(SourceText source, int line, string text) =>
        source.LineInFile(line) is var inFile && Keep.Any(k => k.Includes(inFile, text));

    static readonly ImmutableSortedDictionary<string, string> NoPronunciations =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>These options and, where they say nothing, those of <paramref name="others"/>. Lists and maps are joined.</summary>
    public ParserOptions Over(ParserOptions others)
    {
        var ownChapters = Chapters is not null || ChapterStarts.Length > 0;
        return new()
        {
            Title = Title ?? others.Title,
            Date = Date ?? others.Date,
            Show = Show ?? others.Show,
            Language = Language ?? others.Language,
            UsualLanguage = UsualLanguage ?? others.UsualLanguage,
            Format = Format ?? others.Format,
            Speakers = SpeakerSetting.Join([.. Speakers, .. others.Speakers]),
            Intro = Intro ?? others.Intro,
            Unlabelled = Unlabelled ?? others.Unlabelled,
            Quotes = Quotes ?? others.Quotes,
            Cues = Cues ?? others.Cues,
            Credits = Credits ?? others.Credits,
            Chapters = ownChapters ? Chapters : others.Chapters,
            ChapterStarts = ownChapters ? ChapterStarts : others.ChapterStarts,
            Keep = [.. Keep, .. others.Keep],
            Drop = [.. Drop, .. others.Drop],
            Pronounce = others.Pronounce.SetItems(Pronounce),
            ShowSettings = ShowSettings ?? others.ShowSettings,
            Lexicon = Lexicon ?? others.Lexicon,
        };
    }
}
