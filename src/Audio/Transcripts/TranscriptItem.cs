using System.Buffers;
using System.Collections.Immutable;

namespace Audio.Transcripts;

/// <summary>One thing in the order of the episode.</summary>
/// <param name="Line">The source line it starts on, from 1.</param>
public abstract record TranscriptItem(int Line)
{
    /// <summary>What is spoken for it, in order; empty where it makes no speech.</summary>
    public ImmutableArray<Utterance> Utterances { get; init; } = [];

    /// <summary>The words as written; paragraphs are separated by a blank line.</summary>
    public string Text => Join(u => u.Written);

    /// <summary>The words as they are handed to an engine; paragraphs are separated by a blank line.</summary>
    public string Spoken => Join(u => u.IsAsWritten ? u.Written : u.Spoken);

    /// <summary>Writes <see cref="Text"/>.</summary>
    internal void WriteText(ArrayBufferWriter<char> room)
    {
        var length = LengthOf(u => u.Written);
        Fill(room.GetSpan(length), u => u.Written);
        room.Advance(length);
    }

    string Join(Func<Utterance, ReadOnlySpan<char>> part) =>
        Utterances is [{ IsAsWritten: true } only]
            ? only.Text
            : string.Create(LengthOf(part), (Item: this, Part: part), static (text, join) => join.Item.Fill(text, join.Part));

    int LengthOf(Func<Utterance, ReadOnlySpan<char>> part)
    {
        var length = 0;
        ReadOnlySpan<char> before = [];
        foreach (var utterance in Utterances)
        {
            length += Gap(before, utterance).Length;
            length += (before = part(utterance)).Length;
        }
        return length;
    }

    void Fill(Span<char> text, Func<Utterance, ReadOnlySpan<char>> part)
    {
        ReadOnlySpan<char> before = [];
        foreach (var utterance in Utterances)
        {
            var gap = Gap(before, utterance);
            gap.CopyTo(text);
            text = text[gap.Length..];
            before = part(utterance);
            before.CopyTo(text);
            text = text[before.Length..];
        }
    }

    // What stands between two that are joined.
    static string Gap(ReadOnlySpan<char> before, Utterance next) =>
        before.IsEmpty || (!next.StartsParagraph && EndsWide(before)) ? "" : next.StartsParagraph ? "\n\n" : " ";

    // Chinese and Japanese have no space behind a full stop.
    static bool EndsWide(ReadOnlySpan<char> text) => text is [.., '。' or '？' or '！' or '」' or '』'];
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
public sealed record Chapter(string Title, int Line) : TranscriptItem(Line)
{
    /// <summary>A page about it; null for none.</summary>
    public Uri? Link { get; init; }

    /// <summary>A picture for it: its path from the transcript's folder; null for none.</summary>
    public string? Picture { get; init; }
}

/// <summary>The smallest thing spoken by itself: a sentence, or the part of one that has a voice of its own. Immutable.</summary>
public sealed record Utterance
{
    // The line that it is part of is shared with the ledger, since what is said is as long as the source.
    readonly string _line;
    readonly int _start;
    readonly int _length;
    readonly string? _spoken;

    /// <param name="text">As written.</param>
    /// <param name="spoken">As handed to an engine.</param>
    /// <param name="speakerId">Who is heard.</param>
    /// <param name="startsParagraph">True for the first utterance of a paragraph.</param>
    public Utterance(string text, string spoken, string speakerId, bool startsParagraph)
        : this(text, 0, text.Length, spoken == text ? null : spoken, speakerId, startsParagraph)
    {
    }

    /// <param name="spoken">Null where it is said as it is written.</param>
    internal Utterance(string line, int start, int length, string? spoken, string speakerId, bool startsParagraph) =>
        (_line, _start, _length, _spoken, SpeakerId, StartsParagraph) = (line, start, length, spoken, speakerId, startsParagraph);

    /// <summary>As written.</summary>
    public string Text => _length == _line.Length ? _line : _line.Substring(_start, _length);

    /// <summary>The same without a copy.</summary>
    public ReadOnlySpan<char> Written => _line.AsSpan(_start, _length);

    /// <summary>As handed to an engine: <c>G-20</c> is <c>G twenty</c>. Never blank.</summary>
    public string Spoken => _spoken ?? Text;

    /// <summary>Whether it is said as it is written.</summary>
    public bool IsAsWritten => _spoken is null;

    /// <summary>Who is heard: the turn's speaker, or the person quoted.</summary>
    public string SpeakerId { get; }

    /// <summary>True for the first utterance of a paragraph.</summary>
    public bool StartsParagraph { get; }

    /// <inheritdoc/>
    public bool Equals(Utterance? other) =>
        other is not null && Written.SequenceEqual(other.Written) && _spoken == other._spoken
        && SpeakerId == other.SpeakerId && StartsParagraph == other.StartsParagraph;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(string.GetHashCode(Written), _spoken, SpeakerId, StartsParagraph);
}
