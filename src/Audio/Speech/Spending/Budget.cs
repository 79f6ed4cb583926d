using System.Globalization;

namespace Audio.Speech.Spending;

/// <summary>The most that a run may spend on speech. Thread-safe: what is under way counts as spent until it is known to have cost nothing.</summary>
/// <param name="maxUsd">In US dollars; null for no limit.</param>
/// <param name="maxCharacters">As the services count them; null for no limit.</param>
public sealed class Budget(decimal? maxUsd = null, long? maxCharacters = null)
{
    readonly Lock _lock = new();
    SpeechException? _refusal;
    decimal _usd;
    long _characters;
    long _unpriced;

    /// <summary>Spent or under way, in US dollars; null where nobody knows the price of some of it.</summary>
    public decimal? Usd { get { lock (_lock) return _unpriced > 0 ? null : _usd; } }

    /// <summary>Spent or under way, as the services count them.</summary>
    public long Characters { get { lock (_lock) return _characters; } }

    /// <summary>Whether there is a limit in US dollars, so that every price must be known.</summary>
    public bool LimitsCost => maxUsd is not null;

    /// <summary>Sets aside what a request will cost.</summary>
    /// <param name="usd">In US dollars; null where nobody knows.</param>
    /// <exception cref="SpeechException">It, or a request before, would cross the limit. Permanent; nothing was set aside.</exception>
    internal void Reserve(long characters, decimal? usd)
    {
        lock (_lock)
        {
            if (_refusal is not null)
                throw _refusal.With();
            if (characters > 0 && _characters + characters > maxCharacters)
                throw Refuse(string.Create(CultureInfo.InvariantCulture, $"more than {maxCharacters} characters would be sent"), "--max-characters");
            if (usd > 0 && _usd + usd > maxUsd)
                throw Refuse(string.Create(CultureInfo.InvariantCulture, $"it would cost more than ${maxUsd:0.00##}"), "--max-cost");
            Add(characters, usd, 1);
        }
    }

    /// <summary>Gives back what was set aside and not spent.</summary>
    internal void Release(long characters, decimal? usd)
    {
        lock (_lock)
            Add(characters, usd, -1);
    }

    void Add(long characters, decimal? usd, int sign)
    {
        _characters += sign * characters;
        _usd += sign * (usd ?? 0);
        _unpriced += usd is null ? sign * characters : 0;
    }

    // The same words for all that follow, so that they are said once. What is spoken is a beginning, and not whatever is short enough.
    SpeechException Refuse(string what, string option) =>
        _refusal = new($"the budget is used up: {what}", isTransient: false) { IsEngineWide = true, IsOverBudget = true, Remedy = $"Raise {option}; what was spoken is kept" };
}
