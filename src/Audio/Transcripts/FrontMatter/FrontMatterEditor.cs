using System.Collections.Immutable;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Puts suggestions into the front matter of a file and leaves every other byte of it as it is.</summary>
public static class FrontMatterEditor
{
    /// <summary>Front matter with suggestions and nothing else, from one line of hyphens to the other; alternatives are comments in it.</summary>
    /// <returns>Empty where nothing is suggested.</returns>
    public static ImmutableArray<string> Lines(IEnumerable<Suggestion> suggestions) =>
        SuggestedLines.Group(suggestions) is { Count: > 0 } settings ? ["---", .. settings.SelectMany(s => s.Whole()), "---"] : [];

    /// <summary>What a file is that other programs read and front matter would break; null for text, and where there is front matter already.</summary>
    /// <param name="name">The file as the user named it, for problems.</param>
    /// <param name="content">The whole file.</param>
    /// <exception cref="InvalidInputException">The file is no text.</exception>
    public static string? StrictFormat(string name, ReadOnlySpan<byte> content) => StrictFormats.Of(SourceText.Decode(name, content));

    /// <summary>Adds suggestions, unless all of them are alternatives, which settle nothing. What the front matter of the file has already is never changed, but for the numbers of lines that stand further down now.</summary>
    /// <param name="name">The file as the user named it, for problems.</param>
    /// <param name="content">The whole file.</param>
    /// <returns>The whole file with them, and the lines that were added; none where there is nothing to add that is sure.</returns>
    /// <exception cref="InvalidInputException">The file is no text, or its front matter has a shape that nothing can be added to.</exception>
    public static (ReadOnlyMemory<byte> Content, ImmutableArray<string> Added) Add(string name, ReadOnlyMemory<byte> content, IEnumerable<Suggestion> suggestions)
    {
        var settings = SuggestedLines.Group(suggestions);
        _ = SourceText.Decode(name, content.Span);
        var edit = new TextEdit(TextDecoder.Decode(content.Span)!.Value, content);
        if (settings.TrueForAll(s => s.Chosen.All(c => c.IsAlternative)))
            return (content, []);

        if (FrontMatterBlock.Find(edit.Lines) is { } block)
            Merge(edit, block, settings);
        else
            edit.InsertLines(0, [.. Lines(suggestions), ""]);
        if (edit.Apply() is { } edited && IsReadable(name, edited))
            return (edited, edit.Added);
        throw new InvalidInputException(new Problem(ProblemCode.WrongSetting, Severity.Error, name, 0, 0,
            "Nothing can be added to the front matter as it is written", $"Add it yourself: {string.Join("; ", settings.SelectMany(s => s.Whole()))}"));
    }

    static bool IsReadable(string name, byte[] content)
    {
        try
        {
            return FrontMatterReader.Read(SourceText.Decode(name, content)) is { Problems: var problems } && problems.All(p => p.Severity != Severity.Error);
        }
        catch (InvalidInputException)
        {
            return false;
        }
    }

    static void Merge(TextEdit edit, FrontMatterBlock block, List<SuggestedLines> settings)
    {
        var yaml = edit.Lines.Take(block.Closing).Skip(block.Opening + 1).ToList();
        var comments = yaml.Where(l => l.TrimStart().StartsWith('#')).Select(l => l.Trim('#', ' ', '\t')).ToHashSet();
        var existing = new ExistingSettings(string.Join('\n', yaml), block.Opening, edit);
        foreach (var setting in settings)
        {
            if (setting.Without(s => s.IsAlternative && comments.Contains(SuggestedLines.Written(s))) is not { } added)
                continue;
            if (!existing.Extend(added))
                edit.InsertLines(block.Closing, [.. added.Whole()]);
        }
        existing.Renumber(edit.LinesAdded);
    }
}
