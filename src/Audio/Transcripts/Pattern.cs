using System.Text.RegularExpressions;

namespace Audio.Transcripts;

/// <summary>
/// A regular expression that takes time in proportion to the text. Short text, where going back costs little, goes to an
/// engine that is made in microseconds; long text to one that never goes back, which takes milliseconds and megabytes to make
/// and so is made only then. Thread-safe.
/// </summary>
/// <param name="expression">
/// Without back references and assertions about what stands around, which the second engine does not know, and without one
/// repetition in another that both could match the same letters, which the first would take too long for.
/// </param>
/// <param name="ignoreCase">Whether case makes no difference.</param>
/// <param name="staysNear">Whether it never goes back over more than a few words, so that the first engine does for long text, too.</param>
sealed class Pattern(string expression, bool ignoreCase = false, bool staysNear = false)
{
    const int Short = 500;

    readonly Lazy<Regex> _quick = new(() => new(expression, Options(ignoreCase)));
    readonly Lazy<Regex> _linear = new(() => new(expression, Options(ignoreCase) | RegexOptions.NonBacktracking));

    public bool IsMatch(ReadOnlySpan<char> text) => For(text.Length).IsMatch(text);

    public Match Match(string text) => For(text.Length).Match(text);

    /// <inheritdoc cref="Regex.Match(string, int, int)"/>
    public Match Match(string text, int beginning, int length) => For(length).Match(text, beginning, length);

    public Regex.ValueMatchEnumerator EnumerateMatches(ReadOnlySpan<char> text) => For(text.Length).EnumerateMatches(text);

    public MatchCollection Matches(string text) => For(text.Length).Matches(text);

    public string Replace(string text, string replacement) => For(text.Length).Replace(text, replacement);

    public string[] Split(string text) => For(text.Length).Split(text);

    Regex For(int length) => (staysNear || length <= Short ? _quick : _linear).Value;

    static RegexOptions Options(bool ignoreCase) =>
        RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
}
