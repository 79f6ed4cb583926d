using System.Collections.Immutable;
using Audio.Transcripts.Articles;
using Audio.Transcripts.Chapters;
using Audio.Transcripts.Dialogues;
using Audio.Transcripts.FrontMatter;
using Audio.Transcripts.SpeechToText;
using Audio.Transcripts.Wording;
using Audio.Transcripts.Wording.Languages;

namespace Audio.Transcripts;

/// <summary>Reads a transcript in whichever format it is. Thread-safe; takes time in proportion to the length of the text.</summary>
public static class TranscriptParser
{
    // Two formats that score so much alike are a matter of opinion.
    const double ClearMargin = 0.15;

    // What scores so much has marks that nothing else has.
    const double Sure = 0.9;

    const int LanguageSample = 400;

    /// <summary>What <see cref="ParserOptions.Format"/> may be.</summary>
    public static IEnumerable<string> FormatNames => Formats.All.Select(f => f.Name);

    /// <summary>Reads the bytes of a file, in UTF-8, UTF-16 or Windows-1252.</summary>
    /// <param name="name">The input as the user named it, for problems.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="options">Null means the defaults.</param>
    /// <exception cref="InvalidInputException">It is no text, or nobody speaks in it, or the options name an unknown format.</exception>
    public static Transcript Parse(string name, ReadOnlySpan<byte> bytes, ParserOptions? options = null) =>
        Parse(SourceText.Decode(name, bytes), options ?? new());

    /// <summary>Reads text.</summary>
    /// <inheritdoc cref="Parse(string, ReadOnlySpan{byte}, ParserOptions?)" path="/*[not(self::summary)]"/>
    /// <param name="text">The whole text.</param>
    public static Transcript Parse(string name, string text, ParserOptions? options = null) =>
        Parse(SourceText.Parse(name, text), options ?? new());

    /// <summary>Whether a file was refused because it is no transcript, not for something in one that is to be mended.</summary>
    public static bool IsOfNoTranscript(InvalidInputException refusal) => refusal.Problems.Any(p => p.Code
        is ProblemCode.Empty or ProblemCode.NotText or ProblemCode.NoSpeech or ProblemCode.ChatLog or ProblemCode.UnknownData or ProblemCode.NoWordsColumn);

    // "Title: Bees"
    static readonly Pattern TitlePrefix = new(@"^(episode )?title\s?: +", ignoreCase: true);

    static Transcript Parse(SourceText file, ParserOptions asked)
    {
        var frontMatter = FrontMatterReader.Read(file);
        var options = frontMatter is { Options: var settings } ? asked.Over(settings) : asked;
        RequireRight(file, frontMatter?.Problems ?? [], options);
        options = options with { Language = options.Language ?? options.UsualLanguage };
        var source = UserText.Of(file, frontMatter?.Block, options.Drop);
        var (draft, view, format, detection, rival) = Read(source, options);
        draft.Problems.AddRange([.. file.Problems, .. frontMatter?.Problems ?? []]);
        draft.Problems.AddRange(Dialogue.LeftOutOf(view));
        draft.Problems.AddRange(UselessSettings.Report(file, draft, options));
        draft.Title = options.Title ?? (draft.Title is { } title ? TitlePrefix.Replace(title, "") : null);
        draft.Date = options.Date ?? view.Date ?? draft.Date;
        if (rival is not null)
        {
            draft.Problems.Add(source.Problem(ProblemCode.AmbiguousFormat, Severity.Warning, 0, 0,
                $"Read as {format}, but it may as well be {rival}", $"Say --format {format} or --format {rival}")
                .Suggesting(new("format", null, format)));
        }
        if (draft.Date is null)
        {
            draft.Problems.Add(source.Problem(
                ProblemCode.NoDate, Severity.Info, 0, 0, "The source gives no date", "Put it on a line of its own under the title")
                .Suggesting(new("date", null, "YYYY-MM-DD") { IsAlternative = true }));
        }

        UserChapters.Apply(draft, options.ChapterStarts);
        return Assemble(draft, options) with { Format = format, Confidence = detection.Score, Evidence = detection.Evidence };
    }

