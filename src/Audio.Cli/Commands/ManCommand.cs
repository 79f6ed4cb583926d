using System.CommandLine;
using System.Reflection;

namespace Audio.Cli.Commands;

/// <summary><c>audio man</c>: the manual page.</summary>
static class ManCommand
{
    /// <param name="root">All commands.</param>
    public static Command Create(Command root)
    {
        var command = new DocumentedCommand(
            "man",
            "Prints the manual page.",
            ("audio man | man -l -", "Reads it here."),
            ("audio man > ~/.local/share/man/man1/audio.1", "Puts it where 'man audio' finds it."));
        command.SetAction(_ =>
        {
            ManualPage.Write(root, typeof(ManCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, Console.Out);
            return ExitCode.Done;
        });
        return command;
    }
}
