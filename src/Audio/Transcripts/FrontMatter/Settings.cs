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
    public const string Author = "author";
    public const string Description = "description";
    public const string Category = "category";
    public const string Cover = "cover";
    public const string Site = "site";
    public const string Outputs = "outputs";

    /// <summary>What show.json says, too; the front matter goes before it. <see cref="Credits"/> are among these where they are a list.</summary>
    public static FrozenSet<string> OfShow { get; } = FrozenSet.Create(
        Author, Description, Category, Cover, Site, Outputs, "explicit", "assets", "pacing", "chain", "target", "stereo", "disclosure");

    /// <summary>Those that other programs have, too, or something near to it, such as <c>authors</c> and <c>output</c>.</summary>
    public static FrozenSet<string> OfManyPrograms { get; } = FrozenSet.Create(Author, Description, Category, Cover, Site, Outputs);

    public static FrozenSet<string> Keys { get; } = FrozenSet.Create(
        [Title, Date, Show, Language, Format, Speakers, Intro, Unlabelled, Quotes, Cues, Credits, Chapters, Keep, Drop, Pronounce, .. OfShow]);
}
