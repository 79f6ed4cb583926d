namespace Audio.Episodes.Companions;

/// <summary>Where listeners' programs will find the files of an episode.</summary>
static class WebAddress
{
    /// <param name="file">A file's name.</param>
    /// <param name="site">The show's site, in which it will lie; null beside whatever names it.</param>
    /// <returns>An absolute address, or the name as a relative one.</returns>
    public static string Of(string file, Uri? site)
    {
        var name = Uri.EscapeDataString(file);
        return site is null ? name : new Uri(new Uri(site.AbsoluteUri.TrimEnd('/') + "/"), name).AbsoluteUri;
    }
}
