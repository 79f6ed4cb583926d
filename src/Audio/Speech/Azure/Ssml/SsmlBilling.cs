
namespace Audio.Speech.Azure.Ssml;

/// <summary>How many characters of a document the service charges for.</summary>
static class SsmlBilling
{
    /// <summary>Every code point within <c>voice</c>, markup and spaces as well; a Chinese character counts twice, also in Japanese and Korean.</summary>
    /// <seealso href="https://learn.microsoft.com/azure/ai-services/speech-service/text-to-speech#billable-characters"/>
    public static int Characters(string ssml)
    {
        var start = ssml.IndexOf('>', ssml.IndexOf("<voice", StringComparison.Ordinal)) + 1;
        var end = ssml.LastIndexOf("</voice>", StringComparison.Ordinal);
        // Nothing in it: then the element is closed as it is opened.
        if (end < start)
            return 0;
        var count = 0;
        foreach (var rune in ssml.AsSpan(start, end - start).EnumerateRunes())
            count += IsIdeograph(rune.Value) ? 2 : 1;
        return count;
    }

    // The blocks of the Han script with letters in them.
    static bool IsIdeograph(int code) =>
        code is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF or 0x3005 or 0x3007;
}
