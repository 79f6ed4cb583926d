using Audio.Transcripts;

namespace Audio.Tests.Support;

/// <summary>A transcript as readable text, for snapshots: speakers, items, ledger, problems.</summary>
static class TranscriptText
{
    public static string Of(Transcript transcript) => string.Join('\n',
    [
        FormattableString.Invariant($"format: {transcript.Format} {transcript.Confidence:F2}"),
        $"language: {transcript.Language ?? "-"}",
        $"title: {transcript.Title ?? "-"}",
        FormattableString.Invariant($"date: {transcript.Date:yyyy-MM-dd}"),
        .. transcript.Speakers.Select(s => $"speaker: {s.Id} = {s.Name}, {s.Role ?? "-"} [{string.Join(" | ", s.Aliases)}]"),
        "",
        .. transcript.Items.Select(Item),
        "",
        .. transcript.Ledger.Entries.Select(e => $"{e.Line}:{e.Column} {e.Fate}{(e.Reason is null ? "" : $" ({e.Reason})")} |{Short(e.Text)}|"),
        "",
        .. transcript.Problems.Select(p => p.ToString()),
        "",
    ]);

    static string Item(TranscriptItem item) => item switch
    {
        Turn turn => $"{turn.Line} {turn.SpeakerId}{(turn.Inferred ? "?" : "")}: {turn.Text.Replace("\n\n", " ¶ ", StringComparison.Ordinal)}",
        Cue cue => $"{cue.Line} * {cue.Description}",
        Chapter chapter => $"{chapter.Line} # {chapter.Title}",
        _ => throw new InvalidOperationException($"No such item: {item}"),
    };

    static string Short(string text) => text.Length <= 60 ? text : $"{text[..40]} … {text[^17..]}";
}
