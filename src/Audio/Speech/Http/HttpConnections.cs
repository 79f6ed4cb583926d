namespace Audio.Speech.Http;

/// <summary>The connections of the whole process to services.</summary>
static class HttpConnections
{
    /// <summary>Follows no redirects, which would carry the key elsewhere, and keeps no cookies. Its requests are timed by who sends them.</summary>
    public static HttpClient Shared { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        // Else an address that has moved is never looked up again.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        MaxResponseHeadersLength = 64,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
