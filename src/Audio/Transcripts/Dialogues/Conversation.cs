using Audio.Transcripts.Names;

namespace Audio.Transcripts.Dialogues;

/// <summary>How those who have labels behave, from which it shows who asks and who answers.</summary>
sealed class Conversation
{
    // Among the last turns somebody thanks, and that is whoever asked.
    const int Closing = 4;

    readonly Dictionary<Person, Manner> _manners = [];

    public Conversation(SourceText source, IReadOnlyList<Paragraph> paragraphs)
    {
        var labelled = Enumerable.Range(0, paragraphs.Count).Where(i => paragraphs[i].Label is not null).ToList();
        for (var turn = 0; turn < labelled.Count; turn++)
        {
            var paragraph = paragraphs[labelled[turn]];
            var manner = _manners.GetValueOrDefault(paragraph.Speaker!, new(labelled[turn], 0, 0, false));
            _manners[paragraph.Speaker!] = manner with
            {
                Turns = manner.Turns + 1,
                Questions = manner.Questions + (paragraph.Ranges is [.., var last] && source.Line(last.Line).Text[last.End - 1] == '?' ? 1 : 0),
                Thanks = manner.Thanks || (turn >= labelled.Count - Closing && paragraph.Text(source).Contains("thank", StringComparison.OrdinalIgnoreCase)),
            };
        }
        Orphans = [.. _manners.Where(m => m.Key.IsOrphan && m.Key.Role is null).OrderBy(m => m.Value.First).Select(m => m.Key)];
    }

    /// <summary>Those whose labels never give a full name or a role, in the order in which they are first heard.</summary>
    public List<Person> Orphans { get; }

    /// <summary>The index of the paragraph with the first label of a person.</summary>
    public int First(Person person) => _manners[person].First;

    public bool Asks(Person person) => Questions(person) > 0;

    /// <summary>How many turns of somebody end with a question; 0 for who has none.</summary>
    public int Questions(Person person) => _manners.GetValueOrDefault(person).Questions;

    public bool Thanks(Person person) => _manners[person].Thanks;

    /// <summary>How much somebody behaves like a host: the share of turns that ask, and the thanks at the end.</summary>
    public double HostLikeness(Person person)
    {
        var manner = _manners[person];
        return ((double)manner.Questions / manner.Turns) + (manner.Thanks ? 0.5 : 0);
    }

    readonly record struct Manner(int First, int Turns, int Questions, bool Thanks);
}
