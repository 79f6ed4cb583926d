using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Reads settings and reports every mistake in them at once.</summary>
sealed class FrontMatterReader
{
    readonly SourceText _source;
    readonly SettingValues _values;

    FrontMatterReader(SourceText source, FrontMatterBlock block)
    {
        _source = source;
        _values = new(source, block.Opening + 1);
    }

    /// <returns>The settings, what is wrong or remarkable about them, and where they stand; null for a text without any.</returns>
    /// <exception cref="InvalidInputException">It is not known where they end.</exception>
    public static (FrontMatterBlock Block, ParserOptions Options, ImmutableArray<Problem> Problems)? Read(SourceText source)
    {
        var first = source.Lines.SkipWhile(l => l.IsBlank).First().Text;
        if (!first.StartsWith("---", StringComparison.Ordinal) && !first.StartsWith("+++", StringComparison.Ordinal))
            return null;
        string[] lines = [.. source.Lines.Take(2000).Select(l => l.Text)];
        if (TomlBlock.Find(lines) is { } toml)
            return (toml, TomlBlock.Read(lines, toml), []);
        if (FrontMatterBlock.FindUnclosed(lines) is { } opening)
        {
            throw new InvalidInputException(source.Problem(ProblemCode.FrontMatterSyntax, Severity.Error, opening + 1, 1,
                "The front matter is not closed", "Write --- below its last line"));
        }
        if (FrontMatterBlock.Find(lines) is not { } block)
            return null;
        var reader = new FrontMatterReader(source, block);
        var options = reader.Read(block);
        return (block, options, [.. reader._values.Problems]);
    }

    ParserOptions Read(FrontMatterBlock block)
    {
        if (block.IsForeign)
            return new();
        var text = string.Join('\n', _source.Lines.Take(block.Closing).Skip(block.Opening + 1).Select(l => l.Text));
        try
        {
            return YamlText.Parse(text) switch
            {
                null => new(),
                YamlMappingNode map => map.Children.Aggregate(new ParserOptions(), (options, setting) => Read(options, setting.Key, setting.Value)),
                var other => WrongRoot(other),
            };
        }
        catch (YamlException e)
        {
            _values.Report(ProblemCode.FrontMatterSyntax, Severity.Error, e.Start, $"The front matter is no YAML: {e.Message.TrimEnd('.')}",
                RemedyFor(e));
            return new();
        }
    }

