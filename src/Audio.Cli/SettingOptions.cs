using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Audio.Transcripts;

namespace Audio.Cli;

/// <summary>The settings of front matter as options of a command; they win over those in the file.</summary>
sealed class SettingOptions
{
    readonly Option<string?> _title = Text("--title", "The episode's title.", "TITLE");
    readonly Option<DateOnly?> _date = new("--date") { Description = "When it was published.", HelpName = "YYYY-MM-DD", CustomParser = Date };
    readonly Option<string?> _show = Text("--show", "The show that it belongs to.", "NAME");
    readonly Option<string?> _language = Text("--language", "Its language, such as en or pt-BR.", "TAG");
    readonly Option<string?> _format = Text("--format", "Read it as this format instead of finding out; see docs/transcript-format.md.", "FORMAT", TranscriptParser.FormatNames);
    readonly Option<SpeakerSetting[]> _speakers = Many("--speaker", "Who speaks under a label, and in which voice.", "LABEL=NAME[:VOICE]", Speaker);
    readonly Option<string?> _intro = Text("--intro", "Who speaks the words before the first label.", "NAME|narrator|skip", "narrator", "skip");
    readonly Option<string?> _unlabelled = Choice<Unlabelled>("--unlabelled", "Who speaks paragraphs without a label.");
    readonly Option<string?> _quotes = Choice<QuoteStyle>("--quotes", "Who speaks an article's quotations: the narrator, or each person quoted.");
    readonly Option<string?> _cues = Choice<CueStyle>("--cues", "Whether sounds such as applause are described.");
    readonly Option<string?> _credits = Choice<CreditStyle>("--credits", "Whether an article's contributors are named.");
    readonly Option<string?> _chapters = Choice<ChapterStyle>("--chapters", "Where chapters come from.");
    readonly Option<LineChoice[]> _keep = Many("--keep", "Lines that are content, whatever they look like.", "LINE|FROM-TO|WORDS", LineChoice.Parse);
    readonly Option<LineChoice[]> _drop = Many("--drop", "Lines to leave out.", "LINE|FROM-TO|WORDS", LineChoice.Parse);
    readonly Option<KeyValuePair<string, string>[]> _pronounce = Many("--pronounce", "How a word is said.", "WORD=RESPELLING", Pair);

    IEnumerable<Option> Every =>
        [_title, _date, _show, _language, _format, _speakers, _intro, _unlabelled, _quotes, _cues, _credits, _chapters, _keep, _drop, _pronounce];

    public void AddTo(Command command)
    {
        foreach (var option in Every)
            command.Add(option);
    }

    /// <summary>All that was said, as it was said.</summary>
    public IEnumerable<string> Said(ParseResult parsed) => SaidOptions.Of(parsed, Every);

    public ParserOptions Read(ParseResult parsed)
    {
        var none = new ParserOptions();
        return none with
        {
            Title = parsed.GetValue(_title),
            Date = parsed.GetValue(_date),
            Show = parsed.GetValue(_show),
            Language = parsed.GetValue(_language),
            Format = parsed.GetValue(_format),
            Speakers = [.. parsed.GetValue(_speakers) ?? []],
            Intro = parsed.GetValue(_intro),
            Unlabelled = Value<Unlabelled>(_unlabelled),
            Quotes = Value<QuoteStyle>(_quotes),
            Cues = Value<CueStyle>(_cues),
            Credits = Value<CreditStyle>(_credits),
            Chapters = Value<ChapterStyle>(_chapters),
            Keep = [.. parsed.GetValue(_keep) ?? []],
            Drop = [.. parsed.GetValue(_drop) ?? []],
            Pronounce = none.Pronounce.SetItems(parsed.GetValue(_pronounce) ?? []),
        };

        T? Value<T>(Option<string?> option) where T : struct, Enum =>
            parsed.GetValue(option) is { } name ? Enum.Parse<T>(name, ignoreCase: true) : null;
    }

    static Option<string?> Text(string name, string description, string helpName, params IEnumerable<string> known)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName, CompletionSources = { known.ToArray() } };
        option.Validators.Add(result =>
        {
            // Nothing is no title, and a name has letters.
            if (result.Tokens.Any(t => !t.Value.Any(char.IsLetterOrDigit)))
                result.AddError($"{name} has no word in it.");
        });
        return option;
    }

    static Option<string?> Choice<T>(string name, string description) where T : struct, Enum
    {
        string[] names = [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', names) };
        UsageErrors.RequireOneOf(option, names);
        return option;
    }

    static Option<T[]> Many<T>(string name, string description, string helpName, Func<string, T?> read) where T : class =>
        new(name) { Description = description, HelpName = helpName, CustomParser = result => All<T>(result, name, helpName, t => read(t) is { } value ? [value] : []) };

    static Option<KeyValuePair<string, string>[]> Many(string name, string description, string helpName, Func<string, KeyValuePair<string, string>[]> read) =>
        new(name) { Description = description, HelpName = helpName, CustomParser = result => All(result, name, helpName, read) };

    static T[] All<T>(ArgumentResult result, string name, string helpName, Func<string, T[]> read)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var token in result.Tokens)
        {
            var values = read(token.Value);
            if (values.Length == 0)
                result.AddError($"{name} '{token.Value}' is not written as {helpName}.");
            all.AddRange(values);
        }
        return all.ToArray();
    }

    static DateOnly? Date(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"--date '{result.Tokens[0].Value}' is not written as YYYY-MM-DD.");
        return null;
    }

    // FADEL=Leila Fadel:anna
    static SpeakerSetting? Speaker(string text)
    {
        if (Pair(text) is not [var (label, said)])
            return null;
        var colon = said.LastIndexOf(':');
        var (name, voice) = colon < 0 ? (said, null) : (said[..colon].Trim(), said[(colon + 1)..].Trim());
        return name.Any(char.IsLetterOrDigit) && voice != "" && label.Any(char.IsLetterOrDigit)
            ? new(label.TrimEnd(':')) { Name = name, Voice = voice }
            : null;
    }

    static KeyValuePair<string, string>[] Pair(string text) =>
        text.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } key, { Length: > 0 } value] ? [new(key, value)] : [];
}
