using Audio.Transcripts.Names;

namespace Audio.Transcripts.Dialogues;

/// <summary>
/// <c>Host: Ann Lee</c> and <c>Guest: Tom Baker</c> above a conversation in which a host and a guest speak: lines that say who
/// they are, which nobody says.
/// </summary>
static class RolesDeclared
{
    // In capitals, or with a full stop, it may be what somebody says: "HOST: GOOD EVENING", "Moderator: Senator Warren."
    static readonly Pattern Name = new(@"^\p{Lu}(\.|[\p{L}\p{Mn}'’-]*\p{Ll}[\p{L}\p{Mn}'’-]*)( (de|la|van|von|der|bin|al|el)){0,2}( \p{Lu}\.| \p{Lu}[\p{L}\p{Mn}'’-]*){0,2} \p{Lu}[\p{L}\p{Mn}'’-]*$");

    /// <summary>Takes those lines out.</summary>
    /// <param name="paragraphs">In the order of the text.</param>
    /// <param name="draft">Whose ledger says what became of them.</param>
    /// <returns>Who is who, by label.</returns>
    public static IEnumerable<SpeakerSetting> TakeFrom(List<Paragraph> paragraphs, TranscriptDraft draft)
    {
        var first = paragraphs.FindIndex(p => p.IsLabelled);
        var declared = first < 0 ? [] : paragraphs.Skip(first).TakeWhile(p => IsDeclaration(p, draft.Source)).ToList();
        // Each speaks afterwards by that label and not by the name, and is declared once.
        var spoken = paragraphs.Skip(first + declared.Count).Select(p => p.Label?.Name.KeyText).OfType<string>().ToHashSet();
        if (!declared.TrueForAll(d => spoken.Contains(d.Label!.Name.KeyText) && !spoken.Contains(new PersonName(draft.Source.TextOf(d.Ranges[0])).KeyText)) || declared.DistinctBy(d => d.Label!.Name.KeyText).Count() < declared.Count)
            return [];
        foreach (var paragraph in declared)
            draft.Ledger.Add(paragraph.Ranges[0], Fate.Structure, "who speaks");
        paragraphs.RemoveRange(Math.Max(0, first), declared.Count);
        return [.. declared.Select(d => new SpeakerSetting(d.Label!.Written) { Name = draft.Source.TextOf(d.Ranges[0]) })];
    }

    static bool IsDeclaration(Paragraph paragraph, SourceText source) =>
        paragraph is { Label: { } label, Ranges: [var only] } && Roles.Include(label.Name) && Name.IsMatch(source.SpanOf(only));
}
