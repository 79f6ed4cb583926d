using System.Text.Json;

namespace Audio.Tests;

public sealed class LocatedJsonTests
{
    [Fact]
    public void A_value_knows_its_place_and_its_length_as_written()
    {
        var (root, error, _) = LocatedJson.Read("{ \"é\": [12.5,\n  \"a\\u0041\\n\", null], \"😀\": \"x\" }");

        Assert.Null(error);
        var items = root!["é"]!.Items;
        Assert.Equal((1, 9, 4), (items[0].Line, items[0].Column, items[0].Length));
        Assert.Equal((2, 3, 11, "aA\n"), (items[1].Line, items[1].Column, items[1].Length, items[1].Text));
        Assert.Equal((2, 29, "x"), (root["😀"]!.Line, root["😀"]!.Column, root["😀"]!.Text));
        Assert.True(root.Has("é") && !root.Has("e"));
    }

    [Fact]
    public void A_null_member_is_there_and_is_nothing()
    {
        var root = LocatedJson.Read("{ \"utterances\": null }").Root!;

        Assert.True(root.Has("utterances"));
        Assert.Null(root["utterances"]);
    }

    [Fact]
    public void Values_one_below_the_other_are_a_list_where_that_is_allowed()
    {
        Assert.Equal(["1", "2"], LocatedJson.Read("1\n2", manyValues: true).Root!.Items.Select(i => i.Text));
        Assert.Equal((2, 1), LocatedJson.Read("1\n2").Error is var (line, column, _) ? (line, column) : default);
    }

    [Theory]
    [InlineData("", "There is nothing in it")]
    [InlineData(" // soon\n", "There is nothing in it")]
    [InlineData("{ \"a\": 1,\n  \"b\": { \"c\": 2 \n", "The brace of line 2 is not closed")]
    [InlineData("\n[ [] ", "The bracket of line 2 is not closed")]
    public void What_is_missing_is_said_in_plain_words(string text, string message) => Assert.Equal(message, LocatedJson.Read(text).Error?.Message);

    [Theory]
    [InlineData("{ \"a\": tru\n}", 1, 11, "This is neither true")]
    [InlineData("{ title: 1 }", 1, 3, "A name in double quotation marks")]
    [InlineData("{ \"a\" 1 }", 1, 7, "A colon belongs here")]
    [InlineData("{ \"a\":\n \u201Cx\u201D }", 2, 2, "A value belongs here")]
    [InlineData("{ \"a\": 1\n  \"b\": 2 }", 2, 3, "A comma is missing here")]
    [InlineData("{ \"a\": \"x", 1, 9, "This text has no closing quotation mark")]
    [InlineData("{ \"a\": \"x\n\" }", 1, 10, "A text ends on its line")]
    [InlineData("{ \"a\": \"\\q\" }", 1, 10, "A backslash begins no such escape")]
    [InlineData("{ } }", 1, 5, "Nothing belongs behind the end of it")]
    [InlineData("{ \"a\": 1. }", 1, 11, "A digit belongs here")]
    [InlineData("{ \"a\": 01 }", 1, 9, "No number begins with a zero")]
    public void What_is_wrong_is_said_in_one_line_of_plain_words(string text, int line, int column, string message)
    {
        var error = LocatedJson.Read(text).Error!.Value;

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal((line, error.Line), (line, line));
        Assert.InRange(error.Column, column - 2, column + 2);
    }

    [Fact]
    public void An_item_that_is_cut_short_is_left_out()
    {
        var (root, error, cut) = LocatedJson.Read("[ { \"a\": 1 }, { \"a\": 2, \"b\": \"x");

        Assert.NotNull(error);
        Assert.Single(root!.Items);
        Assert.Equal((1, 15), (cut!.Line, cut.Column));
    }

    [Fact]
    public void What_is_nested_too_deep_is_an_error_with_a_place()
    {
        var (root, error, _) = LocatedJson.Read(new string('[', 100_000));

        Assert.Equal(JsonTokenType.StartArray, root!.Kind);
        Assert.Equal((1, 65), (error!.Value.Line, error.Value.Column));
    }

    [Fact]
    public async Task A_document_on_one_line_is_read_in_linear_time() =>
        await Task.Run(() =>
        {
            var text = $"[{string.Join(',', Enumerable.Repeat("{\"w\":\"é\\n\"}", 500_000))}]";
            Assert.Equal(500_000, LocatedJson.Read(text).Root!.Items.Count);
        }).WaitAsync(TimeSpan.FromSeconds(60));
}
