using System.Text;

namespace Audio.Transcripts;

/// <summary>The text of a file and how its bytes stand for it.</summary>
/// <param name="Text">Without the byte order mark.</param>
/// <param name="MarkLength">The bytes of the byte order mark; 0 without one.</param>
readonly record struct DecodedText(string Text, Encoding Encoding, int MarkLength);
