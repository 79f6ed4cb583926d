using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Audio.Casting;
using Audio.Episodes;

namespace Audio.Cli.Browser;

/// <summary>Who speaks with which voice while the browser is open, and what of that voices.json does not say yet. Not thread-safe.</summary>
/// <param name="ready">The transcript, as it is cast.</param>
sealed class BrowserCast(CastScript ready)
{
    VoiceBook _book = ready.Book;
    ImmutableDictionary<string, Persona> _named = ImmutableDictionary<string, Persona>.Empty;

    /// <summary>The transcript with the voices that it will have once they are written.</summary>
    public Script Script { get; private set; } = ready.Script;

    /// <summary>Gives a speaker a voice, and nobody else.</summary>
    /// <returns>Null where it is done; else why it cannot be.</returns>
    public string? Give(string speakerId, Persona persona)
    {
        var transcript = Script.Transcript;
        if (transcript.Speakers.FirstOrDefault(s => s.Id == speakerId) is { Voice: not null } speaker)
            return $"{(speaker.VoiceSaidAt > 0 ? $"line {speaker.VoiceSaidAt.ToString(CultureInfo.InvariantCulture)} of the file" : "--speaker")} says which voice {speaker.Name} has: change it there";
        try
        {
            (var cast, _named) = Recast.Of(transcript, _book, Script.Cast, _named.SetItem(speakerId, persona), ready.CastFrom);
            Script = Script with { Cast = cast };
            return null;
        }
        catch (InvalidInputException e)
        {
            return e.Problems[0].Message;
        }
    }

    /// <summary>Writes into voices.json what was given. The file that came with the program is nobody's own: who changes it gets one beside the transcript.</summary>
    /// <returns>The file, whether it is new, and how many speakers' voices it got: also of those who were given none, so that they keep theirs.</returns>
    /// <exception cref="InvalidInputException">The file that is there has mistakes, or lacks a voice.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public (string File, bool IsNew, int Speakers) Write()
    {
        var file = Composition.IsOfProgram(ready.Book.File)
            ? Path.Combine(Path.GetDirectoryName(ready.Source.Name) is { Length: > 0 } folder ? folder : ".", "voices.json")
            : ready.Book.File;
        var isNew = !File.Exists(file);
        var text = Checked(file, !isNew ? File.ReadAllText(file) : SpeakerVoices.WithoutSchema(File.ReadAllText(ready.Book.File)));
        text = Checked(file, SpeakerVoices.Set(text, Script.Transcript, _named));
        AtomicFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        var speakers = _named.Count;
        (_book, _named) = (_book.With(Script.Transcript, _named), _named.Clear());
        return (file, isNew, speakers);
    }

    // A file with mistakes would stop whatever reads it.
    static string Checked(string file, string text)
    {
        VoiceBook.Parse(file, text);
        return text;
    }
}
