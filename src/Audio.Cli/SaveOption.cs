using System.CommandLine;
using System.CommandLine.Parsing;

namespace Audio.Cli;

/// <summary>The option that names a single file to be written: <c>--save</c>, for <c>-o</c> is the folder of episodes wherever there is one.</summary>
sealed class SaveOption
{
    readonly Option<string?> _save;

    // As it was called before; scripts have it.
    readonly Option<string?> _output;

    public SaveOption(string description)
    {
        _save = UsageErrors.RefuseEmpty(new Option<string?>("--save") { Description = description, HelpName = "FILE" });
        _output = UsageErrors.RefuseEmpty(new Option<string?>("--output", "-o") { HelpName = "FILE", Hidden = true });
    }

    /// <param name="findFault">What is wrong with a name; null for nothing.</param>
    public void AddTo(Command command, Func<string, string?> findFault)
    {
        command.Add(_save);
        command.Add(_output);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_save) is not null && result.GetResult(_output) is not null)
                result.AddError("--save and --output mean the same: leave one out.");
            else if (NameIn(result) is { Length: > 0 } name && findFault(name) is { } fault)
                result.AddError(fault);
        });
    }

    /// <summary>The file that is named; null for none.</summary>
    public string? NameIn(SymbolResult result) => (result.GetResult(_save) ?? result.GetResult(_output)) is { Tokens: [var named] } ? named.Value : null;

    /// <inheritdoc cref="NameIn(SymbolResult)"/>
    public string? NameIn(ParseResult parsed) => parsed.GetValue(_save) ?? parsed.GetValue(_output);
}
