using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text;
using Audio.Cli;
using Audio.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Turns a transcript into a podcast episode.")
{
    RenderCommand.Create(),
    InspectCommand.Create(),
    VoicesCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
    return Errors.PrintUsage(parsed);

// The first Ctrl-C stops in good order; a second one, at once.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
    return await parsed.InvokeAsync(configuration, stop.Token);
}
catch (Exception e)
{
    return Errors.Print(e, stop.IsCancellationRequested);
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
