using System.CommandLine;
using Audio.Episodes;
using Audio.Episodes.Receipts;
using Audio.Episodes.Stores;

namespace Audio.Cli.Commands;

/// <summary><c>audio verify EPISODE</c>: checks an episode's files against its manifest.</summary>
static class VerifyCommand
{
    const string New = "new", Full = "full", None = "none";

    public static Command Create()
    {
        var episode = new EpisodeInput();
        var store = StoreOption.Create();
        var quick = new Option<bool>("--quick") { Description = "Check what can be checked without decoding." };
        var json = JsonOutput.Option();
        var command = new DocumentedCommand(
            "verify",
            "Checks that an episode is what its manifest says, by listening to it.",
            ("audio verify output/talk", "Listens to every file of an episode."),
            ("audio verify output/talk/talk.mp3 --json", "Checks one file, for another program.")) { store, quick, json };
        episode.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (folder, manifest, only) = episode.Find(parsed);
            var kept = Composition.StoreFolder(parsed.GetValue(store));
            using var use = StoreLock.ShareIfThere(kept);
            var verifier = Composition.CreateVerifier(kept, parsed.GetValue(quick) ? ReceiptDepth.Quick : ReceiptDepth.Full);
            // A file that cannot be opened or read on, as on a share that is away, keeps nobody from stopping.
            var receipt = await ProgressDisplay.RunAsync(parsed.Messages(), progress => Task.Run(() => verifier.VerifyAsync(folder, manifest, only?.File, null, progress, cancellationToken), cancellationToken).WaitAsync(cancellationToken));
            if (parsed.GetValue(json))
                ReceiptJson.Print(receipt);
            else
                ReceiptText.Write(receipt, StyledOutput.Open(), onlyWrong: parsed.Messages().AreQuiet);
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
        UsageErrors.RequireOneOf(option, New, Full, None);
        return option;
    }

    /// <summary>Whether all is to be listened to.</summary>
    /// <param name="how">A value of <see cref="DepthOption"/>.</param>
    public static bool IsFull(string? how) => how == Full;

    /// <summary>Whether anything is to be listened to.</summary>
    /// <param name="how">A value of <see cref="DepthOption"/>.</param>
    public static bool IsWanted(string? how) => how != None;

    /// <summary>Checks what a render has written.</summary>
    /// <param name="how">A value of <see cref="DepthOption"/>.</param>
    /// <returns>Null where nothing is to be checked.</returns>
    public static async Task<Receipt?> AfterRenderAsync(CastScript ready, RenderedEpisode episode, string how, IProgress<RenderProgress> progress, CancellationToken cancellationToken) => how == None
        ? null
        : await Composition.CreateVerifier(ready.Store, how == Full ? ReceiptDepth.Full : ReceiptDepth.Quick)
            .VerifyAsync(ready.Folder, EpisodeInput.Read(ready.Folder), null, episode.Heard, progress, cancellationToken);
}
