using Microsoft.Extensions.Configuration;

namespace Audio.Cli;

/// <summary>Where keys are kept: the environment, or else what <c>dotnet user-secrets</c> stores for this program.</summary>
static class UserSecrets
{
    static readonly Lazy<IConfiguration> Secrets = new(() => new ConfigurationBuilder().AddUserSecrets(typeof(UserSecrets).Assembly, optional: true).Build());

    /// <summary>Finds a key by its name; null where there is none.</summary>
    /// <exception cref="InvalidInputException">The file of secrets cannot be read.</exception>
    public static string? FindKey(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } key)
            return key;
        try
        {
            return Secrets.Value[name];
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(new Problem("K001", Severity.Error, "user secrets", 0, 0, "the user secrets cannot be read", "mend or remove secrets.json with 'dotnet user-secrets', or set keys in the environment"));
        }
    }
}
