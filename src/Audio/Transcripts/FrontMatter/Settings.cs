using System.Collections.Frozen;

namespace Audio.Transcripts.FrontMatter;

/// <summary>What may stand in front matter.</summary>
static class Settings
{
    public const string Title = "title";
    public const string Date = "date";
    public const string Show = "show";
    public const string Language = "language";
    public const string Format = "format";
    public const string Speakers = "speakers";
    public const string Intro = "intro";
    public const string Unlabelled = "unlabelled";
    public const string Quotes = "quotes";
    public const string Cues = "cues";
    public const string Credits = "credits";
    public const string Chapters = "chapters";
    public const string Keep = "keep";
    public const string Drop = "drop";
    public const string Pronounce = "pronounce";

    public static FrozenSet<string> Keys { get; } = FrozenSet.Create(
        Title, Date, Show, Language, Format, Speakers, Intro, Unlabelled, Quotes, Cues, Credits, Chapters, Keep, Drop, Pronounce);
}
