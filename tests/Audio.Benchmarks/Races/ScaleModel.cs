using System.Globalization;
using System.Text;
using Audio.Speech.Spending;

namespace Audio.Benchmarks.Races;

/// <summary>What one measured episode says of many: how much a core makes in a day, what services charge for it, and where their limits stand in the way.</summary>
/// <param name="Hours">How long the episode is.</param>
/// <param name="Characters">How many characters are spoken in it.</param>
/// <param name="Sentences">In how many requests.</param>
/// <param name="Cold">Seconds of processor time with a local engine.</param>
/// <param name="Stored">The same, all speech being there.</param>
sealed record ScaleModel(double Hours, long Characters, int Sentences, double Cold, double Stored)
{
    const int Episodes = 1000;
    const double EpisodeHours = 0.5;

    // Microsoft's quotas of a Speech resource, in requests a second.
    static readonly (string Tier, double PerSecond)[] AzureTiers = [("azure, F0: 20 requests a minute", 20 / 60.0), ("azure, S0: 200 requests a second", 200)];

    public string Describe()
    {
        var text = new StringBuilder();
        Line($"""
            ## Beyond one machine

            A model, made of the figures above: an hour of this talk has {Characters / Hours:0} characters in {Sentences / Hours:0} sentences, each of them a request of {3600 * Hours / Sentences:0.0} s.
            Episodes share nothing but the stores, so ten machines make ten times as much.

            | A day of one core makes | Hours of sound |
            |---|---|
            | with flite | {Day(Cold):0} |
            | of speech that comes from a service, or is stored | {Day(Stored):0} |

            | {Episodes} episodes of {EpisodeHours * 60:0} minutes | Price | Cores to have them in an hour |
            |---|---|---|
            | flite, espeak-ng and other local engines | 0 USD | {Episodes * EpisodeHours * Cold / Hours / 3600:0} (flite) |
            """);
        foreach (var price in PriceTable.Rows)
            Line($"| {price.Kind}, {price.Model.Trim('-')} | {Episodes * EpisodeHours * Characters / Hours * (double)price.UsdPerMillion / 1e6:0} USD ({price.UsdPerMillion} USD a million characters, list price of {price.AsOf:yyyy-MM}) | {Episodes * EpisodeHours * Stored / Hours / 3600:0} |");
        Line($"\n| A service's own limit | Sound in an hour | Cores that it keeps busy |\n|---|---|---|");
        foreach (var (tier, perSecond) in AzureTiers)
            Line($"| {tier} | {perSecond * 3600 * Hours / Sentences:0.0} h | {perSecond * Stored / Sentences:0.00} |");
        Line($"\nOthers sell requests at once: *n* requests that take *s* seconds each give {3600 * Hours / Sentences:0.0} · *n* ÷ *s* hours of sound in an hour. How many a service bears is found out while it is used, see docs/engines.md.\n");
        return text.ToString();

        double Day(double seconds) => 24 * 3600 * Hours / seconds;

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