    /// <summary>What the front matter of a file says, as far as it can be understood, for whoever can tell what else is wrong with it.</summary>
    /// <inheritdoc cref="Parse(string, ReadOnlySpan{byte}, ParserOptions?)" path="/param"/>
    /// <returns>Nothing of a file that has none, or is no text.</returns>
    public static ParserOptions ReadSettings(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return FrontMatterReader.Read(SourceText.Decode(name, bytes)) is { Options: var settings } ? settings : new();
        }
        catch (InvalidInputException)
        {
            return new();
        }
    }

    // Which lines are meant can be told although other settings are wrong; who speaks cannot.
    static void RequireRight(SourceText file, ImmutableArray<Problem> ofSettings, ParserOptions options)
    {
        if (ofSettings.Any(p => p.Severity == Severity.Error))
            throw new InvalidInputException(ofSettings.Concat(UselessSettings.OfLines(file, options)).OrderBy(p => p.Line).ThenBy(p => p.Column));
    }

    // The document and all that was found out about it end here; only the draft goes on.
    static Reading Read(SourceText source, ParserOptions options)
    {
        var document = Document.Open(source, options);
        var ranking = Formats.Rank(document);
        var (format, detection) = options.Format is { } wanted ? ranking.FirstOrDefault(r => r.Format.Name == wanted) : ranking[0];
        if (format is null)
            throw UnknownFormat(options.Format!);
        if (options.Format is null && SpeechToTextFormat.Unknown(document) is { } unknown)
            throw new InvalidInputException(unknown);
        if (options.Format is null && (OtherText.InLog(document) ?? (detection.Score < Sure ? OtherText.In(document, format is ArticleFormat) : null)) is { } other)
            throw new InvalidInputException(other);

        return new(format.Read(document, options), document.Source, format.Name, detection, options.Format is null ? Rival(ranking) : null);
    }

    // The second of a ranking, where it is close to the first.
    static string? Rival(ImmutableArray<(ITranscriptFormat Format, Detection Detection)> ranking) =>
        ranking is [var first, var second, ..] && second.Detection.Score > 0 && first.Detection.Score - second.Detection.Score < ClearMargin
            ? second.Format.Name
            : null;

    static Transcript Assemble(TranscriptDraft draft, ParserOptions options)
    {
        var spoken = draft.Spoken();
        if (LostSpaces.Find(draft.Source, spoken) is { } lost)
            throw WithoutSpaces(draft.Source, lost);
        var language = options.Language ?? draft.Language ?? LanguageGuess.Of([.. Sample(spoken).Select(draft.Source.TextOf)]);
        var lexicon = options.Sayings;
        var names = draft.Speakers.ConvertAll(s => s.Name);
        Func<string, string>? recase = draft.IsOneCase ? text => Recase.Of(text, names) : null;
        var said = ImmutableArray.CreateBuilder<TranscriptItem>(draft.Items.Count);
        var joined = new JoinedWords(draft.Source);
        var chapters = new ChapterPass(options.ChapterStarts.IsEmpty ? options.Chapters : ChapterStyle.Headings, spoken.Sum(r => r.Length), language);
        var (heard, last) = (new HashSet<string>(), "");
        // Whatever looks at all words does so in one go, for to fetch them once more takes longer than to look at them.
        foreach (var draftItem in draft.Items)
        {
            foreach (var span in draftItem is DraftTurn turn ? turn.Spans : [])
                joined.Add(span.Range);
            if (Speak(draftItem, draft, language, lexicon, recase, options.Cues) is not { } item)
                continue;
            said.Add(item);
            chapters.Hear(item);
            foreach (var utterance in item.Utterances)
            {
                if (!ReferenceEquals(utterance.SpeakerId, last))
                    heard.Add(last = utterance.SpeakerId);
            }
        }
        var items = said.DrainToImmutable();
        // What is said has taken their place, and is as long as the text.
        draft.Items.Clear();
        if (!items.Any(i => i is Turn))
            throw NoSpeech(draft.Source);

        items = chapters.Apply(items, draft.Speakers);
        draft.Problems.AddRange(joined.Report(spoken, options.Pronounce));
        if (language == LanguageGuess.Undetermined && options.Language is null)
        {
            draft.Problems.Add(draft.Source.Problem(ProblemCode.NotEnglish, Severity.Warning, 0, 0,
                "It is in a language that is not known, and numbers and abbreviations are left to the voices", "Say which language it is, and choose voices that speak it in voices.json")
                .Suggesting(new("language", null, "en") { IsAlternative = true }));
        }
        return new()
        {
            File = draft.Source.Name,
            Format = "",
            Confidence = 0,
            Title = draft.Title,
            Date = draft.Date,
            Show = options.Show,
            ShowSettings = options.ShowSettings,
            Language = language == LanguageGuess.Undetermined ? null : language,
            Speakers = [.. draft.Speakers.Where(s => heard.Contains(s.Id)).Select(s => s.Voice is null ? WithVoice(s, options) : s)],
            Items = items,
            Ledger = draft.Ledger.Build(),
            Problems = [.. draft.Problems.OrderBy(p => p.Line).ThenBy(p => p.Column)],
        };
    }

    // Some from all over the text tell its language as well as all of them.
    static IEnumerable<SourceRange> Sample(List<SourceRange> spoken)
    {
        for (var i = 0; i < spoken.Count; i += Math.Max(1, spoken.Count / LanguageSample))
            yield return spoken[i];
    }

    // The ledger hears of speech here and nowhere else, so that it cannot disagree with the turns.
    static TranscriptItem? Speak(DraftItem item, TranscriptDraft draft, string? language, Lexicon? lexicon, Func<string, string>? recase, CueStyle? cues)
    {
        switch (item)
        {
            case DraftTurn turn:
                var utterances = UtteranceSplitter.Split(draft.Source, turn, language, lexicon, recase);
                foreach (var span in turn.Spans)
                    draft.Ledger.Add(span.Range, utterances.IsEmpty ? Fate.Dropped : Fate.Spoken, utterances.IsEmpty ? "no words" : null);
                return utterances.IsEmpty ? null : new Turn(turn.SpeakerId, Line(turn)) { Inferred = turn.Inferred, Utterances = utterances };
            case DraftChapter { Heading: { } heading } chapter:
                draft.Ledger.Add(heading, Fate.Structure, "heading");
                return new Chapter(chapter.Title, Line(chapter)) { Utterances = UtteranceSplitter.Announce(draft.Source, heading, language, lexicon) is { } title ? [title] : [] };
            case DraftChapter chapter:
                return new Chapter(chapter.IsOpening ? OpeningTitle.In(language) : chapter.Title, Line(chapter)) { Link = chapter.Link, Picture = chapter.Picture };
            case DraftCue cue when cues == CueStyle.Speak && UtteranceSplitter.Describe(cue.Description, language, lexicon) is { } description:
                return new Cue(cue.Description, Line(cue)) { Utterances = [description] };
            case DraftCue cue:
                return new Cue(cue.Description, Line(cue));
            default:
                throw new InvalidOperationException($"No such item: {item}");
        }

        int Line(DraftItem item) => draft.Source.LineInFile(item.Line);
    }

    static Speaker WithVoice(Speaker speaker, ParserOptions options) =>
        options.Speakers.FirstOrDefault(s => s.Voice is not null && UselessSettings.Means(s, speaker)) is { } setting
            ? speaker with { Voice = setting.Voice, VoiceSaidAt = setting.VoiceSaidAt }
            : speaker;

    // Front matter that names one has been refused where it stands; this is the option's.
    static InvalidInputException UnknownFormat(string name) =>
        new(new Problem(ProblemCode.UnknownFormat, Severity.Error, "--format", 0, 0,
            $"There is no format '{name}'", $"The formats are: {string.Join(", ", FormatNames)}"));

    static InvalidInputException WithoutSpaces(SourceText source, SourceRange first) =>
        new(source.Problem(ProblemCode.LostSpaces, Severity.Error, first.Line, first.Start + 1,
            "The words have lost the spaces between them", "Export or copy the transcript again in another way"));

    /// <param name="View">What the format read: the source without its markup.</param>
    /// <param name="Rival">A format that fits as well; null where none does.</param>
    sealed record Reading(TranscriptDraft Draft, SourceText View, string Format, Detection Detection, string? Rival);

    static InvalidInputException NoSpeech(SourceText source) =>
        new(source.Problem(ProblemCode.NoSpeech, Severity.Error, 0, 0, "Nobody speaks in it", "Write NAME: in front of what each person says"));
}
