using System.Text;

namespace Audio.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("A Martínez", "a-martinez")]
    [InlineData("Conan O'Brien", "conan-obrien")]
    [InlineData("  Page (final) v2 ", "page-final-v2")]
    [InlineData("Новости дня", "новости-дня")]
    [InlineData("???", "episode")]
    [InlineData("", "episode")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void Names_are_letters_and_digits_joined_by_hyphens(string text, string slug) => Assert.Equal(slug, Slug.Of(text, "episode"));

    [Fact]
    public void Long_names_are_cut_between_characters()
    {
        var slug = Slug.Of(string.Concat(Enumerable.Repeat("あ", 90)), "episode");

        Assert.InRange(Encoding.UTF8.GetByteCount(slug), 70, 80);
        Assert.All(slug, c => Assert.Equal('あ', c));
    }
}
