using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Views;

/// <summary>What a page says of itself for machines: Open Graph, Dublin Core and schema.org.</summary>
static class HtmlMetadata
{
    static readonly FrozenSet<string> Dates = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "article:published_time", "date", "datepublished", "pubdate", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "citation_publication_date");

    /// <summary>Whether a <c>meta</c> element of a name or property gives the date of publication.</summary>
    public static bool IsDate(string name) => Dates.Contains(name);

    /// <summary>Whether it gives the headline, without the name of the site.</summary>
    public static bool IsTitle(string name) => name.Equals("og:title", StringComparison.OrdinalIgnoreCase);

    /// <summary>The day of <c>2024-03-14T09:00:00+01:00</c> or of a date as people write it; null where there is none.</summary>
    public static DateOnly? DateOf(string value)
    {
        value = value.Trim();
        return DateStamp.Parse(value)?.Date ?? (value.Length > 10 && value[10] is 'T' or ' ' ? DateStamp.Parse(value[..10])?.Date : null);
    }

    /// <summary>The first <c>datePublished</c> of linked data in JSON, whatever is wrong with it further down; null where there is none.</summary>
    public static DateOnly? DateIn(ReadOnlySpan<char> json)
    {
        const string Property = "datePublished";
        if (!json.Contains(Property, StringComparison.Ordinal))
            return null;
        var bytes = new byte[Encoding.UTF8.GetByteCount(json)];
        Encoding.UTF8.GetBytes(json, bytes);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(Property) && reader.Read()
                    && reader.TokenType == JsonTokenType.String && DateOf(reader.GetString()!) is { } date)
                {
                    return date;
                }
            }
        }
        catch (JsonException)
        {
            // The page's own mistake: it gives no date then.
        }
        return null;
    }
}
