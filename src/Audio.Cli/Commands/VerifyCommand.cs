using System.CommandLine;
using Audio.Episodes;
using Audio.Episodes.Receipts;

namespace Audio.Cli.Commands;

/// <summary><c>audio verify EPISODE</c>: checks an episode's files against its manifest.</summary>
static class VerifyCommand
{
    const string New = "new", Full = "full", None = "none";

    public static Command Create()
    {
        var episode = new Argument<string>("episode") { Description = "An episode's folder, its episode.json, or one of its audio files." };
        var store = VoiceOptions.Named(new Option<string?>("--store") { Description = "Where the speech is kept that should be heard.", HelpName = "DIR" });
        var quick = new Option<bool>("--quick") { Description = "Check what can be checked without decoding." };
        var json = new Option<bool>("--json") { Description = "Print everything as JSON." };
        var command = new DocumentedCommand(
            "verify",
            "Checks that an episode is what its manifest says, by listening to it.",
            ("audio verify output/talk", "Listens to every file of an episode."),
            ("audio verify output/talk/talk.mp3 --json", "Checks one file, for another program.")) { episode, store, quick, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (folder, only) = Find(parsed.GetValue(episode)!);
            var manifest = Read(folder, only);
            var verifier = Composition.CreateVerifier(Composition.StoreFolder(parsed.GetValue(store)), parsed.GetValue(quick) ? ReceiptDepth.Quick : ReceiptDepth.Full);
            var receipt = await ProgressDisplay.RunAsync(parsed.Messages(), progress => verifier.VerifyAsync(folder, manifest, only, null, progress, cancellationToken));
            if (parsed.GetValue(json))
                ReceiptJson.Write(receipt, Console.Out);
            else
                ReceiptText.Write(receipt, Console.Out);
            return receipt.IsPassed ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    /// <summary>How much a render checks of what it has written.</summary>
    public static Option<string> DepthOption()
    {
        var option = new Option<string>("--verify")
        {
            Description = "What is checked afterwards: what is new, or full, or none.",
            HelpName = "HOW",
            DefaultValueFactory = _ => New,
        };
        return option.AcceptOnlyFromAmong(New, Full, None);
    }

    /// <summary>Whether all is to be listened to.</summary>
    /// <param name="how">A value of <see cref="DepthOption"/>.</param>
    public static bool IsFull(string? how) => how == Full;

    /// <summary>Checks what a render has written.</summary>
    /// <param name="how">A value of <see cref="DepthOption"/>.</param>
    /// <returns>Null where nothing is to be checked.</returns>
    public static async Task<Receipt?> AfterRenderAsync(CastScript ready, RenderedEpisode episode, string how, IProgress<RenderProgress> progress, CancellationToken cancellationToken) => how == None
        ? null
        : await Composition.CreateVerifier(ready.Store, how == Full ? ReceiptDepth.Full : ReceiptDepth.Quick)
            .VerifyAsync(ready.Folder, Read(ready.Folder, null), null, episode.Fresh, progress, cancellationToken);

    static (string Folder, string? Only) Find(string path)
    {
        if (Directory.Exists(path))
            return (path, null);
        if (!File.Exists(path))
            throw new InvalidInputException(new Problem("I001", Severity.Error, path, 0, 0, "there is no such file or folder", "name an episode's folder"));
        var name = Path.GetFileName(path);
        return (Path.GetDirectoryName(Path.GetFullPath(path))!, name == ManifestFile.Name ? null : name);
    }

    static Manifest Read(string folder, string? only)
    {
        var file = Path.Combine(folder, ManifestFile.Name);
        if (ManifestFile.Find(folder) is not { Outputs.IsEmpty: false } manifest)
        {
            throw new InvalidInputException(new Problem(
                "V001", Severity.Error, file, 0, 0, File.Exists(file) ? "this is no manifest that this version can read" : "there is no manifest, which says what the episode should be",
                "render the episode, or name a folder with an episode.json"));
        }
        if (only is not null && manifest.Outputs.All(o => o.File != only))
            throw new InvalidInputException(new Problem("V001", Severity.Error, only, 0, 0, "the manifest beside it knows no such file", NearestName.Hint(only, [.. manifest.Outputs.Select(o => o.File)])));
        return manifest;
    }
}
