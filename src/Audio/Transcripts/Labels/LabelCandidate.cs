using System.Collections.Frozen;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Labels;

/// <summary>A name that may be a label, with what speaks for it and what has been concluded.</summary>
sealed class LabelCandidate(Label first)
{
    // Of what announces something, what pages call people instead of by their names; good where they take turns with others.
    static readonly FrozenSet<string> Parts = FrozenSet.Create("host", "guest", "question", "answer", "q", "a");

    // The same, but each for itself: above a conversation they say who will be heard.
    static readonly FrozenSet<string> PartsOfHeaders = FrozenSet.Create("interviewer", "interviewee");

    /// <summary>Whether a name is a word that says above a conversation who will be heard.</summary>
    public static bool HeadsField(PersonName name) => name.Key is [var only] && PartsOfHeaders.Contains(only);

    bool _hasRole;

    public Label First { get; } = first;

    /// <summary>How often it opens a line.</summary>
    public int Opening { get; private set; }

    /// <summary>How often it stands where a sentence may begin.</summary>
    public int Total { get; private set; }

    public bool IsLabel { get; set; }

    /// <summary>Whether it shortens another or another shortens it.</summary>
    public bool IsLinked { get; set; }

    public bool IsDoubtful { get; set; }

    /// <summary>The label that it may be a slip of the typist for.</summary>
    public Label? Meant { get; set; }

    public bool MayBeSlip =>
        !IsLinked && !IsAnnouncement && !_hasRole && !First.Name.IsNameless && First.Name.KeyText is { Length: >= LabelEvidence.ShortestMeant } key && !key.Any(char.IsDigit);

    /// <summary>Whether it is what pages call somebody instead of by name.</summary>
    public bool MayBePart { get; } = first.Name.Key.Length == 1 && Parts.Contains(first.Name.Given);

    /// <summary>Whether it is a label once it comes back: a letter, of a list or of a name, or a word that heads a field as well.</summary>
    public bool MayTakeTurns { get; } =
        (first.Name.KeyText.Length == 1 && first.Case != LabelCase.Uncased) || HeadsField(first.Name);

    /// <summary>Whether it takes turns with others under such a word or letter.</summary>
    public bool IsPart { get; set; }

    /// <summary>Whether it is a day among others.</summary>
    public bool IsDay { get; set; }

    public bool IsAnnouncement =>
        IsDay || (!_hasRole && !IsPart && (Announcements.Include(First.Name) || (Total < 2 && char.IsAsciiDigit(First.Name.KeyText[0]))));

    /// <summary>Whether it is a word in small letters, as people are called on the net.</summary>
    public bool IsHandle { get; } = first.IsHandle;

    /// <summary>Whether a slash is in it: two who speak together, or no people at all, <c>Date/Time:</c></summary>
    public bool IsPair { get; } = first.Written.Contains('/', StringComparison.Ordinal);

    /// <summary>A list's letter, a question or an answer, not a name.</summary>
    public bool IsLetter => First.Name.KeyText.Length == 1 && First.Case != LabelCase.Uncased && !IsPart;

    /// <summary>Good evidence without a look at the others.</summary>
    public bool StandsAlone =>
        !IsAnnouncement && !IsLetter && !IsHandle
        && (Total >= 2 || (Total > 0 && (_hasRole && First.Case == LabelCase.Capitals || First.Name.IsNameless)));

    public void Add(Label label)
    {
        Opening += label.Place == LabelPlace.LineStart ? 1 : 0;
        Total += label.Place == LabelPlace.MidSentence ? 0 : 1;
        _hasRole |= label.Role is not null && label.Place != LabelPlace.MidSentence;
    }
}