    static string RemedyFor(YamlException fault) => fault.Message switch
    {
        var m when m.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase) => "Keep one of the two",
        var m when m.Contains("bracket", StringComparison.OrdinalIgnoreCase) || m.Contains("flow", StringComparison.OrdinalIgnoreCase) => "Close every [ with ] and every { with }, or put the value between quotation marks",
        var m when m.Contains("alias", StringComparison.OrdinalIgnoreCase) || m.Contains("anchor", StringComparison.OrdinalIgnoreCase) => "Put a value that begins with * or & between quotation marks",
        var m when m.Contains("quoted scalar", StringComparison.OrdinalIgnoreCase) => "Close the quotation marks",
        _ => "Put a value with a colon or a sign in it between quotation marks",
    };

    ParserOptions WrongRoot(YamlNode node)
    {
        _values.Wrong(node, "The front matter is no list of settings", "Write a setting a line, such as title: The harbour at night");
        return new();
    }

    ParserOptions Read(ParserOptions options, YamlNode key, YamlNode value) => (key as YamlScalarNode)?.Value switch
    {
        _ when SettingValues.IsEmpty(value) => Known(options, key),
        Settings.Title => options with { Title = _values.Text(value) },
        Settings.Date => options with { Date = _values.Date(value) },
        Settings.Show => options with { Show = _values.Text(value) },
        Settings.Language => options with { Language = _values.Language(value) },
        Settings.Format => options with { Format = _values.OneOf(value, [.. TranscriptParser.FormatNames]) },
        Settings.Speakers => options with { Speakers = SpeakerSettings.Read(value, _values) },
        Settings.Intro => options with { Intro = _values.Name(value) },
        Settings.Unlabelled => options with { Unlabelled = _values.Choice<Unlabelled>(value) },
        Settings.Quotes => options with { Quotes = _values.Choice<QuoteStyle>(value) },
        Settings.Cues => options with { Cues = _values.Choice<CueStyle>(value) },
        Settings.Credits when value is YamlSequenceNode => OfShow(options, key, value),
        Settings.Credits => options with { Credits = _values.Choice<CreditStyle>(value) },
        Settings.Chapters when value is YamlSequenceNode list => options with { ChapterStarts = Chapters(list) },
        Settings.Chapters => options with { Chapters = _values.Choice<ChapterStyle>(value) },
        Settings.Keep => options with { Keep = Lines(value) },
        Settings.Drop => options with { Drop = Lines(value) },
        Settings.Pronounce => options with { Pronounce = Pronounce(options.Pronounce, value) },
        // Blogs say it in shapes of their own.
        Settings.Author when value is YamlSequenceNode names => OfShow(options, key, new YamlScalarNode(string.Join(", ", names.OfType<YamlScalarNode>().Select(n => n.Value))) { Style = ScalarStyle.DoubleQuoted }),
        Settings.Author or Settings.Category or Settings.Cover or Settings.Description or Settings.Site when value is not YamlScalarNode => Foreign(options, key),
        { } name when Settings.OfShow.Contains(name) => OfShow(options, key, value),
        _ => Known(options, key),
    };

    // What belongs to the series is read by whoever reads show.json.
    ParserOptions OfShow(ParserOptions options, YamlNode key, YamlNode value)
    {
        (LocatedJson Key, LocatedJson Value) setting = (YamlJson.Of(key, _values), YamlJson.Of(value, _values));
        return options with { ShowSettings = LocatedJson.Object([.. options.ShowSettings?.Members ?? [], setting], setting.Key.Line, setting.Key.Column) };
    }

    // Other programs keep settings of their own here; only what looks like a slip of the pen is one.
    ParserOptions Known(ParserOptions options, YamlNode key)
    {
        var name = (key as YamlScalarNode)?.Value ?? "";
        if (Settings.Keys.Contains(name))
            return options;
        var severity = NearestName.For(name, Settings.Keys.Except(Settings.OfManyPrograms)) is null ? Severity.Info : Severity.Error;
        _values.Report(ProblemCode.UnknownSetting, severity, key.Start, $"There is no setting '{name}'", NearestName.Hint(name, Settings.Keys));
        return options;
    }

    ParserOptions Foreign(ParserOptions options, YamlNode key)
    {
        var name = (key as YamlScalarNode)?.Value ?? "";
        _values.Report(ProblemCode.UnknownSetting, Severity.Info, key.Start, $"'{name}' is taken for another program's, because it is no text", "Write a text behind it if it is meant for this program");
        return options;
    }

    ImmutableArray<LineChoice> Lines(YamlNode value) => [.. SettingValues.List(value).Select(LineOf).OfType<LineChoice>()];

    LineChoice? LineOf(YamlNode node)
    {
        if (_values.Text(node) is not { } text)
            return null;
        if (LineChoice.Parse(text) is { } choice)
            return choice with { SaidAt = _values.LineOf(node) };
        _values.Wrong(node, $"'{text}' means no lines", "Write a line's number, such as 12 or 15-18, or its first words");
        return null;
    }

    ImmutableArray<ChapterStart> Chapters(YamlSequenceNode list)
    {
        var chapters = ImmutableArray.CreateBuilder<ChapterStart>();
        foreach (var item in list)
        {
            var fields = _values.Fields(item, "at", "title", "link", "picture");
            if (fields.GetValueOrDefault("at") is { } at && fields.GetValueOrDefault("title") is { } title)
            {
                if (LineOf(at) is { } line && _values.Text(title) is { } text)
                {
                    chapters.Add(new(line, text)
                    {
                        Link = fields.GetValueOrDefault("link") is { } link ? _values.Link(link) : null,
                        Picture = fields.GetValueOrDefault("picture") is { } picture ? _values.Text(picture) : null,
                    });
                }
            }
            else
            {
                _values.Wrong(item, "A chapter needs both 'at' and 'title'", "Write {at: \"first words\", title: \"The title\"}");
            }
        }
        return chapters.ToImmutable();
    }

    ImmutableSortedDictionary<string, string> Pronounce(ImmutableSortedDictionary<string, string> none, YamlNode value)
    {
        if (value is not YamlMappingNode map)
        {
            _values.Wrong(value, "'pronounce' says how words are said", "Write {Qatar: cutter}");
            return none;
        }
        return none.SetItems(
            from word in map.Children
            let written = _values.Text(word.Key)
            let said = _values.Text(word.Value)
            where written is not null && said is not null
            select KeyValuePair.Create(written, said));
    }
}
