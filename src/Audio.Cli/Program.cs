using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Audio.Cli;
using Audio.Cli.Commands;
using Audio.Speech.Flite;

// Not for people, and in a hurry.
if (args is [FliteWorker.Verb, var library])
    return FliteWorker.Run(library, Console.In, Console.Out, Console.Error);

// What it prints is read by programs, too.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Not a RootCommand, which would call itself by the name of the file.
var root = new DocumentedCommand(
    "audio",
    "Turns a transcript into a podcast episode.",
    ("audio render talk.txt", "Makes an episode."),
    ("audio preview talk.txt --turn 7", "Plays one turn."),
    ("audio batch talks/", "Makes an episode of each transcript in a folder."))
{
    ExampleHelp.Option(),
    new VersionOption(),
    RenderCommand.Create(),
    BatchCommand.Create(),
    VerifyCommand.Create(),
    PlotCommand.Create(),
    InspectCommand.Create(),
    PlanCommand.Create(),
    PreviewCommand.Create(),
    VoicesCommand.Create(),
    DoctorCommand.Create(),
    ConfigCommand.Create(),
    InitCommand.Create(),
    CleanCommand.Create(),
    SchemaCommand.Create(),
    CompletionsCommand.Create(),
};
var messageOptions = new MessageOptions();
messageOptions.AddTo(root);
root.Add(ManCommand.Create(root));
if (args is [CompletionsCommand.Asked, var position, var typed])
    return CompletionsCommand.Answer(root, position, typed);
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
// As others have it: audio help render.
string[] line = args is [] ? ["--help"] : args is ["help", .. var about] ? [.. about, "--help"] : args;

Messages? messages = null;
var maySpeak = false;

// The first Ctrl-C stops in good order; a second one, at once.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
ParseResult? parsed = null;
try
{
    parsed = root.Parse(line, new ParserConfiguration { ResponseFileTokenReplacer = null });
    if (parsed.Errors.Count > 0)
        return Errors.PrintUsage(parsed);
    messages = messageOptions.Open(parsed, args);
    maySpeak = parsed.CommandResult.Command is DocumentedCommand command && command.MaySpeak(parsed);
    return End(await parsed.InvokeAsync(new Session(messages), stop.Token), messages);
}
catch (Exception e)
{
    messages ??= new(Verbosity.Normal) { Remembers = true };
    return End(Errors.Print(e, stop.IsCancellationRequested, maySpeak, messages), messages);
}
finally
{
    messages?.Dispose();
}

// A program that is to read JSON finds some, whatever came of it.
int End(int code, Messages told)
{
    if (code != ExitCode.Done && parsed is not null)
        ProblemJson.PrintWhereNothingIs(parsed, told.Told, told.Failure);
    return code;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    if (!signal.Cancel)
        messages?.RestoreTerminal();
    stop.Cancel();
}
