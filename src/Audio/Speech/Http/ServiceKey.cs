using System.Collections.Immutable;
using Audio.Casting;

namespace Audio.Speech.Http;

/// <summary>Finds the key that a service is to get.</summary>
static class ServiceKey
{
    /// <param name="address">Whom it is for.</param>
    /// <param name="usual">The variables of a key that may be sent there without being told to, in order; empty where none may.</param>
    /// <param name="isOpen">Whether the service may do without.</param>
    /// <returns>Null for none.</returns>
    /// <exception cref="SpeechException">It is missing, or is none. Permanent.</exception>
    public static Secret? Find(ServiceSettings service, EngineContext context, Uri address, ImmutableArray<string> usual, bool isOpen)
    {
        var named = service.Values.Text("key");
        var names = named is null ? usual : [named];
        var key = context.FirstKey(names);
        if (key is null && (named is not null || !isOpen))
        {
            throw Refuse($"{service.Name} has no key", names.IsEmpty
                ? $"Name the environment variable that holds the key for {address.Host}: \"key\": \"…\""
                : $"Put the key into the environment: export {names[0]}=…");
        }
        // Whatever complains of a header may show it.
        if (key?.Reveal().All(c => c is > ' ' and <= '~') == false)
            throw Refuse($"{service.Name}'s key has characters that no key has", $"Copy the key into {names[0]} once more");
        return key;
    }

    static SpeechException Refuse(string what, string remedy) => new(what, isTransient: false) { IsEngineWide = true, Remedy = remedy };
}
