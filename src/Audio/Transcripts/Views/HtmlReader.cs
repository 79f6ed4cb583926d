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
    readonly List<OpenElement> _open = [];

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
        if (_open is [.., { Name: "script", IsLinkedData: true }])
            _page.Published ??= HtmlMetadata.DateIn(_markup.AsSpan(start, end - start));
        var isTitle = _open is [.., { Name: "title" }];
        if (_open.FindLast(e => e.Reason is not null && !(isTitle && e.Name == "head")) is { Reason: { } reason })
            _page.Omitted.AddRange(_text.Ranges(start, end).Select(r => (r, reason)));
        else
            _blocks.Add(start, end, isAsWritten: _open.Exists(e => e.Name == "pre"));
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
            if (name == "time" && HtmlMetadata.DateOf(tag.GetAttribute("datetime")) is { } date && !_open.Exists(e => e.Reason is not null))
                _page.Dates.Add((_blocks.Count, date));
            return;
        }
        if (tag.IsSelfClosing && kind.IsForeign)
            return;

        foreach (var ended in HtmlElements.EndedBy(name))
        {
            if (LastIndex(ended, HtmlElements.IsScope) is >= 0 and var index)
                Pop(index);
        }
        if (_open.Count == Deepest)
            return;
        if (kind.Reason is null)
            _blocks.Begin(name, HtmlElements.HeadingOf(name), isItem: name == "li" || _open.Exists(e => e.Name == "li"));
        _open.Add(new(name, kind.Role ?? name, kind.Reason, _blocks.Count)
        {
            IsLinkedData = name == "script" && tag.GetAttribute("type").Equals("application/ld+json", StringComparison.OrdinalIgnoreCase),
        });
    }

    void Close(string name)
    {
        if (name == "br")
            _blocks.Break(isRule: false);
        else if (HtmlElements.KindOf(name, "").IsInline)
            _blocks.End(name);
        else if (LastIndex(name, _ => false) is >= 0 and var index)
            Pop(index);
    }

    int LastIndex(string name, Func<string, bool> isBarrier)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == name)
                return i;
            if (isBarrier(_open[i].Name))
                return -1;
        }
        return -1;
    }

    // Closes elements until so many are open.
    void Pop(int count)
    {
        for (var i = _open.Count - 1; i >= count; i--)
        {
            var element = _open[i];
            _open.RemoveAt(i);
            if (element.Reason is not null)
                continue;
            _blocks.Close(element.Name, isItem: _open.Exists(e => e.Name == "li"));
            if (_blocks.Count > element.First)
                _page.Containers.Add(new(element.Role, element.First, _blocks.Count));
        }
    }

    /// <param name="Role">What it counts as: an element may have the role of another.</param>
    /// <param name="Reason">Why its text is left out; null where it is not.</param>
    /// <param name="First">The number of its first block.</param>
    sealed record OpenElement(string Name, string Role, string? Reason, int First)
    {
        /// <summary>Whether what it holds is data about the page.</summary>
        public bool IsLinkedData { get; init; }
    }
}
