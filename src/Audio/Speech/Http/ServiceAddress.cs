namespace Audio.Speech.Http;

/// <summary>Where a service answers.</summary>
static class ServiceAddress
{
    /// <summary>Reads an address from the settings, without a slash at its end.</summary>
    /// <exception cref="SpeechException">It is no address, carries a key or a name, or is neither HTTPS nor on this machine. Permanent.</exception>
    public static Uri Parse(string text)
    {
        if (!Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw Refuse("is no web address", "Write it as https://…");
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw Refuse("has more than a host and a path", "Leave out names, keys and everything behind a question mark");
        if (address.Scheme == "http" && !address.IsLoopback)
            throw Refuse("would send the text unencrypted", "Use https; http is for this machine alone");
        return address;

        // The address is not shown: it may carry a key.
        static SpeechException Refuse(string what, string remedy) => new($"the address of the service {what}", isTransient: false) { IsEngineWide = true, Remedy = remedy };
    }

    /// <summary>An address below another.</summary>
    public static Uri Below(this Uri address, string path) => new($"{address.AbsoluteUri.TrimEnd('/')}/{path.TrimStart('/')}");
}
