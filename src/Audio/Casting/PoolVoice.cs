namespace Audio.Casting;

/// <summary>Whose voice nobody has chosen: it is merely the next of the pool. Immutable.</summary>
/// <param name="SpeakerId">See <see cref="Transcripts.Speaker.Id"/>.</param>
/// <param name="Speaker">As listeners know them.</param>
/// <param name="Voice">The name of the persona.</param>
public sealed record PoolVoice(string SpeakerId, string Speaker, string Voice)
{
    /// <summary>The code of what is said of them.</summary>
    public const string Code = "C101";

    /// <summary>What there is to say of some, in one; null where there are none.</summary>
    /// <param name="file">The voices.json.</param>
    public static Problem? Tell(string file, IEnumerable<PoolVoice> some) => some.ToList() is [var first, .. var others]
        ? new(Code, Severity.Info, file, 0, 0, $"{string.Join(", ", [$"{first.Speaker} is spoken by '{first.Voice}'", .. others.Select(o => $"{o.Speaker} by '{o.Voice}'")])}, the next of the pool",
            "Name a voice under \"speakers\" to choose another")
        : null;
}
