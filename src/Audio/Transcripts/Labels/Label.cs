using Audio.Transcripts.Names;

namespace Audio.Transcripts.Labels;

/// <summary>The case in which a label is written; a source has one as a rule.</summary>
enum LabelCase
{
    Capitals,
    Title,

    /// <summary>The given name as usual and the surname in capitals: <c>Mary ROBINSON</c>.</summary>
    Mixed,

    /// <summary>In a script that has no capitals, where the shape says little.</summary>
    Uncased,
}

/// <summary>Words that may say who speaks. Only evidence from the whole source makes a candidate a label.</summary>
/// <param name="Range">All of it, the colon included.</param>
/// <param name="Written">As written, without the colon.</param>
/// <param name="Role">Behind the comma or in the parentheses, as written; null where there is none.</param>
/// <param name="Place">Where it stands.</param>
sealed record Label(SourceRange Range, string Written, PersonName Name, string? Role, LabelCase Case, LabelPlace Place)
{
    /// <summary>Whether its colon is the wide one of Chinese and Japanese, which prose seldom has so near the start of a line.</summary>
    public bool HasWideColon { get; init; }

    /// <summary>Whether a number stands before it, which is within its range: <c>1. Ann:</c></summary>
    public bool IsNumbered { get; init; }

    /// <summary>Whether two parentheses stand behind the name, as parliaments have them.</summary>
    public bool HasSeatAndParty => Written.EndsWith(')') && Written.Contains(") (", StringComparison.Ordinal) && !Written.Any(char.IsAsciiDigit);

    /// <summary>Whether it is in small Latin letters.</summary>
    public bool IsHandle => Case == LabelCase.Uncased && Written[0] is >= 'a' and <= 'z';

    /// <summary>Whether what stands for a role are the initials that later labels have: <c>Marty Bent (MB):</c>, <c>Marty (M):</c></summary>
    public bool DeclaresInitials =>
        Role is { Length: >= 1 and <= 4 } && Role.All(char.IsUpper) && (Name.Key.Length > 1 || Role.Length == 1) && !Name.IsNameless && Role[0] == char.ToUpperInvariant(Name.Given[0])
        && Written.EndsWith($"({Role})", StringComparison.Ordinal);

    /// <summary>The same whether the name begins with them or not, <c>Christopher Vane (JJ):</c>, if they are a label by themselves; null where there are none.</summary>
    public string? Letters =>
        DeclaresInitials || (Role is { Length: >= 2 and <= 3 } && Role.All(char.IsUpper) && Name is { IsNameless: false, Key.Length: > 1 } && Written.EndsWith($"({Role})", StringComparison.Ordinal))
            ? Role!.ToLowerInvariant()
            : null;

    /// <summary>Whether what stands for a role is what later labels shorten the name to: <c>Ana Lopez (Lopez):</c></summary>
    public bool DeclaresShortName =>
        Role is { Length: > 1 } && Name.Key.Length > 1 && Written.EndsWith($"({Role})", StringComparison.Ordinal)
        && new PersonName(Role).KeyText is var key && (key == Name.Given || Name.Suffixes.Contains(key));
}

enum LabelPlace
{
    /// <summary>It opens a line.</summary>
    LineStart,

    /// <summary>It follows the end of a sentence within a line, as in flattened copies.</summary>
    SentenceStart,

    /// <summary>It stands amid a sentence: good only for a name that is a label elsewhere.</summary>
    MidSentence,
}
