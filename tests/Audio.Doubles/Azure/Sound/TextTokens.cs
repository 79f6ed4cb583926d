using System.Text.RegularExpressions;

namespace Audio.Doubles.Azure.Sound;

/// <summary>Text as words and marks. Scripts without spaces go by two characters, as such a voice's boundaries roughly do.</summary>
static partial class TextTokens
{
    public static IEnumerable<(string Text, bool IsWord)> Of(string text) =>
        Token().Matches(text).Select(m => (m.Value, m.Groups["mark"].Length == 0));

    public static bool EndsSentence(string mark) => mark is "." or "!" or "?" or "…" or "。" or "！" or "？";

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]{1,2}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|(?<mark>[\p{P}])")]
    private static partial Regex Token();
}
