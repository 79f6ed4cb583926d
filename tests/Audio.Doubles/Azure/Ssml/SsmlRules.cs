using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Doubles.Azure.Ssml;

/// <summary>What an element may hold and which attributes it may have.</summary>
/// <param name="Children">The names of elements, with their prefix.</param>
/// <param name="HasText">Whether text may stand in it.</param>
/// <param name="Required">Attributes that must be there.</param>
/// <param name="Attributes">Every attribute, and whether a value will do.</param>
sealed record ElementRule(
    ImmutableHashSet<string> Children, bool HasText, string[] Required, IReadOnlyDictionary<string, Func<string, bool>> Attributes);

/// <summary>The service's dialect of SSML 1.0, by its published tables of elements and attributes.</summary>
static partial class SsmlRules
{
    // "*" is everything but speak, voice and background audio.
    static readonly string[] Anything =
    [
        "audio", "bookmark", "break", "emphasis", "lang", "lexicon", "math", "mstts:audioduration", "mstts:express-as", "mstts:silence",
        "mstts:ttsembedding", "mstts:viseme", "p", "phoneme", "prosody", "s", "say-as", "sub",
    ];

    static readonly string[] Phrases = ["audio", "break", "emphasis", "lang", "phoneme", "prosody", "say-as", "sub"];
    static readonly string[] Blocks = ["audio", "break", "p", "phoneme", "prosody", "s", "say-as", "sub"];

    public static readonly FrozenDictionary<string, ElementRule> Elements = new Dictionary<string, ElementRule>
    {
        ["speak"] = Rule(["voice", "mstts:backgroundaudio"], false, ["version", "xml:lang"], ("version", v => v == "1.0"), ("xml:lang", IsLocale)),
        ["voice"] = Rule(Anything, true, ["name"], ("name", Some), ("effect", v => v is "eq_car" or "eq_telecomhp8k"), ("parameters", AreParameters)),
        ["audio"] = Rule(Blocks, true, ["src"], ("src", v => v.StartsWith("https://", StringComparison.Ordinal))),
        ["bookmark"] = Rule([], false, ["mark"], ("mark", Some)),
        ["break"] = Rule([], false, [], ("time", IsBreak), ("strength", v => v is "none" or "x-weak" or "weak" or "medium" or "strong" or "x-strong")),
        ["emphasis"] = Rule(Phrases, true, [], ("level", v => v is "reduced" or "none" or "moderate" or "strong")),
        ["lang"] = Rule(Anything, true, ["xml:lang"], ("xml:lang", IsLocale)),
        ["lexicon"] = Rule([], false, ["uri"], ("uri", v => v.StartsWith("https://", StringComparison.Ordinal))),
        ["mstts:audioduration"] = Rule([], false, ["value"], ("value", v => IsTime(v, TimeSpan.FromMinutes(10)))),
        ["mstts:backgroundaudio"] = Rule([], false, ["src"], ("src", Some), ("volume", Some), ("fadein", Some), ("fadeout", Some)),
        ["mstts:express-as"] = Rule(Phrases, true, [], ("style", Some), ("styledegree", v => IsNumber(v, 0.01, 2)), ("role", Some)),
        ["mstts:silence"] = Rule([], false, ["type", "value"], ("type", Some), ("value", v => IsTime(v, TimeSpan.FromSeconds(20)))),
        ["mstts:ttsembedding"] = Rule(Phrases, true, ["speakerProfileId"], ("speakerProfileId", Some)),
        ["mstts:viseme"] = Rule([], false, ["type"], ("type", Some)),
        ["p"] = Rule([.. Blocks.Where(b => b != "p"), "mstts:express-as"], true, []),
        ["s"] = Rule([.. Blocks.Where(b => b is not ("p" or "s")), "mstts:express-as"], true, []),
        ["phoneme"] = Rule([], true, ["ph"], ("alphabet", v => v is "ipa" or "sapi" or "ups" or "x-sampa"), ("ph", Some)),
        ["prosody"] = Rule(Blocks, true, [], ("rate", v => SsmlValues.Rate(v) is not null), ("pitch", v => SsmlValues.Pitch(v) is not null), ("volume", IsVolume), ("range", Some), ("contour", Some)),
        ["say-as"] = Rule([], true, ["interpret-as"], ("interpret-as", Some), ("format", Some), ("detail", Some)),
        ["sub"] = Rule([], true, ["alias"], ("alias", Some)),
    }.ToFrozenDictionary();

    /// <summary>What an HD voice refuses; the other of the two models takes styles.</summary>
    public static bool IsRefused(string element, OfferedVoice voice) => voice.IsHighDefinition && element switch
    {
        "mstts:express-as" => !voice.IsOmni,
        "lang" or "lexicon" or "say-as" or "sub" or "p" or "s" => false,
        _ => true,
    };

    static ElementRule Rule(string[] children, bool hasText, string[] required, params (string Name, Func<string, bool> IsValid)[] attributes) =>
        new([.. children], hasText, required, attributes.ToDictionary(a => a.Name, a => a.IsValid));

    static bool Some(string value) => !string.IsNullOrWhiteSpace(value);

    static bool IsLocale(string value) => Locale().IsMatch(value);

    static bool IsBreak(string value) => IsTime(value, TimeSpan.FromSeconds(20));

    static bool IsTime(string value, TimeSpan most) => SsmlValues.Time(value) is { } time && time <= most;

    static bool IsVolume(string value) =>
        value is "silent" or "x-soft" or "soft" or "medium" or "loud" or "x-loud" or "default"
        || (Volume().Match(value) is { Success: true } m && IsNumber(m.Groups[1].Value, -100, 100));

    static bool AreParameters(string value) =>
        value.Split(';').All(p => p.Split('=') is [var name, var number] && (name, number) switch
        {
            ("temperature" or "top_p", _) => IsNumber(number, 0, 1),
            ("top_k", _) => IsNumber(number, 1, 100),
            ("cfg_scale", _) => IsNumber(number, 1, 2),
            ("enhancePronunciation", "true" or "false") => true,
            _ => false,
        });

    static bool IsNumber(string value, double least, double most) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most;

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z]{4})?-([A-Za-z]{2}|[0-9]{3})$")]
    private static partial Regex Locale();

    [GeneratedRegex(@"^([+-]?\d+(?:\.\d+)?)%?$")]
    private static partial Regex Volume();
}
