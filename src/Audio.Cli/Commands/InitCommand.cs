using System.CommandLine;
using System.Text;
using Audio.Casting;
using Audio.Speech;

namespace Audio.Cli.Commands;

/// <summary><c>audio init [DIR]</c>: a voices.json and a show.json to begin with.</summary>
static class InitCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Where your transcripts are.", DefaultValueFactory = _ => "." };
        UsageErrors.RefuseOptions(folder);
        var force = new Option<bool>("--force") { Description = "Replace files that are there; they are kept with .bak behind their names, or .bak2 and so on." };
        var written = new WrittenFiles();
        var command = new DocumentedCommand(
            "init",
            "Writes a voices.json and a show.json to begin with.",
            ("audio init", "Writes them into the current folder."),
            ("audio init talks/", "Writes them where your transcripts are.")) { folder, force, written.Option };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var place = parsed.GetRequiredValue(folder);
            WritableFolder.Require(place, "name another folder");
            var isNew = !Directory.Exists(place);
            var shipped = Composition.FindVoicesOfProgram();
            var (voices, show) = (Path.Combine(place, "voices.json"), Path.Combine(place, "show.json"));
            List<string> kept = parsed.GetValue(force) ? [] : [.. new[] { voices, show }.Where(File.Exists)];
            RequirePlace(kept.Count == 2 ? f => IsInTheWay(f) || File.Exists(f) : IsInTheWay, voices, show);

            var book = VoiceBook.Load(shipped);
            var engines = await EngineCatalog.ProbeAsync(book.Engines.Select(e => book.Services[e]), Composition.Context, cancellationToken);
            if (engines.Usable.IsEmpty)
                throw new InvalidInputException(new Problem("C106", Severity.Error, place, 0, 0, $"none of {string.Join(", ", book.Engines)} is here", "audio doctor says what to install"));
            var keyed = EngineKinds.All.Where(k => k.Keys.Any(key => UserSecrets.FindKey(key) is not null)).ToList();
            var title = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(place))) is { Length: > 0 } name ? name : "My show";
            var made = new List<string>();
            try
            {
                foreach (var (file, text) in new[] { (voices, StarterFiles.Voices(File.ReadAllText(shipped), engines.Usable, keyed)), (show, StarterFiles.Show(title)) }.Where(f => !kept.Contains(f.Item1)))
                {
                    Write(file, text);
                    made.Add(file);
                }
            }
            finally
            {
                // Of the first also where the second cannot be written.
                if (made.Count > 0)
                    written.Print(parsed, [.. made]);
            }
            foreach (var file in kept)
                parsed.Messages().Say($"{file} was there already and stays; --force replaces it and keeps a copy");
            if (isNew)
                parsed.Messages().Say($"the folder {place} was not there; it was made");
            parsed.Messages().Say($"for {string.Join(" and ", engines.Usable)}; next: audio preview TRANSCRIPT, or audio render TRANSCRIPT");
            return ExitCode.Done;
        });
        return command;
    }

    static bool IsInTheWay(string file) => Directory.Exists(file) || BrokenLink(file) is not null;

    // Where it leads; null where it is no link, or leads to something.
    static string? BrokenLink(string file) => new FileInfo(file).LinkTarget is { } target && !Path.Exists(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, target)) ? target : null;

    static void RequirePlace(Func<string, bool> isTaken, params string[] files)
    {
        var there = files.Where(isTaken).Select(f => Directory.Exists(f)
            ? new Problem("I006", Severity.Error, f, 0, 0, "a folder of this name is there already", "rename it, or name another place")
            : BrokenLink(f) is { } target ? new("I006", Severity.Error, f, 0, 0, $"this link is broken: it leads to {target}, which is not there", "mend the link, or remove it")
            : new("I006", Severity.Error, f, 0, 0, "the file is there already", "keep it, or replace it with --force, which keeps a copy")).ToList();
        if (there.Count > 0)
            throw new InvalidInputException(there);
    }

    static void Write(string file, string text)
    {
        if (File.Exists(file))
            Copy(file, Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? $"{file}.bak" : $"{file}.bak{n}").First(f => !File.Exists(f)));
        AtomicFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    static void Copy(string file, string copy)
    {
        try
        {
            File.Copy(file, copy);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnwritableFileException(copy, e);
        }
    }
}
