using System.Text.Json;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.SpeechToText;

/// <summary>Names for those whom a service tells apart: their own where it knows them, else <c>Speaker 1</c>, <c>Speaker 2</c> as they are first heard.</summary>
/// <param name="known">Names by identifier, where the file gives them apart.</param>
sealed partial class SpeakerNames(Dictionary<string, string> known)
{
    const string Stranger = "Unidentified speaker";

    readonly Dictionary<string, string> _names = [];
    int _numbered;

    /// <summary>Who speaks where nobody is told apart.</summary>
    public static string First => "Speaker 1";

    /// <summary>How many are told apart.</summary>
    public int Count => _names.Count;

    /// <summary>Null where the service does not say.</summary>
    public string? Of(Speech speech)
    {
        if (speech.IsByStranger)
            return _names[""] = Stranger;
        if (speech.Speaker is not { Kind: JsonTokenType.String or JsonTokenType.Number } speaker || !speaker.Text.Any(char.IsLetterOrDigit))
            return null;
        if (!_names.TryGetValue(speaker.Text, out var name))
            _names.Add(speaker.Text, name = NameOf(speaker.Text.Trim()));
        return name;
    }

    string NameOf(string written) =>
        known.TryGetValue(written, out var name) ? name : written == "UU" ? Stranger : Id().IsMatch(written) ? $"Speaker {++_numbered}" : written;

    // A, 0, S1, spk_0, SPEAKER_00, ch_1, but not "Speaker 2", which is as good a name as any.
    [GeneratedRegex(@"^([A-Za-z]?[0-9]*|(spk|spkr|speaker|person|voice|ch|channel)[_-]?([0-9]+|[A-Za-z])|(ch|channel|person|voice) [0-9]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
