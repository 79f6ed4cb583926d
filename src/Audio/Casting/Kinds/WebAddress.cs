namespace Audio.Casting.Kinds;

/// <summary>The addresses at which a service may be spoken with.</summary>
static class WebAddress
{
    /// <summary>An address that carries nothing but a host and a path, and is encrypted or of this machine.</summary>
    /// <returns>What is wrong with it and what to do, without the address, which may carry a key; null where nothing is.</returns>
    public static (string What, string Remedy)? FindFault(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return ("is no web address", "Write it as https://…");
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            return ("has more than a host and a path", "Leave out names, keys and everything behind a question mark");
        if (address.Scheme == "http" && !address.IsLoopback)
            return ("would send the text unencrypted", "Use https; http is for this machine alone");
        return null;
    }

    /// <summary>The fault of a setting that holds an address.</summary>
    public static IEnumerable<SettingFault> FindFaults(Settings values, string setting)
    {
        if (values.Text(setting) is { } text && FindFault(text) is var (what, remedy))
            yield return new(setting, $"'{setting}' {what}", remedy);
    }
}
