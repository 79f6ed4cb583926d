using System.Buffers.Binary;
using System.Text;

namespace Audio.Episodes.Id3;

/// <summary>The building blocks of an ID3v2.3.0 tag (id3.org/id3v2.3.0, section 4).</summary>
static class Id3Frame
{
    const byte Latin1 = 0;
    const byte Utf16 = 1;

    /// <summary>A frame: name, length, no flags, and what stands in it. Unlike version 2.4, all 32 bits of a length count.</summary>
    public static byte[] Of(string id, params ReadOnlySpan<byte[]> parts)
    {
        byte[] body = Join(parts);
        return Join(Encoding.ASCII.GetBytes(id), UInt32((uint)body.Length), [0, 0], body);
    }

    /// <summary>A link of one's own (WXXX). An address is Latin-1 without exception.</summary>
    /// <param name="description">What it leads to.</param>
    public static byte[] OfLink(string description, Uri link) =>
        Of("WXXX", [.. Strings([], description), .. description.All(c => c <= 'ÿ') ? [0] : new byte[2], .. Encoding.Latin1.GetBytes(link.AbsoluteUri)]);

    /// <summary>A JPEG (APIC).</summary>
    /// <param name="kind">What it shows: 3 is the front cover, 0 anything else.</param>
    public static byte[] OfPicture(byte kind, byte[] jpeg) => Of("APIC", [Latin1, .. "image/jpeg\0"u8, kind, 0], jpeg);

    /// <summary>A text information frame.</summary>
    public static byte[] OfText(string id, string text) => Of(id, Strings([], text));

    /// <summary>
    /// A mark for the encoding, <paramref name="middle"/>, and the texts with a terminator between them: Latin-1 where that can
    /// hold all of them, because every player reads it, else UTF-16, the only other encoding that version 2.3 has.
    /// </summary>
    public static byte[] Strings(byte[] middle, params ReadOnlySpan<string> texts)
    {
        var isLatin1 = true;
        foreach (var text in texts)
            isLatin1 &= text.All(c => c <= 'ÿ');

        var bytes = new List<byte>([isLatin1 ? Latin1 : Utf16, .. middle]);
        for (var i = 0; i < texts.Length; i++)
        {
            if (i > 0)
                bytes.AddRange(isLatin1 ? [0] : [0, 0]);
            // A NUL would end the text early.
            var text = texts[i].Replace('\0', ' ');
            bytes.AddRange(isLatin1 ? Encoding.Latin1.GetBytes(text) : [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
        }

        return [.. bytes];
    }

    /// <summary>A name that only programs see.</summary>
    public static byte[] Identifier(string name) => [.. Encoding.Latin1.GetBytes(name), 0];

    public static byte[] UInt32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] Join(params ReadOnlySpan<byte[]> parts)
    {
        using var joined = new MemoryStream();
        foreach (var part in parts)
            joined.Write(part);
        return joined.ToArray();
    }
}
