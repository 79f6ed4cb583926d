using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Audio.Doubles.Azure;

/// <summary>Who may speak: keys, the tokens that were given for them, and Entra's.</summary>
public sealed class AzureAccess(TimeProvider time)
{
    /// <summary>How long a token lasts.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new();

    public string Key { get; init; } = "0123456789abcdef0123456789abcdef";

    /// <summary>An Entra token as a client must send it, <c>aad#resource#token</c>; null where none is accepted.</summary>
    public string? EntraToken { get; init; }

    /// <summary>How many tokens were given.</summary>
    public int TokensIssued => _tokens.Count;

    /// <summary>Lets every token expire now.</summary>
    public void ExpireTokens()
    {
        foreach (var token in _tokens.Keys)
            _tokens[token] = DateTimeOffset.MinValue;
    }

    /// <summary>0 for a request that may pass, else its status.</summary>
    public int Check(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Ocp-Apim-Subscription-Key", out var key))
            return key == Key ? 0 : StatusCodes.Status401Unauthorized;
        var bearer = request.Headers.Authorization.ToString();
        if (!bearer.StartsWith("Bearer ", StringComparison.Ordinal))
            return StatusCodes.Status401Unauthorized;
        var token = bearer["Bearer ".Length..];
        return token == EntraToken || (_tokens.TryGetValue(token, out var end) && time.GetUtcNow() < end) ? 0 : StatusCodes.Status401Unauthorized;
    }

    /// <summary>The service's shop of tokens: an empty POST with a key.</summary>
    public async Task IssueTokenAsync(HttpContext context)
    {
        if (context.Request.Headers["Ocp-Apim-Subscription-Key"] != Key)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (context.Request.ContentLength is not 0)
        {
            context.Response.StatusCode = StatusCodes.Status411LengthRequired;
            return;
        }
        var token = $"eyJ{Guid.NewGuid():n}.{Guid.NewGuid():n}";
        _tokens[token] = time.GetUtcNow() + TokenLife;
        context.Response.ContentType = "application/jwt; charset=us-ascii";
        await context.Response.WriteAsync(token);
    }
}
