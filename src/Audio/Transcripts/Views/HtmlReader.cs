using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Audio.Transcripts.Views;

/// <summary>
/// Takes a page apart into blocks. It reads tokens and not a tree, for those know where they stand; what a tree would have
/// mended, elements that are not closed or closed twice, the stack of open elements mends here.
/// </summary>
sealed class HtmlReader : IDisposable
{
    // As deep as browsers go; what lies deeper belongs to its ancestor there.
    const int Deepest = 512;

    readonly HtmlPage _page = new();
    readonly string _markup;
    readonly HtmlText _text;
    readonly HtmlTokenizer _tokenizer;
    readonly HtmlBlocks _blocks;
    readonly OpenElements _open = new();

    public HtmlReader(SourceText source)
    {
        _markup = string.Join('\n', source.Lines.Select(l => l.Text));
        _text = new(source);
        _tokenizer = new(new TextSource(_markup), HtmlEntityProvider.Resolver);
        _blocks = new(_page, _text);
    }

    public void Dispose() => _tokenizer.Dispose();

    public HtmlPage Read()
    {
        var token = Next();
        while (token.Type != HtmlTokenType.EndOfFile)
        {
            var start = token.Position.Index;
            if (token.Type == HtmlTokenType.StartTag)
                Open(token.AsTag());
            else if (token.Type == HtmlTokenType.EndTag)
                Close(token.Name);
            var (isText, meta) = (token.Type == HtmlTokenType.Character, token is { Type: HtmlTokenType.StartTag, Name: "meta" } ? token.AsTag() : null);
            token = Next();
            if (isText)
                AddText(start, token.Position.Index);
            else if (meta is not null)
                AddMetadata(meta, start, token.Position.Index);
        }
        Pop(0);
        _blocks.End();
        return _page;
    }

    // In some elements nothing is markup but their end.
    HtmlToken Next()
    {
        var token = _tokenizer.Get();
        if (token.Type == HtmlTokenType.StartTag)
        {
            _tokenizer.State = token.Name switch
            {
                "script" => HtmlParseMode.Script,
                "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
                "textarea" or "title" => HtmlParseMode.RCData,
                "plaintext" => HtmlParseMode.Plaintext,
                _ => _tokenizer.State,
            };
        }
        return token;
    }

    void AddMetadata(HtmlTagToken meta, int start, int end)
    {
        var name = meta.GetAttribute("property") is { Length: > 0 } property ? property
            : meta.GetAttribute("name") is { Length: > 0 } written ? written : meta.GetAttribute("itemprop");
        if (meta.GetAttribute("content") is not { Length: > 0 } content)
            return;
        if (HtmlMetadata.IsDate(name))
            _page.Published ??= HtmlMetadata.DateOf(content);
        else if (HtmlMetadata.IsTitle(name) && _markup.IndexOf(content, start, end - start, StringComparison.Ordinal) is >= 0 and var place)
            _page.Title = _blocks.TitleAt(place, place + content.Length);
    }

    void AddText(int start, int end)
    {
        if (_open.Innermost is { Name: "script", IsLinkedData: true })
            _page.Published ??= HtmlMetadata.DateIn(_markup.AsSpan(start, end - start));
        if (_open.ReasonToOmit(except: _open.Innermost?.Name == "title" ? "head" : null) is { } reason)
            _page.Omitted.AddRange(_text.Ranges(start, end).Select(r => (r, reason)));
        else
            _blocks.Add(start, end, isAsWritten: _open.Has("pre"));
    }

    void Open(HtmlTagToken tag)
    {
        var name = tag.Name;
        if (HtmlElements.IsVoid(name))
        {
            if (name is "br" or "hr")
                _blocks.Break(name == "hr");
            return;
        }
        var kind = HtmlElements.KindOf(name, tag.GetAttribute("role"));
        if (kind.IsInline)
        {
            _blocks.Begin(name, tag.GetAttribute("href").Length > 0);
            if (name == "time" && HtmlMetadata.DateOf(tag.GetAttribute("datetime")) is { } date && _open.ReasonToOmit() is null)
                _page.Dates.Add((_blocks.Count, date));
            return;
        }
        if (tag.IsSelfClosing && kind.IsForeign)
            return;

        foreach (var ended in HtmlElements.EndedBy(name))
        {
            if (_open.IndexInScope(ended) is >= 0 and var index)
                Pop(index);
        }
        if (_open.Count == Deepest)
            return;
        if (kind.Reason is null)
            _blocks.Begin(name, HtmlElements.HeadingOf(name), isItem: name == "li" || _open.Has("li"));
        _open.Push(new(name, kind.Role ?? name, kind.Reason, _blocks.Count)
        {
            IsLinkedData = name == "script" && string.Equals(tag.GetAttribute("type"), "application/ld+json", StringComparison.OrdinalIgnoreCase),
        });
    }

    void Close(string name)
    {
        if (name == "br")
            _blocks.Break(isRule: false);
        else if (HtmlElements.KindOf(name, "").IsInline)
            _blocks.End(name);
        else if (_open.IndexOf(name) is >= 0 and var index)
            Pop(index);
    }

    // Closes elements until so many are open.
    void Pop(int count)
    {
        while (_open.Count > count)
        {
            var element = _open.Pop();
            if (element.Reason is not null)
                continue;
            _blocks.Close(element.Name, isItem: _open.Has("li"));
            if (_blocks.Count > element.First)
                _page.Containers.Add(new(element.Role, element.First, _blocks.Count));
        }
    }
}
