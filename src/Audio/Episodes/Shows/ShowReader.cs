using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Audio.Casting;
using Audio.Episodes.Outputs;
using Audio.Mixing;
using Audio.Transcripts;
using Audio.Transcripts.Wording;

namespace Audio.Episodes.Shows;

/// <summary>Reads a show.json, or those settings of front matter that have its shape, collecting every mistake on the way.</summary>
sealed class ShowReader
{
    internal static readonly string[] Keys =
    [
        "$schema", "title", "author", "description", "language", "category", "cover", "site", "explicit", "assets", "pacing", "chain", "target",
        "stereo", "outputs", "credits", "disclosure",
    ];

    internal static readonly string[] CreditKeys = ["name", "role"];

    internal static readonly string[] DisclosureKeys = ["spoken", "tags", "feed"];

    // Which are not made here, and which no blog can mean.
    static readonly FrozenSet<string> OtherSounds = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "aac", "aif", "aiff", "alac", "mp4", "oga", "ogg", "vorbis", "wma");

    // What Apple Podcasts takes.
    internal const int LongestDescription = 4000;

    readonly JsonShape _shape;
    readonly ShowValues _values;
    readonly bool _isFrontMatter;
    readonly string _file;

    /// <param name="file">Its name: paths are relative to its folder.</param>
    /// <param name="isFrontMatter">Whether other programs have settings of their own there.</param>
    public ShowReader(string file, JsonShape shape, bool isFrontMatter = false)
    {
        (_file, _isFrontMatter) = (file, isFrontMatter);
        _shape = shape;
        _values = new(shape, Path.GetDirectoryName(file) ?? "");
    }

    /// <param name="root">Null for nothing.</param>
    /// <param name="below">What holds where nothing is said.</param>
    /// <exception cref="InvalidInputException">There are mistakes; all of them are reported.</exception>
    public Show Read(LocatedJson? root, Show below)
    {
        var show = root is not null && _shape.Is(root, JsonTokenType.StartObject, "show.json") ? ReadShow(_shape.Members(root, Keys), below) : below;
        return _shape.Problems.Count == 0 ? show : throw new InvalidInputException(_shape.Problems.OrderBy(p => p.Line).ThenBy(p => p.Column));
    }

    Show ReadShow(Dictionary<string, LocatedJson> members, Show below)
    {
        if (_isFrontMatter)
            members = members.Where(m => !IsForeign(m.Key, m.Value)).ToDictionary();
        var show = below with
        {
            Title = _values.Line(members, "title") ?? below.Title,
            Author = _values.Line(members, "author") ?? below.Author,
            Description = Get("description", n => _values.Text(n, "'description'", LongestDescription)) ?? below.Description,
            Language = Get("language", ReadLanguage) ?? below.Language,
            Category = Get("category", ReadCategory) ?? below.Category,
            Cover = Get("cover", n => _values.File(n, "'cover'")) ?? below.Cover,
            Site = Get("site", ReadSite) ?? below.Site,
            IsExplicit = (_isFrontMatter ? ReadWord(members.GetValueOrDefault("explicit")) : null) ?? _shape.Flag(members, "explicit") ?? below.IsExplicit,
            Production = Get("assets", n => new ProductionReader(_values).Read(n, below.Production)) ?? below.Production,
            Pacing = Get("pacing", n => new PacingReader(_values).Read(n, below.Pacing)) ?? below.Pacing,
            Chain = Get("chain", n => _values.OneOf(n, "'chain'", [.. Enum.GetNames<ChainPreset>().Select(c => c.ToLowerInvariant())])) is { } chain
                ? Enum.Parse<ChainPreset>(chain, ignoreCase: true)
                : below.Chain,
            Target = members.TryGetValue("target", out var target) ? ReadTarget(target) : below.Target,
            IsStereo = _shape.Flag(members, "stereo") ?? below.IsStereo,
            Outputs = members.ContainsKey("outputs") ? [.. ReadOutputs(members)] : below.Outputs,
            Credits = members.ContainsKey("credits") ? [.. _shape.Items(members, "credits").Select(ReadCredit).OfType<Credit>()] : below.Credits,
            Disclosure = Get("disclosure", n => ReadDisclosure(n, below.Disclosure ?? new())) ?? below.Disclosure,
            Origins = below.Origins.SetItems(members.Where(m => m.Key != "$schema").Select(m => KeyValuePair.Create(m.Key, (_file, m.Value.Line)))),
        };
        if ((members.GetValueOrDefault("outputs") ?? members.GetValueOrDefault("stereo")) is { } place && show.FindFault() is { } fault)
            _shape.Report(ShowValues.Contradiction, place, fault, "Raise the bit rate, or leave 'stereo' out");
        return show;

        T? Get<T>(string key, Func<LocatedJson, T?> read) where T : class => members.TryGetValue(key, out var node) ? read(node) : null;
    }

    // Blogs have settings of these names, too: what cannot be meant for us is not ours.
    static bool IsForeign(string key, LocatedJson node) => key switch
    {
        _ when node.Kind == JsonTokenType.String && string.IsNullOrWhiteSpace(node.Text) => true,
        "outputs" => node.Items.Count > 0 && node.Items.All(i => i.Kind == JsonTokenType.String && !IsSound(i.Text.Split(':')[0])),
        "cover" => Uri.TryCreate(node.Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https",
        "site" => node.Kind == JsonTokenType.String && !node.Text.Contains("://", StringComparison.Ordinal),
        "target" => node.Kind == JsonTokenType.String && LoudnessTarget.Parse(node.Text) is null && NearestName.For(node.Text, LoudnessTarget.Named.Keys) is null && !node.Text.Any(char.IsDigit),
        _ => false,
    };

    static bool IsSound(string format) => OtherSounds.Contains(format) || OutputFormat.Find(format) is not null || NearestName.For(format, OutputFormat.All.Select(f => f.Name)) is not null;

    // As directories and older YAML write it.
    static bool? ReadWord(LocatedJson? node) => node is not { Kind: JsonTokenType.String } ? null : node.Text.Trim().ToLowerInvariant() switch
    {
        "yes" or "true" or "explicit" => true,
        "no" or "false" or "clean" => false,
        _ => null,
    };

    // Blogs have categories of their own; only what looks like a slip of the pen is one.
    string? ReadCategory(LocatedJson node) =>
        _isFrontMatter && Categories.All.All(c => !c.Equals(node.Text.Trim(), StringComparison.OrdinalIgnoreCase)) && NearestName.For(node.Text, Categories.All) is null
            ? null
            : _values.OneOf(node, "'category'", Categories.All);

    string? ReadLanguage(LocatedJson node)
    {
        if (!_shape.Is(node, JsonTokenType.String, "'language'"))
            return null;
        if (LanguageCode.IsTag(node.Text))
            return node.Text;
        _shape.Report(ShowValues.NoSuchValue, node, $"'{node.Text}' is no language tag", "Write it as in BCP 47, such as en or pt-BR");
        return null;
    }

    Uri? ReadSite(LocatedJson node)
    {
        if (!_shape.Is(node, JsonTokenType.String, "'site'"))
            return null;
        if (Uri.TryCreate(node.Text.Trim(), UriKind.Absolute, out var site) && site.Scheme is "http" or "https")
            return site;
        _shape.Report(ShowValues.NoSuchValue, node, $"'{node.Text}' is no address of a page", "Write it whole, such as https://example.org/show");
        return null;
    }

    LoudnessTarget? ReadTarget(LocatedJson node)
    {
        if (node.Kind is not (JsonTokenType.String or JsonTokenType.Number))
            _shape.Report(ShowValues.WrongType, node, $"'target' is {JsonShape.Describe(node)}", "Write a name such as \"apple\", or LUFS such as -17");
        else if (LoudnessTarget.Parse(node.Text) is { } target)
            return target;
        else if (node.Kind == JsonTokenType.Number)
            _shape.Report(ShowValues.OutOfRange, node, $"'target' is {node.Text}", "Loudness is from -36 to -9 LUFS");
        else
            _shape.Report(ShowValues.NoSuchValue, node, $"'target' cannot be '{node.Text}'", NearestName.Hint(node.Text, [.. LoudnessTarget.Named.Keys.Order(StringComparer.Ordinal)]));
        return null;
    }

    IEnumerable<OutputOptions> ReadOutputs(Dictionary<string, LocatedJson> members)
    {
        if (members["outputs"] is { Kind: JsonTokenType.String } alone)
        {
            _shape.Report(ShowValues.WrongType, alone, $"'outputs' is no list, but '{alone.Text}'", $"Write a list such as [{OutputFormat.All[0].Name}], of {string.Join(", ", OutputFormat.All.Select(f => f.Name))}");
            yield break;
        }
        var items = _shape.Items(members, "outputs");
        var formats = new HashSet<OutputFormat>();
        foreach (var item in items.Where(i => _shape.Is(i, JsonTokenType.String, "A file to write")))
        {
            if (OutputOptions.Parse(item.Text.Trim(), out var fault) is not { } output)
                _shape.Report(ShowValues.NoSuchValue, item, fault!.TrimEnd('.'), "Write a format such as \"flac\", or one with its kbit/s such as \"m4a:64\"");
            else if (formats.Add(output.Format))
                yield return output;
            else if (items.Count(i => i.Text == item.Text) == 1)
                _shape.Report("W003", item, $"{output.Format.Name} is there twice", "Keep one");
        }
    }

    Credit? ReadCredit(LocatedJson node)
    {
        if (node.Kind != JsonTokenType.StartObject)
            return _values.Line(node, "A credit") is { } alone ? new(alone) : null;
        var members = _shape.Members(node, CreditKeys);
        if (!members.ContainsKey("name") && _shape.IsWhole)
            _shape.Report(ShowValues.Empty, node, "A credit names nobody", "Add \"name\"");
        return _values.Line(members, "name") is { } name ? new(name, _values.Line(members, "role")) : null;
    }

    Disclosure? ReadDisclosure(LocatedJson node, Disclosure below)
    {
        if (!_shape.Is(node, JsonTokenType.StartObject, "'disclosure'"))
            return null;
        var members = _shape.Members(node, DisclosureKeys);
        var disclosure = below with
        {
            InTags = _shape.Flag(members, "tags") ?? below.InTags,
            InFeed = _shape.Flag(members, "feed") ?? below.InFeed,
        };
        return members.TryGetValue("spoken", out var spoken) ? ReadSpoken(spoken, disclosure) : disclosure;
    }

    Disclosure ReadSpoken(LocatedJson node, Disclosure disclosure)
    {
        const int Longest = 500;
        switch (node.Kind)
        {
            case JsonTokenType.True or JsonTokenType.False:
                return disclosure with { IsSpoken = node.Kind == JsonTokenType.True, Spoken = null };
            case JsonTokenType.String when SpokenText.HasWords(node.Text):
                return disclosure with { IsSpoken = true, Spoken = _values.Line(node, "'spoken'", Longest) };
            case JsonTokenType.String:
                _shape.Report(ShowValues.Empty, node, "There is nothing to say in 'spoken'", "Write true for the usual sentence");
                return disclosure;
            default:
                _shape.Report(ShowValues.WrongType, node, $"'spoken' is {JsonShape.Describe(node)}", "Write true, false, or what is to be said");
                return disclosure;
        }
    }
}
