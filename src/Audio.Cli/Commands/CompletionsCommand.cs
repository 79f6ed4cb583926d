using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Audio.Cli.Commands;

/// <summary><c>audio completions SHELL</c>: what makes a shell complete this program's commands, options and values.</summary>
static class CompletionsCommand
{
    /// <summary>What those scripts ask, with the cursor's place and the line: what may stand there.</summary>
    public const string Asked = "complete";

    /// <summary>Told to shells where they may name files, besides what was printed.</summary>
    const int MayBeFile = 1;

    // An answer that fails, as of a program that is not there, leaves them the names of files, too.
    static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            # audio completions bash >> ~/.bashrc
            _audio() {
              local IFS=$'\n' found
              found=$("${COMP_WORDS[0]}" complete "$COMP_POINT" "$COMP_LINE" 2>/dev/null) && compopt +o default +o bashdefault 2>/dev/null
              COMPREPLY=($found)
            }
            complete -o bashdefault -o default -F _audio audio ./audio
            """,
        ["zsh"] = """
            # audio completions zsh >> ~/.zshrc
            _audio() {
              local answer line="${(j: :)words[1,CURRENT-1]} $PREFIX"
              answer=$(${words[1]} complete ${#line} "$line" 2>/dev/null)
              local files=$?
              [[ $PREFIX == --*=* ]] && compset -P '*='
              [[ -n $answer ]] && compadd -- "${(@f)answer}"
              (( files )) && _files
            }
            compdef _audio audio
            """,
        ["fish"] = """
            # audio completions fish > ~/.config/fish/completions/audio.fish
            function __audio_complete
              set -l line (commandline -cp | string collect)
              set -l word (commandline -ct | string collect)
              set -l found (audio complete (string length -- "$line") "$line" 2>/dev/null)
              set -l files $status
              set -l option (string match -r -- '^--[^=]+=' "$word")
              for each in $found
                echo "$option$each"
              end
              test $files -ne 0; and __fish_complete_path "$word"
            end
            complete -c audio -f -a '(__audio_complete)'
            """,
        ["powershell"] = """
            # if (!(Test-Path $PROFILE)) { New-Item $PROFILE -Force }; audio completions powershell | Add-Content $PROFILE
            Register-ArgumentCompleter -Native -CommandName audio -ScriptBlock {
              param($word, $line, $position)
              # The line is without the space behind it, and double quotes do not reach every program.
              $at = $position - $line.Extent.StartOffset
              $typed = "$line".PadRight($at).Replace('"', "'")
              $option = if ("$word" -match '^--[^=]+=') { $Matches[0] }
              & $line.GetCommandName() complete $at $typed 2>$null | ForEach-Object {
                # What stands before a comma is no part of the word here.
                [System.Management.Automation.CompletionResult]::new($option + ($_ -replace '^.*,'), $_, 'ParameterValue', $_)
              }
            }
            """,
    };

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { HelpName = "shell", Description = $"Your shell: {string.Join(", ", Scripts.Keys)}." };
        UsageErrors.RequireOneOf(shell, [.. Scripts.Keys]);
        var command = new DocumentedCommand(
            "completions",
            "Prints what makes a shell complete commands, options and values.",
            ("source <(audio completions bash)", "Completes in this shell; put it into ~/.bashrc for all."),
            ("audio completions fish > ~/.config/fish/completions/audio.fish", "Completes in fish."),
            ("audio completions powershell | Out-String | Invoke-Expression", "Completes in this PowerShell; its first line says how to in all.")) { shell };
        command.SetAction(parsed =>
        {
            Console.Out.WriteLine(Scripts[parsed.GetRequiredValue(shell)]);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Answers those scripts, and leaves the terminal in which somebody types as it is.</summary>
    /// <param name="root">All commands.</param>
    /// <param name="position">Of the cursor in the line, in characters.</param>
    public static int Answer(Command root, string position, string line)
    {
        var typed = int.TryParse(position, CultureInfo.InvariantCulture, out var cursor) && cursor >= 0 && cursor < line.Length ? line[..cursor] : line;
        var (words, mayBeFile) = new Completer(root).At(typed);
        // The console's own streams set the terminal's modes, also where they lead elsewhere.
        using Stream output = OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        output.Write(Encoding.UTF8.GetBytes(string.Concat(words.Select(w => $"{w}\n"))));
        return mayBeFile ? MayBeFile : ExitCode.Done;
    }
}
