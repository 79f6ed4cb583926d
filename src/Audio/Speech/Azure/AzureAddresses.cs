using Audio.Speech.Http;
using Azure.Identity;

namespace Audio.Speech.Azure;

/// <summary>Where the parts of Azure's speech service answer: of a region, of a sovereign cloud, of a resource with a domain of its own, of a container.</summary>
/// <seealso href="https://learn.microsoft.com/azure/ai-services/speech-service/rest-text-to-speech"/>
sealed class AzureAddresses(AzureOptions options)
{
    /// <summary>What distinguishes the sound that comes from here from that of other places; empty for the service's own regions, which sound alike.</summary>
    public string Identity => options.Endpoint is { } endpoint && !IsResource(endpoint) ? endpoint.AbsoluteUri : "";

    /// <summary>Whether it is Microsoft who answers there.</summary>
    public bool IsAzures => options.Endpoint is not { } endpoint || IsResource(endpoint) || endpoint.Host.Split('.') is
        [.., "speech" or "cognitive", "microsoft", "com"] or [.., "speech" or "cognitive", "azure", "cn" or "us"] or [.., "services", "ai", "azure", "com"];

    /// <summary>Synthesis by POST.</summary>
    /// <param name="deployment">A custom voice; null for the service's own.</param>
    public Uri Rest(string? deployment) => WithDeployment(Host(deployment).Below($"{Prefix(isSocket: false)}/cognitiveservices/v1"), deployment);

    /// <summary>Synthesis over a WebSocket.</summary>
    /// <param name="deployment">A custom voice; null for the service's own.</param>
    public Uri Socket(string? deployment)
    {
        var address = new UriBuilder(WithDeployment(Host(deployment).Below($"{Prefix(isSocket: true)}/cognitiveservices/websocket/v1"), deployment));
        address.Scheme = address.Scheme == "https" ? "wss" : "ws";
        return address.Uri;
    }

    /// <summary>The list of voices.</summary>
    public Uri Voices => Host(null).Below($"{Prefix(isSocket: false)}/cognitiveservices/voices/list");

    /// <summary>Where a key is given for a token.</summary>
    public Uri Token => (options.Endpoint ?? new($"https://{options.Region}.api.cognitive.{Cloud("microsoft.com")}")).Below("/sts/v1.0/issueToken");

    /// <summary>What an Entra token must be good for.</summary>
    public string Scope => $"https://cognitiveservices.{Cloud("azure.com")}/.default";

    /// <summary>Where Entra signs in.</summary>
    public Uri Authority => Cloud("microsoft.com") switch
    {
        "azure.cn" => AzureAuthorityHosts.AzureChina,
        "azure.us" => AzureAuthorityHosts.AzureGovernment,
        _ => AzureAuthorityHosts.AzurePublicCloud,
    };

    Uri Host(string? deployment) =>
        options.Endpoint ?? new($"https://{options.Region}.{(deployment is null ? "tts" : "voice")}.speech.{Cloud("microsoft.com")}");

    // Documented for both; a container has it for sockets alone.
    string Prefix(bool isSocket) =>
        options.Path ?? (isSocket || (options.Endpoint is { } endpoint && IsResource(endpoint)) ? "/tts" : "");

    string Cloud(string global) => (options.Region ?? options.Endpoint!.Host) switch
    {
        var r when r.StartsWith("china", StringComparison.Ordinal) || r.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) => "azure.cn",
        var r when r.StartsWith("usgov", StringComparison.Ordinal) || r.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase) => "azure.us",
        _ => global,
    };

    static Uri WithDeployment(Uri address, string? deployment) =>
        deployment is null ? address : new($"{address.AbsoluteUri}?deploymentId={Uri.EscapeDataString(deployment)}");

    static bool IsResource(Uri endpoint) => endpoint.Host.Split('.') is [.., "cognitiveservices", "azure", "com" or "cn" or "us"];
}
