using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Audio.Cli;

/// <summary>Help that ends in examples.</summary>
sealed class ExampleHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Nothing else of the line matters, as with all help.</summary>
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    /// <summary>An option that shows it.</summary>
    public static HelpOption Option()
    {
        var option = new HelpOption();
        option.Action = new ExampleHelp((HelpAction)option.Action!);
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var output = StyledOutput.Open();
        if (output.IsFitted)
            help.MaxWidth = output.Width;
        var result = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not DocumentedCommand { Examples: { Length: > 0 } examples })
            return result;
        output.WriteLine("Examples:");
        foreach (var (line, does) in examples)
        {
            var program = line.IndexOf(' ', StringComparison.Ordinal) + 1;
            output.WriteHanging("  " + line[..program], line[program..]);
            output.WriteHanging("      ", does);
        }
        output.WriteLine();
        return result;
    }
}
