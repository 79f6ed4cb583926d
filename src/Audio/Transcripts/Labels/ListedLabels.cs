using System.Collections.Immutable;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Labels;

/// <summary>The labels that the user lists: they are labels whatever they look like.</summary>
sealed class ListedLabels(ImmutableArray<SpeakerSetting> speakers)
{
    const int Reach = 200;

    readonly HashSet<string> _keys = [.. speakers.SelectMany(s => s.Labels).Select(l => new PersonName(l).KeyText)];

    public bool Contains(PersonName name) => _keys.Contains(name.KeyText);

    /// <summary>The label that opens a line, with whatever role stands behind the name; null where none of the listed does.</summary>
    public Label? At(SourceText source, SourceRange range, int start)
    {
        if (_keys.Count == 0 || start >= range.End)
            return null;
        var line = source.Line(range.Line).Text;
        var colon = line.IndexOf(':', start, Math.Min(range.End - start, Reach));
        if (colon <= start)
            return null;
        // All of it, or up to the comma or bracket of a role.
        var nameEnd = start + line.AsSpan(start, colon - start).IndexOfAny(',', '(') is var end && end > start ? end : colon;
        foreach (var stop in new[] { colon, nameEnd })
        {
            var written = line[start..stop].Trim();
            if (!written.Any(char.IsLetterOrDigit) || !_keys.Contains(new PersonName(written).KeyText))
                continue;
            var role = stop < colon ? line[stop..colon].Trim(',', '(', ')', ' ') : "";
            var letterCase = written.Any(char.IsLower) ? LabelCase.Title : LabelCase.Capitals;
            return new(new(range.Line, start, colon + 1 - start), line[start..colon].TrimEnd(), new(written), role.Length == 0 ? null : role,
                letterCase, LabelPlace.LineStart);
        }
        return null;
    }
}
