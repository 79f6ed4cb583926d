using System.CommandLine;

namespace Audio.Cli.Commands;

/// <summary><c>audio completions SHELL</c>: what makes a shell complete this program's commands, options and values.</summary>
static class CompletionsCommand
{
    const string Asked = "complete";

    static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            # audio completions bash >> ~/.bashrc
            _audio() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" complete "$COMP_POINT" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o bashdefault -o default -F _audio audio ./audio
            """,
        ["zsh"] = """
            # audio completions zsh >> ~/.zshrc
            _audio() {
              local -a found
              found=("${(@f)$(${words[1]} complete "$CURSOR" "$BUFFER" 2>/dev/null)}")
              compadd -- $found
              _files
            }
            compdef _audio audio
            """,
        ["fish"] = """
            # audio completions fish > ~/.config/fish/completions/audio.fish
            complete -c audio -a '(audio complete (commandline -C) (commandline -b) 2>/dev/null)'
            """,
        ["powershell"] = """
            # audio completions powershell >> $PROFILE
            Register-ArgumentCompleter -Native -CommandName audio -ScriptBlock {
              param($word, $line, $position)
              audio complete $position "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
    };

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { HelpName = "shell", Description = $"Your shell: {string.Join(", ", Scripts.Keys)}." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new DocumentedCommand(
            "completions",
            "Prints what makes a shell complete commands, options and values.",
            ("source <(audio completions bash)", "Completes in this shell; put it into ~/.bashrc for all."),
            ("audio completions fish > ~/.config/fish/completions/audio.fish", "Completes in fish."),
            ("audio completions powershell | Out-String | Invoke-Expression", "Completes in PowerShell.")) { shell };
        command.SetAction(parsed =>
        {
            Console.Out.WriteLine(Scripts[parsed.GetRequiredValue(shell)]);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>What those scripts ask: what may stand at a place of a command line.</summary>
    /// <param name="root">All commands.</param>
    public static Command CreateAnswer(Command root)
    {
        var position = new Argument<int>("position");
        var line = new Argument<string>("line");
        var command = new Command(Asked, "Answers shells that complete.") { position, line };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var text = parsed.GetRequiredValue(line);
            // The program's own name is not part of what is parsed.
            var start = text.IndexOf(' ') is >= 0 and var space ? space + 1 : text.Length;
            var cursor = Math.Clamp(parsed.GetValue(position) - start, 0, text.Length - start);
            var begun = text[..(start + cursor)] is var before ? before[(before.LastIndexOfAny([' ', '=']) + 1)..] : "";
            foreach (var completion in root.Parse(text[start..]).GetCompletions(cursor).Where(c => c.Label is not (Asked or "/?" or "/h" or "-?") && c.Label.StartsWith(begun, StringComparison.OrdinalIgnoreCase)))
                Console.Out.WriteLine(completion.InsertText ?? completion.Label);
            return ExitCode.Done;
        });
        return command;
    }
}
