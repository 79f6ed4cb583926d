using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Audio.Transcripts;

/// <summary>One thing in the order of the episode.</summary>
/// <param name="Line">The source line it starts on, from 1.</param>
public abstract record TranscriptItem(int Line)
{
    // A turn of a minute.
    const int Usual = 1000;

    /// <summary>What is spoken for it, in order; empty where it makes no speech.</summary>
    public ImmutableArray<Utterance> Utterances { get; init; } = [];

    /// <summary>The words as written; paragraphs are separated by a blank line.</summary>
    public string Text => Join(u => u.Text);

    /// <summary>The words as they are handed to an engine; paragraphs are separated by a blank line.</summary>
    public string Spoken => Join(u => u.Spoken);

    string Join(Func<Utterance, string> part)
    {
        if (Utterances is [var only])
            return part(only);
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[Usual]);
        var before = "";
        foreach (var utterance in Utterances)
        {
            if (before.Length > 0)
                text.AppendLiteral(utterance.StartsParagraph ? "\n\n" : EndsWide(before) ? "" : " ");
            text.AppendLiteral(before = part(utterance));
        }
        return text.ToStringAndClear();
    }

    // Chinese and Japanese have no space behind a full stop.
    static bool EndsWide(string text) => text is [.., '。' or '？' or '！' or '」' or '』'];
}

/// <summary>One speaker's uninterrupted speech.</summary>
/// <param name="SpeakerId">Who speaks: a <see cref="Speaker.Id"/>.</param>
/// <param name="Line">The source line it starts on.</param>
public sealed record Turn(string SpeakerId, int Line) : TranscriptItem(Line)
{
    /// <summary>True where the source does not say who speaks and the reader concluded it.</summary>
    public bool Inferred { get; init; }
}

/// <summary>A non-speech event: music, laughter, applause.</summary>
/// <param name="Description">As written, without its brackets.</param>
/// <param name="Line">The source line it stands on.</param>
public sealed record Cue(string Description, int Line) : TranscriptItem(Line);

/// <summary>A new part of the episode begins. A heading of the source is announced by the narrator; an inferred chapter is silent.</summary>
/// <param name="Title">The heading, or a short extract of what is asked.</param>
/// <param name="Line">The source line it stands on.</param>
public sealed record Chapter(string Title, int Line) : TranscriptItem(Line);

/// <summary>The smallest thing spoken by itself: a sentence, or the part of one that has a voice of its own.</summary>
/// <param name="Text">As written.</param>
/// <param name="Spoken">As handed to an engine: <c>G-20</c> is <c>G twenty</c>. Never blank.</param>
/// <param name="SpeakerId">Who is heard: the turn's speaker, or the person quoted.</param>
/// <param name="StartsParagraph">True for the first utterance of a paragraph.</param>
public sealed record Utterance(string Text, string Spoken, string SpeakerId, bool StartsParagraph);
