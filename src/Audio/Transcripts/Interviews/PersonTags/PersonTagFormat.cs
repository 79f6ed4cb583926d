using Audio.Transcripts.Xml;

namespace Audio.Transcripts.Interviews.PersonTags;

/// <summary>A script in tags, a speaker each: <c>&lt;Person1&gt;"Welcome!"&lt;/Person1&gt;</c>.</summary>
sealed class PersonTagFormat : ITranscriptFormat
{
    public string Name => "person-tags";

    public Detection Detect(Document document)
    {
        // In XML it is an element like others.
        if (XmlSource.Root(document.Source) is var (root, _) && !PersonTag.In(new(1, $"<{root}>")).Any())
            return Detection.None;
        if (document.Source.Lines.Any(line => line.Text.Contains("<TEI", StringComparison.Ordinal)))
            return Detection.None;
        var openers = document.Source.Lines.Sum(line => PersonTag.In(line).Count(tag => !tag.Closes));
        return openers switch
        {
            0 => Detection.None,
            1 => new(0.95, ["one speaker's tag"]),
            _ => new(0.99, [$"{openers} speakers' tags"]),
        };
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new PersonTagReader(document.Source, options).Read();
}
