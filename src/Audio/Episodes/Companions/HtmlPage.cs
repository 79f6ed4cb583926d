using System.Text;
using System.Xml;

namespace Audio.Episodes.Companions;

/// <summary>
/// A page that stands alone: no style, script or picture of it lies elsewhere. HTML that is well-formed XML, too: UTF-8 without a byte order mark.
/// Everything but what <see cref="Raw"/> writes is escaped. Not thread-safe.
/// </summary>
sealed class HtmlPage : IDisposable
{
    const string Style = """
        :root{color-scheme:light dark}
        body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif;color:#222;background:#fff}
        h1,h2,h3,cite,time,nav,table,.note,figure,label,kbd{font-family:system-ui,sans-serif;line-height:1.3}
        cite{font-style:normal;font-weight:600}time,.note{font-size:.8rem;margin-left:.5rem}a{color:inherit}time a,.note,.note a{color:#666;text-decoration:none}
        p{margin:.2rem 0 1.2rem}footer{color:#666;font-size:.9rem}:target{background:#fff3bf}a:focus-visible{outline:2px solid}
        @media (prefers-color-scheme:dark){body{color:#ddd;background:#181818}:target{background:#5c4b00}time a,.note,.note a,footer{color:#aaa}}
        """;

    readonly StreamWriter _writer;
    readonly XmlWriter _html;

    /// <param name="output">Stays open.</param>
    /// <param name="language">A BCP 47 tag; null where unknown.</param>
    /// <param name="style">What the page has beyond the style of all pages: CSS without <c>&lt;</c> and <c>&amp;</c>.</param>
    public HtmlPage(Stream output, string title, string? language, string style = "")
    {
        _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        _writer.Write("<!DOCTYPE html>\n");
        _writer.Flush();
        _html = XmlWriter.Create(_writer, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineChars = "\n", ConformanceLevel = ConformanceLevel.Fragment });
        Begin("html", ("lang", language ?? "und"));
        Begin("head");
        Void("meta", ("charset", "utf-8"));
        Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        Element("title", title);
        Begin("style");
        Raw(Style + "\n" + style);
        End();
        End();
        Line();
        Begin("body");
    }

    /// <summary>For what is XML of its own, such as SVG.</summary>
    public XmlWriter Xml => _html;

    /// <summary>Begins an element, which <see cref="End"/> ends.</summary>
    /// <param name="attributes">Those without a value are left out.</param>
    public void Begin(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.WriteStartElement(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                _html.WriteAttributeString(name, XmlText.Clean(value));
        }
    }

    public void End() => _html.WriteFullEndElement();

    /// <summary>A whole element with nothing but text in it.</summary>
    public void Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        Text(text);
        End();
    }

    public void Text(string text) => _html.WriteString(XmlText.Clean(text));

    /// <summary>Ends a line of the file.</summary>
    public void Line() => _html.WriteRaw("\n");

    /// <summary>What is markup, style or script itself.</summary>
    public void Raw(string text) => _html.WriteRaw(text);

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        End();
        Line();
        _html.Dispose();
        _writer.Dispose();
    }

    void Void(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(element, attributes);
        _html.WriteEndElement();
    }
}
