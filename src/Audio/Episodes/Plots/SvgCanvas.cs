using System.Globalization;
using System.Xml;
using XmlText = Audio.Episodes.Companions.XmlText;

namespace Audio.Episodes.Plots;

/// <summary>Writes shapes as SVG 1.1. What has no colour of its own takes that of the text around it. Not thread-safe.</summary>
sealed class SvgCanvas(XmlWriter xml)
{
    const string Namespace = "http://www.w3.org/2000/svg";

    public const string Ink = "currentColor";

    /// <summary>Begins an element, which <see cref="End"/> ends.</summary>
    /// <param name="attributes">Names and values; numbers to a tenth of a pixel.</param>
    public void Begin(string element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        xml.WriteStartElement(element, Namespace);
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value is double number ? Number(number) : XmlText.Clean(Convert.ToString(value, CultureInfo.InvariantCulture)!));
    }

    public void End() => xml.WriteEndElement();

    /// <summary>What is shown, or read aloud, of the element that has begun.</summary>
    public void Title(string text) => Text("title", text);

    /// <summary>A longer account of it.</summary>
    public void Describe(string text) => Text("desc", text);

    public void Rect(double x, double y, double width, double height, object fill, double opacity = 1)
    {
        Begin("rect", ("x", x), ("y", y), ("width", Math.Max(0, width)), ("height", Math.Max(0, height)), ("fill", fill), ("fill-opacity", opacity.ToString(CultureInfo.InvariantCulture)));
        End();
    }

    /// <summary>A straight line.</summary>
    /// <param name="dashes">Such as <c>6 4</c>; null for none.</param>
    public void Line(double x1, double y1, double x2, double y2, object stroke, double opacity = 1, string? dashes = null)
    {
        Begin("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", stroke), ("stroke-opacity", opacity.ToString(CultureInfo.InvariantCulture)));
        if (dashes is not null)
            xml.WriteAttributeString("stroke-dasharray", dashes);
        End();
    }

    /// <param name="y">Of the line it stands on.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Write(string text, double x, double y, double size = PlotLayout.Small, string anchor = "start", string? weight = null)
    {
        Begin("text", ("x", x), ("y", y), ("font-size", size), ("text-anchor", anchor), ("fill", Ink));
        if (weight is not null)
            xml.WriteAttributeString("font-weight", weight);
        xml.WriteString(XmlText.Clean(text));
        End();
    }

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    void Text(string element, string text)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteString(XmlText.Clean(text));
        xml.WriteEndElement();
    }
}
