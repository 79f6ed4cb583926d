using System.Collections.Immutable;
using System.Globalization;

namespace Audio.Episodes;

/// <summary>
/// The colours of speakers, wherever they are shown: six of Okabe and Ito's, which readers tell apart whatever colours they see, on white and on
/// black ("Color Universal Design", 2008). Black and yellow, which are lost on one of the two, are left out.
/// </summary>
public static class SpeakerPalette
{
    static readonly ImmutableArray<Rgb> Colours =
    [
        new(0x00, 0x72, 0xB2), new(0xD5, 0x5E, 0x00), new(0x00, 0x9E, 0x73), new(0xCC, 0x79, 0xA7), new(0x56, 0xB4, 0xE9), new(0xE6, 0x9F, 0x00),
    ];

    /// <summary>How many speakers have a colour of their own; those after them share.</summary>
    public static int Count => Colours.Length;

    /// <summary>What belongs to no speaker: music and silence.</summary>
    public static Rgb Nobody { get; } = new(0x9A, 0x9A, 0x9A);

    /// <summary>The colour of a speaker.</summary>
    /// <param name="order">Its place among the speakers of a transcript, from 0; less for nobody.</param>
    public static Rgb Of(int order) => order < 0 ? Nobody : Colours[order % Colours.Length];
}

/// <summary>A colour in sRGB.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>As HTML and SVG write it, such as <c>#0072b2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");
}
