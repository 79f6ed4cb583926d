using System.CommandLine;
using System.Text;

namespace Audio.Cli;

/// <summary>Finds what may stand at a place of a command line: commands, options and the values that are known. Opens no engine.</summary>
/// <param name="root">All commands.</param>
sealed class Completer(Command root)
{
    /// <param name="typed">The command line up to the cursor, the program's name included.</param>
    /// <returns>Whole words, or what follows the <c>=</c> of an option; and whether the name of a file may stand there.</returns>
    public (IReadOnlyList<string> Words, bool MayBeFile) At(string typed)
    {
        if (Split(typed) is not [_, .. var before, var begun])
            return ([], true);
        if (before is ["help", .. var about])
            before = about;
        // An option that still has no value is a mistake, but not here.
        var parsed = root.Parse(before is [.. var whole, ['-', ..]] ? whole : before, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var options = UsageErrors.OptionsOf(parsed.CommandResult).ToList();
        if (begun.StartsWith("--", StringComparison.Ordinal) && begun.Split('=', 2) is [var name, var value] && Find(name) is { } given)
            return Values(given, value);
        if (before is [.., var last] && Find(last) is { Arity.MinimumNumberOfValues: > 0 } asking)
            return Values(asking, begun);
        if (begun.StartsWith('-'))
            return (Beginning(options.Select(o => o.Name), begun), false);

        var argument = parsed.CommandResult.Command.Arguments.FirstOrDefault(a => (parsed.GetResult(a)?.Tokens.Count ?? 0) < a.Arity.MaximumNumberOfValues);
        var commands = parsed.CommandResult.Command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name);
        var values = argument is null ? [] : Known(argument.CompletionSources);
        return (Beginning([.. commands, .. values], begun), argument?.Name is "file" or "files" or "episode" or "folder");

        Option? Find(string asked) => options.Find(o => o.Name == asked || o.Aliases.Contains(asked));

        (IReadOnlyList<string>, bool) Values(Option option, string word)
        {
            // What its help calls the value tells what it is.
            var start = option.HelpName is "LIST" or "VOICE,VOICE" ? word.LastIndexOf(',') + 1 : 0;
            var there = word[..start].Split(',').Select(v => v.Split(':')[0]);
            return (Beginning(Known(option.CompletionSources).Except(there).Select(v => word[..start] + v), word), option.HelpName is "FILE" or "DIR");
        }

        IEnumerable<string> Known(IEnumerable<Func<System.CommandLine.Completions.CompletionContext, IEnumerable<System.CommandLine.Completions.CompletionItem>>> sources) =>
            sources.SelectMany(s => s(parsed.GetCompletionContext())).Select(c => c.Label);
    }

    static List<string> Beginning(IEnumerable<string> words, string begun) => [.. words.Where(w => w.StartsWith(begun, StringComparison.OrdinalIgnoreCase))];

    // As shells do it; the last word is what was begun, and may be empty.
    static List<string> Split(string typed)
    {
        List<string> words = [];
        var word = new StringBuilder();
        var quote = '\0';
        for (var i = 0; i < typed.Length; i++)
        {
            var c = typed[i];
            if (c == quote)
                quote = '\0';
            else if (quote == '\0' && c is '\'' or '"')
                quote = c;
            else if (quote == '\0' && c == ' ')
                End();
            else
                word.Append(c == '\\' && quote != '\'' && i + 1 < typed.Length && typed[i + 1] is ' ' or '\'' or '"' or '\\' ? typed[++i] : c);
        }
        words.Add(word.ToString());
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
