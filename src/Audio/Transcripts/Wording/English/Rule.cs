using System.Buffers;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.Wording.English;

/// <summary>One way of writing and how it is said.</summary>
/// <param name="needs">Characters one of which must be there; without any of them the pattern is not tried, which saves most of the time.</param>
/// <param name="pattern">What is written.</param>
/// <param name="say">What is said.</param>
sealed class Rule(string needs, Regex pattern, MatchEvaluator say)
{
    readonly SearchValues<char> _needs = SearchValues.Create(needs);

    public Rule(string needs, Regex pattern, string say)
        : this(needs, pattern, _ => say)
    {
    }

    /// <summary>Whether the character has to have something behind it, as the full stop of a sentence has not.</summary>
    public bool NeedsInside { get; init; }

    public static string Apply(Rule[] rules, string text)
    {
        foreach (var rule in rules)
        {
            if (text.AsSpan(0, Math.Max(0, text.Length - (rule.NeedsInside ? 1 : 0))).ContainsAny(rule._needs))
                text = rule.Replace(text);
        }
        return text;
    }

    string Replace(string text) => pattern.Replace(text, say);
}
