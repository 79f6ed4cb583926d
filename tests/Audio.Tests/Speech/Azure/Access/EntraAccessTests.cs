using Audio.Doubles.Azure;
using Audio.Speech;
using Audio.Speech.Azure;
using Audio.Speech.Azure.Access;
using Audio.Speech.Http;
using Audio.Tests.Support;
using Azure.Core;
using Azure.Identity;

namespace Audio.Tests.Speech.Azure.Access;

public sealed class EntraAccessTests
{
    const string Resource = "/subscriptions/1/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/mine";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_is_signed_in_needs_no_key(bool isRestOnly)
    {
        await using var service = await AzureSpeechDouble.OpenAsync(access: new(TimeProvider.System) { EntraToken = $"aad#{Resource}#token-1" });
        var credential = new Credential("token-1");
        var engine = Engine(service, credential, isRestOnly);

        await engine.SpeakAsync(SomeAzure.Request(), default);

        Assert.Single(service.Turns);
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task Whoever_is_not_is_told_how()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = Engine(service, new Credential(null), isRestOnly: false);

        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default));

        Assert.True(e is { IsTransient: false, IsEngineWide: true });
        Assert.Contains("az login", e.Remedy, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_network_that_is_out_is_not_taken_for_a_user_who_is_not_signed_in()
    {
        var offline = new EntraAccess(() => new Credential(null, new HttpRequestException("No route to host")), Resource, "scope");

        var e = await Assert.ThrowsAsync<SpeechException>(async () => await offline.GetAsync(default));

        Assert.Equal((true, false), (e.IsTransient, e.IsEngineWide));
    }

    [Fact]
    public void The_credential_is_not_made_before_it_is_needed()
    {
        var access = new EntraAccess(() => throw new InvalidOperationException("too early"), Resource, "scope");

        Assert.False(((IAzureAccess)access).Renew(null));
    }

    static AzureEngine Engine(AzureSpeechDouble service, TokenCredential credential, bool isRestOnly)
    {
        var settings = SomeAzure.Service(("endpoint", service.Address.ToString()), ("entraResourceId", Resource));
        var options = AzureOptions.From(settings) with { IsRestOnly = isRestOnly };
        var failure = new AzureFailure(settings);
        var client = new ServiceClient("azure", HttpConnections.Shared, TimeProvider.System) { OnError = failure.Of };
        return new(options, new EntraAccess(() => credential, Resource, new AzureAddresses(options).Scope), client, failure, TimeProvider.System);
    }

    sealed class Credential(string? token, Exception? cause = null) : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return token is null ? throw new AuthenticationFailedException("Nobody is signed in.", cause) : new(new AccessToken(token, DateTimeOffset.MaxValue));
        }
    }
}
