using System.Globalization;
using Audio.Episodes.Companions;
using Audio.Episodes.Plots;
using Audio.Transcripts;
using Audio.Transcripts.FrontMatter;

namespace Audio.Episodes.Inspections;

/// <summary>
/// Writes all that can be told of a transcript as one page that stands alone: speakers and voices, the script with its places in the source, what is
/// left out and why, problems, estimates; and, where an episode was made of it, waveform, chapters and a player that marks what is heard. Stateless.
/// </summary>
public static class InspectionPage
{
    const string Style = """
        body{max-width:60rem}table{border-collapse:collapse;width:100%;font-size:.9rem}th{text-align:left}td,th{padding:.2rem .6rem .2rem 0;vertical-align:top}
        .turn{border-left:.3rem solid var(--c);padding-left:.8rem;margin:1.2rem 0}.swatch{display:inline-block;width:.8rem;height:.8rem;background:var(--c);margin-right:.5rem}
        .other{border-bottom:2px solid var(--c)}.cue{font-style:italic;color:#666;margin-left:1.1rem}.number{text-align:right;color:#666}figure{margin:1rem 0}svg{width:100%;height:auto}
        .error{border-left:.3rem solid #d55e00}.warning{border-left:.3rem solid #e69f00}.info{border-left:.3rem solid #56b4e9}.problems li{list-style:none;padding-left:.8rem;margin:.6rem 0}.problems{padding:0}
        td.text{word-break:break-word}code{font-size:.9em}
        @media (prefers-color-scheme:dark){.cue,.number{color:#aaa}}
        """;

    /// <summary>Writes HTML that is well-formed XML, too: UTF-8 without a byte order mark.</summary>
    /// <param name="path">The page's file, from which the audio is found.</param>
    /// <param name="asOptions">Whether no front matter can stand in the file, so that options have to settle what is doubtful.</param>
    /// <param name="episode">What was made of it; null for nothing yet.</param>
    public static void Write(Stream output, string path, Inspection inspection, bool asOptions, PlayableEpisode? episode)
    {
        var transcript = inspection.Transcript;
        var title = transcript.Title ?? Path.GetFileName(transcript.File);
        using var page = new HtmlPage(output, title, transcript.Language, PlayerParts.Style + "\n" + Style);
        page.Begin("main");
        WriteHead(page, inspection, title, episode);
        var heard = episode is null ? null : HeardTranscript.Find(transcript, episode.Manifest, episode.Folder);
        if (episode is not null)
            WriteEpisode(page, path, transcript, episode, heard!);
        WriteSpeakers(page, inspection);
        new InspectionScript(page, inspection, heard).Write();
        WriteProblems(page, transcript, asOptions);
        WriteUnspoken(page, inspection);
        page.End();
        if (episode?.Manifest.Tags?.Disclosure is { } disclosure)
            page.Element("footer", disclosure);
        if (episode is not null)
            PlayerParts.WriteScript(page);
    }

    static void WriteHead(HtmlPage page, Inspection inspection, string title, PlayableEpisode? episode)
    {
        page.Element("h1", title);
        page.Element("p", string.Join(" · ", InspectFacts.Of(inspection).Prepend(Path.GetFileName(inspection.Transcript.File))));
        if (inspection.Transcript.Evidence.Length > 0)
            page.Element("p", $"Because of {string.Join(", ", inspection.Transcript.Evidence)}.");
        page.Element("p", $"It would be {InspectFacts.Of(inspection.Estimate)}.");
        if (episode is not null)
            page.Element("p", $"The episode is {Clock.Of(episode.Plot.Duration)} long. {PlotAccount.Loudness(episode.Plot)}.{(episode.IsOfThisText ? "" : " The text has changed since: what is new or was moved does not play.")}");
    }

    static void WriteEpisode(HtmlPage page, string path, Transcript transcript, PlayableEpisode episode, HeardTranscript heard)
    {
        PlayerParts.WritePlayer(page, episode.AddressFrom(path));
        page.Begin("figure");
        PlotSvg.WriteInto(page.Xml, episode.Plot, PlayableEpisode.PlotSize);
        page.End();
        page.Line();
        // Music and an introduction may stand before the first chapter of the text.
        var shown = transcript.Items.OfType<Chapter>().Select(heard.StartOf).ToHashSet();
        PlayerParts.WriteChapterLinks(
            page,
            from chapter in episode.Manifest.Chapters
            let start = TimeSpan.FromSeconds(chapter.Start)
            select (chapter.Title, start, shown.Contains(start) ? PlayerParts.AnchorOfChapter(start) : InspectionScript.Anchor));
    }

    static void WriteSpeakers(HtmlPage page, Inspection inspection)
    {
        page.Element("h2", "Speakers");
        WriteTable(page, ["Speaker", "Voice", "Says"], inspection.Speakers, speaker =>
        {
            page.Begin("td");
            page.Element("span", "", ("class", "swatch"), ("style", $"--c:{speaker.Colour}"));
            page.Text(speaker.Speaker.Role is { } role ? $"{speaker.Name}, {role}" : speaker.Name);
            page.End();
            page.Element("td", InspectFacts.VoiceOf(speaker));
            page.Element("td", InspectFacts.ShareOf(speaker));
        });
    }

    static void WriteProblems(HtmlPage page, Transcript transcript, bool asOptions)
    {
        var problems = InspectFacts.ProblemsOf(transcript).ToList();
        if (problems.Count == 0)
            return;
        page.Element("h2", "Problems");
        page.Begin("ul", ("class", "problems"));
        foreach (var problem in problems)
        {
            var severity = problem.Severity.ToString().ToLowerInvariant();
            page.Begin("li", ("class", severity));
            page.Element("strong", $"{severity} {problem.Code}");
            page.Text($" {problem.Message}{(problem.Hint.Length > 0 ? $" ({problem.Hint})" : "")}");
            if (problem.Line > 0)
                InspectionScript.WriteLine(page, problem.Line);
            if (problem.Suggestion is { } suggestion)
            {
                page.Text(suggestion.IsAlternative ? " or " : " ");
                page.Element("code", asOptions ? SuggestedOption.Of(suggestion) : suggestion.ToString());
            }
            page.End();
        }
        page.End();
        page.Line();
    }

    static void WriteUnspoken(HtmlPage page, Inspection inspection)
    {
        page.Element("h2", "Not spoken");
        WriteTable(page, ["Line", "Why", "Text"], inspection.Unspoken, entry =>
        {
            page.Element("td", entry.Line.ToString(CultureInfo.InvariantCulture), ("class", "number"));
            page.Element("td", InspectFacts.ReasonOf(entry));
            page.Element("td", entry.Text.Trim(), ("class", "text"));
        });
        if (inspection.Marks is > 0 and var marks)
            page.Element("p", $"And {InspectFacts.OfMarks(marks)}.");
    }

    static void WriteTable<T>(HtmlPage page, string[] heads, IEnumerable<T> rows, Action<T> writeCells)
    {
        page.Begin("table");
        page.Begin("thead");
        page.Begin("tr");
        foreach (var head in heads)
            page.Element("th", head, ("scope", "col"));
        page.End();
        page.End();
        page.Begin("tbody");
        foreach (var row in rows)
        {
            page.Begin("tr");
            writeCells(row);
            page.End();
            page.Line();
        }
        page.End();
        page.End();
        page.Line();
    }
}
