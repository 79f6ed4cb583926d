using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Audio.Episodes.Stores;

namespace Audio.Cli.Commands;

/// <summary><c>audio clean</c>: what the store holds, and the removal of what is not needed.</summary>
static class CleanCommand
{
    public static Command Create()
    {
        var store = StoreOption.Create();
        var episodes = UsageErrors.RefuseEmpty(new Option<string[]>("--episodes", "-o") { Description = "Where episodes lie, in it or below; may be repeated.", HelpName = "DIR", DefaultValueFactory = _ => ["output"] });
        var unneeded = new Option<bool>("--unneeded") { Description = "Remove what no episode there needs." };
        var older = new Option<TimeSpan?>("--older-than") { Description = "Remove what was not used for so long, such as 12h, 30d or 8w.", HelpName = "AGE", CustomParser = Age };
        var size = new Option<long?>("--max-size") { Description = "Remove what was not used for longest, until so much is left, such as 500MB or 2GB.", HelpName = "SIZE", CustomParser = Size };
        var paid = new Option<bool>("--paid") { Description = "Remove speech that a service was paid for, too." };
        var needed = new Option<bool>("--needed") { Description = "Remove what episodes need, or may need, too." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would go, and remove nothing." };
        var json = JsonOutput.Option();
        var command = new DocumentedCommand(
            "clean",
            "Shows what is kept from one run to the next, and removes what is asked for.",
            ("audio clean", "What is kept, and how much of it no episode needs; half-written files of killed runs go."),
            ("audio clean --unneeded -o episodes", "Removes what no episode below that folder needs; what was paid for stays."),
            ("audio clean --older-than 30d --max-size 2GB --dry-run", "Says what would go.")) { store, episodes, unneeded, older, size, paid, needed, dryRun, json };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var (folder, isDryRun) = (Composition.StoreFolder(parsed.GetValue(store)), parsed.GetValue(dryRun));
                var pruning = new StorePruning
                {
                    UnusedFor = parsed.GetValue(older),
                    MostBytes = parsed.GetValue(size),
                    Unneeded = parsed.GetValue(unneeded),
                    IncludesPaid = parsed.GetValue(paid),
                    IncludesNeeded = parsed.GetValue(needed),
                };
                var isThere = Directory.Exists(folder);
                // Before anything is looked at: what a run has made since then would be taken for unneeded.
                using var alone = isThere && pruning.IsAskedFor && !isDryRun ? Take(folder) : null;
                var needs = EpisodeNeeds.Of(parsed.GetValue(episodes)!, cancellationToken);
                var files = isThere ? new StoreListing(folder, TimeProvider.System).Read(needs.Keys, cancellationToken).ToList() : [];
                var chosen = pruning.Choose(files, TimeProvider.System.GetUtcNow());
                if (!pruning.IncludesNeeded && needs.Unseen.Length > 0 && chosen.Any(f => f.MayBeNeeded))
                    throw new InvalidInputException(needs.Unseen);
                if (!pruning.IncludesNeeded && files.Exists(f => f.MayBeNeeded))
                    parsed.Messages().Say(needs.Unseen.Select(p => p with { Severity = Severity.Warning }));
                if (!isDryRun && chosen.Count > 0)
                {
                    using var taken = alone is null ? Take(folder) : null;
                    Remove(chosen, cancellationToken);
                }
                var report = new CleanReport(folder, isDryRun, [.. Enum.GetValues<StoreKind>().Select(k => PartOf(k, files, chosen))]);
                if (parsed.GetValue(json))
                    JsonOutput.Print(report, JsonOutput.Readable.CleanReport);
                else
                    Write(report);
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    static StoreLock Take(string store) =>
        StoreLock.TryTake(store) ?? throw new IOException($"A run is using {store}. Please try again when it has ended; --dry-run says what would go");

    static void Remove(IEnumerable<StoreFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            File.Delete(file.Path);
        }
    }

    static CleanPart PartOf(StoreKind kind, IReadOnlyList<StoreFile> files, IReadOnlyList<StoreFile> chosen)
    {
        var (all, gone) = (files.Where(f => f.Kind == kind).ToList(), chosen.Where(f => f.Kind == kind).ToList());
        return new(
            kind.ToString().ToLowerInvariant(), all.Count, all.Sum(f => f.Bytes), all.Where(f => f.IsNeeded).Sum(f => f.Bytes), all.Where(f => f.IsPaid).Sum(f => f.Bytes), gone.Count, gone.Sum(f => f.Bytes));
    }

    static void Write(CleanReport report)
    {
        Console.Out.WriteLine($"{"",-10}{"files",9}{"size",11}{"needed",11}{"paid for",11}{(report.IsDryRun ? "would go" : "removed"),11}");
        foreach (var part in report.Parts.Where(p => p.Files > 0))
            Console.Out.WriteLine($"{part.Kind,-10}{part.Files,9}{Bytes(part.Bytes),11}{Bytes(part.NeededBytes),11}{Bytes(part.PaidBytes),11}{Bytes(part.RemovedBytes),11}");
        Console.Out.WriteLine($"{"all",-10}{report.Parts.Sum(p => p.Files),9}{Bytes(report.Parts.Sum(p => p.Bytes)),11}{"",22}{Bytes(report.Parts.Sum(p => p.RemovedBytes)),11}   {report.Store}");
    }

    static string Bytes(long bytes) => bytes switch
    {
        0 => "-",
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB"),
        < 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.00} GB"),
    };

    static TimeSpan? Age(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Length > 1 && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count is >= 0 and <= 10_000)
        {
            switch (text[^1])
            {
                case 'h':
                    return TimeSpan.FromHours(count);
                case 'd':
                    return TimeSpan.FromDays(count);
                case 'w':
                    return TimeSpan.FromDays(7 * count);
            }
        }
        result.AddError($"--older-than '{text}' is no age such as 12h, 30d or 8w.");
        return null;
    }

    static long? Size(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        foreach (var (unit, bytes) in new[] { ("TB", 1e12), ("GB", 1e9), ("MB", 1e6), ("kB", 1e3) })
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) && double.TryParse(text[..^2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count < 1e6)
                return (long)(count * bytes);
        }
        result.AddError($"--max-size '{text}' is no size such as 500MB or 2GB.");
        return null;
    }
}

sealed record CleanReport(string Store, bool IsDryRun, CleanPart[] Parts);

sealed record CleanPart(string Kind, int Files, long Bytes, long NeededBytes, long PaidBytes, int RemovedFiles, long RemovedBytes);
