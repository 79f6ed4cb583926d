using System.Collections.Immutable;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Labels;

/// <summary>The labels that the user lists: they are labels whatever they look like.</summary>
sealed class ListedLabels(ImmutableArray<SpeakerSetting> speakers)
{
    // "Mr. J. R. DOE."
    const int Reach = 200, MostStops = 4;

    readonly HashSet<string> _keys = [.. speakers.SelectMany(s => s.Labels).Select(l => new PersonName(l).KeyText)];

    public bool Contains(PersonName name) => _keys.Contains(name.KeyText);

    /// <summary>Whether words are one of them and nothing else.</summary>
    public bool Contains(string written) => _keys.Count > 0 && _keys.Contains(PersonName.KeyOf(written));

    /// <summary>The label that opens a line, with whatever role stands behind the name; null where none of the listed does.</summary>
    public Label? At(SourceText source, SourceRange range, int start)
    {
        if (_keys.Count == 0 || start >= range.End)
            return null;
        var colon = source.Line(range.Line).Text.IndexOf(':', start, Math.Min(range.End - start, Reach));
        return colon > start ? Closed(source, range, start, colon) : null;
    }

    /// <summary>The same at the start of a range, where a full stop may close the label as well: <c>Mr. DOE. I rise.</c></summary>
    public Label? Opening(SourceText source, SourceRange range)
    {
        if (_keys.Count == 0)
            return null;
        var text = source.SpanOf(range)[..Math.Min(range.Length, Reach)];
        for (var (sign, signs) = (text.IndexOfAny(':', '.'), 0); sign > 0 && signs < MostStops; signs++)
        {
            if ((sign + 1 == text.Length || char.IsWhiteSpace(text[sign + 1])) && Closed(source, range, range.Start, range.Start + sign) is { } label)
                return label;
            sign = text[(sign + 1)..].IndexOfAny(':', '.') is >= 0 and var next ? sign + 1 + next : -1;
        }
        return null;
    }

    Label? Closed(SourceText source, SourceRange range, int start, int colon)
    {
        var line = source.Line(range.Line).Text;
        // All of it, or up to the comma or bracket of a role.
        var nameEnd = start + line.AsSpan(start, colon - start).IndexOfAny(',', '(') is var end && end > start ? end : colon;
        foreach (var stop in new[] { colon, nameEnd })
        {
            var written = line[start..stop].Trim();
            if (!written.Any(char.IsLetterOrDigit) || !_keys.Contains(new PersonName(written).KeyText))
                continue;
            var role = stop < colon ? line[stop..colon].Trim(',', '(', ')', ' ') : "";
            var letterCase = written.Any(char.IsLower) ? LabelCase.Title : written.Any(LabelGrammar.IsUncased) ? LabelCase.Uncased : LabelCase.Capitals;
            return new(new(range.Line, start, colon + 1 - start), line[start..colon].TrimEnd(), new(written), role.Length == 0 ? null : role,
                letterCase, LabelPlace.LineStart);
        }
        return null;
    }
}
