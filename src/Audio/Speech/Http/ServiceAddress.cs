using Audio.Casting.Kinds;

namespace Audio.Speech.Http;

/// <summary>Where a service answers.</summary>
static class ServiceAddress
{
    /// <summary>Reads an address from the settings, without a slash at its end.</summary>
    /// <exception cref="SpeechException">It is no address, carries a key or a name, or is neither HTTPS nor on this machine. Permanent.</exception>
    public static Uri Parse(string text)
    {
        if (WebAddress.FindFault(text) is var (what, remedy))
            throw new SpeechException($"the address of the service {what}", isTransient: false) { IsEngineWide = true, Remedy = remedy };
        return new(text.TrimEnd('/'));
    }

    /// <summary>An address below another.</summary>
    public static Uri Below(this Uri address, string path) => new($"{address.AbsoluteUri.TrimEnd('/')}/{path.TrimStart('/')}");
}
