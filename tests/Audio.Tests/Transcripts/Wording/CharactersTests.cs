using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording;

public sealed class CharactersTests
{
    [Theory]
    [InlineData("Well ¯\\_(ツ)_/¯ who knows.", "Well who knows.")]
    [InlineData("Nobody asked. ʕ•ᴥ•ʔ", "Nobody asked.")]
    [InlineData("(╯°□°)╯︵ ┻━┻ That is enough.", "That is enough.")]
    [InlineData("ಠ_ಠ Really?", "Really?")]
    [InlineData("A box (□) and (a) letter.", "A box (□) and (a) letter.")]
    [InlineData("ツ is a kana.", "ツ is a kana.")]
    public void Faces_made_of_signs_are_not_said_and_their_signs_elsewhere_are_kept(string text, string clean) =>
        Assert.Equal(clean, Characters.Clean(text).TrimStart());
}
