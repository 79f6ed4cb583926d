using System.CommandLine;
using System.CommandLine.Parsing;

namespace Audio.Cli;

/// <summary>The option that names a single file to be written: <c>--save</c>, for <c>-o</c> is the folder of episodes wherever there is one.</summary>
sealed class SaveOption
{
    readonly Option<string?> _save;

    // As it was called before; scripts have it. Null where that never was, and -o is the folder.
    readonly Option<string?>? _output;

    /// <param name="wasOutput">Whether it was called <c>-o</c> and <c>--output</c> before.</param>
    public SaveOption(string description, bool wasOutput = false)
    {
        _save = UsageErrors.RefuseEmpty(new Option<string?>("--save") { Description = description, HelpName = "FILE" });
        _output = wasOutput ? UsageErrors.RefuseEmpty(new Option<string?>("--output", "-o") { HelpName = "FILE", Hidden = true }) : null;
    }

    /// <param name="findFault">What is wrong with a name; null for nothing.</param>
    public void AddTo(Command command, Func<string, string?> findFault)
    {
        command.Add(_save);
        if (_output is not null)
            command.Add(_output);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_save) is not null && Former(result) is not null)
                result.AddError("--save and --output mean the same: leave one out.");
            else if (NameIn(result) is { Length: > 0 } name && findFault(name) is { } fault)
                result.AddError(fault);
        });
    }

    /// <summary>The file that is named; null for none.</summary>
    public string? NameIn(SymbolResult result) => (result.GetResult(_save) ?? Former(result)) is { Tokens: [var named] } ? named.Value : null;

    /// <inheritdoc cref="NameIn(SymbolResult)"/>
    public string? NameIn(ParseResult parsed) => NameIn(parsed.CommandResult);

    OptionResult? Former(SymbolResult result) => _output is null ? null : result.GetResult(_output);
}
