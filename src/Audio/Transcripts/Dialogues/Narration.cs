using Audio.Transcripts.Names;

namespace Audio.Transcripts.Dialogues;

/// <summary>Finds out who tells what stands between the turns of a narrated interview.</summary>
sealed class Narration(SourceText source, IReadOnlyList<Paragraph> paragraphs, Roster roster)
{
    // Whoever ends a third of the own turns with a question is the one who asks.
    const double FewestQuestions = 1.0 / 3;

    /// <summary>Gives the paragraphs without a label to whoever tells, but those that stand right below a turn go on with it.</summary>
    public void Tell()
    {
        var teller = Teller();
        var gapsMean = paragraphs.Skip(1).Count(p => p.IsLabelled && p.BlankLinesBefore == 0) * 2 < paragraphs.Count(p => p.IsLabelled);
        var last = teller;
        foreach (var paragraph in paragraphs.Where(p => p.IsLabelled || p.IsUnlabelled))
            last = paragraph.Speaker ??= gapsMean && paragraph.BlankLinesBefore == 0 ? last : teller;
    }

    // Whoever says the own name in it, has the role, or asks the questions; where nobody does, the narrator.
    Person Teller()
    {
        foreach (var introduction in paragraphs.Where(p => p.IsUnlabelled).SelectMany(p => Introduction.In(p.Text(source))))
        {
            if (introduction.ByThemselves && roster.Find(introduction.Name) is { } known)
                return AsHost(known);
        }
        if (roster.People.Where(p => p.IsHost).Take(2).ToList() is [var host])
            return host;

        var conversation = new Conversation(source, paragraphs);
        var asking = roster.People.Where(p => conversation.Asks(p)).MaxBy(conversation.Questions);
        return asking is not null && conversation.HostLikeness(asking) >= FewestQuestions ? AsHost(asking) : roster.Narrator;
    }

    static Person AsHost(Person person)
    {
        person.Role ??= Roles.Host;
        return person;
    }
}
