namespace Audio.Episodes.Companions;

/// <summary>Where listeners' programs will find the files of an episode.</summary>
static class PublishedAddress
{
    /// <summary>The folder of an episode in its show's site, as it lies in the output: no two episodes share a file.</summary>
    /// <param name="site">Null where the show has none.</param>
    public static Uri? Folder(Uri? site, string slug) => site is null ? null : new(new(site.AbsoluteUri.TrimEnd('/') + "/"), Uri.EscapeDataString(slug) + "/");

    /// <param name="file">A file's name.</param>
    /// <param name="folder">Where it will lie; null beside whatever names it.</param>
    /// <returns>An absolute address, or the name as a relative one.</returns>
    public static string Of(string file, Uri? folder) => folder is null ? Uri.EscapeDataString(file) : new Uri(folder, Uri.EscapeDataString(file)).AbsoluteUri;
}
