using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Audio.Speech.Spending;

namespace Audio.Cli;

/// <summary>The options that limit what speech may cost.</summary>
sealed class BudgetOptions
{
    readonly Option<decimal?> _cost = new("--max-cost")
    {
        Description = "Stop before speech costs more than this, in US dollars; what was spoken is kept.",
        HelpName = "USD",
        CustomParser = Usd,
    };

    readonly Option<long?> _characters = NumberOption.Create("--max-characters", "Stop before services are sent more than this.", "N", 0L);

    public void AddTo(Command command)
    {
        command.Add(_cost);
        command.Add(_characters);
    }

    public Budget Read(ParseResult parsed) => new(parsed.GetValue(_cost), parsed.GetValue(_characters));

    static decimal? Usd(ArgumentResult result)
    {
        var text = result.Tokens[0].Value.TrimStart('$');
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var usd))
            return usd;
        result.AddError($"--max-cost '{result.Tokens[0].Value}' is no amount; write it like 2.00.");
        return null;
    }
}
