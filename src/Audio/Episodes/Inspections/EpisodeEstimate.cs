using System.Collections.Immutable;
using Audio.Casting;
using Audio.Mixing;
using Audio.Speech.Spending;
using Audio.Transcripts;

namespace Audio.Episodes.Inspections;

/// <summary>How long an episode would become, and what it would cost if nothing of it were stored, from the text and voices.json alone. Immutable.</summary>
/// <param name="Duration">Roughly, without music.</param>
/// <param name="Services">Those that charge, in the order in which they are first heard; empty where speaking is free.</param>
public sealed record EpisodeEstimate(TimeSpan Duration, ImmutableArray<ServiceEstimate> Services)
{
    /// <summary>What services would count.</summary>
    public long Characters => Services.Sum(s => s.Characters);

    /// <summary>In US dollars; null where nobody knows the price of something.</summary>
    public decimal? Usd => Services.Any(s => s.Usd is null) ? null : Services.Sum(s => s.Usd);

    /// <summary>Estimates.</summary>
    /// <param name="shares">How much everyone says, by id.</param>
    /// <param name="cast">Who speaks; null where nobody is cast: then nothing is known of prices.</param>
    /// <param name="book">Where the voices come from; null where there is none.</param>
    internal static EpisodeEstimate Of(Transcript transcript, Dictionary<string, SpokenShare> shares, Cast? cast, VoiceBook? book)
    {
        var seconds = Pacing.MeanSilence(transcript, new()).TotalSeconds;
        var services = new List<ServiceEstimate>();
        foreach (var (speaker, share) in shares)
        {
            var voice = cast?.Voices.GetValueOrDefault(speaker);
            seconds += share.Seconds / (voice?.Rate ?? 1);
            if (voice is null || PriceTable.Of(book!.Services[voice.Engine], voice) is var price && price == Price.Free)
                continue;
            var asked = new ServiceEstimate(voice.Engine, share.Characters, price?.Of(share.Characters));
            var known = services.FindIndex(s => s.Engine == voice.Engine);
            if (known < 0)
                services.Add(asked);
            else
                services[known] = new(asked.Engine, services[known].Characters + asked.Characters, services[known].Usd + asked.Usd);
        }
        return new(TimeSpan.FromSeconds(seconds), [.. services]);
    }
}

/// <summary>What one service would be asked for.</summary>
/// <param name="Engine">Its name in voices.json.</param>
/// <param name="Characters">As it would count them, roughly.</param>
/// <param name="Usd">In US dollars; null where nobody knows the price.</param>
public sealed record ServiceEstimate(string Engine, long Characters, decimal? Usd);
