namespace Audio.Transcripts.Views;

/// <summary>Puts the text of a page together into blocks.</summary>
sealed class HtmlBlocks(HtmlPage page, HtmlText text)
{
    // Longer cells are columns of a page and no row of a table.
    const int LongestCell = 80;

    HtmlBlock _block = new(0, false);
    bool _isLink;
    bool _isTitle;
    Cite _cite;
    bool _isStamp;
    int _citeStart;
    int _citeEnd;
    bool _opensBold, _opensItalic;

    /// <summary>How many there are, but for the one that is being made.</summary>
    public int Count => page.Blocks.Count;

    /// <summary>An element within a line begins.</summary>
    public void Begin(string inline, bool isLink)
    {
        switch (inline)
        {
            case "a":
                _isLink = isLink;
                break;
            case "cite":
                (_cite, _citeStart) = (Cite.Open, _block.Pieces.Count);
                break;
            case "b" or "strong":
                _opensBold = _block.Length == 0;
                break;
            case "i" or "em":
                _opensItalic = _block.Length == 0;
                break;
            case "time" when _cite is Cite.Closed or Cite.Label && _block.Length == _citeEnd:
                StartLabel();
                _isStamp = true;
                break;
            case "time":
                Break(isRule: false);
                break;
        }
    }

    /// <summary>An element within a line ends.</summary>
    public void End(string inline)
    {
        switch (inline)
        {
            case "a":
                _isLink = false;
                break;
            case "cite" when _cite == Cite.Open:
                // An empty one names nobody.
                (_cite, _citeEnd) = (_block.Pieces.Skip(_citeStart).Any(p => p.Range is not null) ? Cite.Closed : Cite.None, _block.Length);
                if (_cite == Cite.Closed && text.EndsWithColon(_block))
                    StartLabel();
                break;
            case "b" or "strong" when _opensBold:
                (_block.Bold, _block.BoldEnd, _opensBold) = (text.Of(_block), _block.Pieces.Count, false);
                break;
            case "i" or "em" when _opensItalic:
                (_block.Italic, _opensItalic) = (text.Of(_block), false);
                break;
            case "time" when _isStamp:
                _isStamp = false;
                break;
            case "time":
                Break(isRule: false);
                break;
        }
    }

    /// <summary>An element ends that parts blocks; but a label waits for its words, and a cell for the rest of its row.</summary>
    public void Close(string name, bool isItem)
    {
        if (!IsLabel() && !(name is "td" or "th" && IsCell()))
            Begin("", heading: 0, isItem);
    }

    /// <summary>An element begins that parts blocks.</summary>
    public void Begin(string name, int heading, bool isItem)
    {
        // <cite>Name:</cite><time>0:03</time><p>words: the words are that person's.
        if (IsLabel())
        {
            if (_block.Pieces[^1] == HtmlPiece.Space)
                _block.Pieces.RemoveAt(_block.Pieces.Count - 1);
            page.Labels.Add(text.Of(_block).TrimEnd(':', '：', ' '));
            _block.Pieces.Add(text.EndsWithColon(_block) ? HtmlPiece.Space : new(null, ": "));
            _cite = Cite.None;
            _block.HasLabel = true;
            return;
        }
        if (name is "td" or "th" && IsCell())
        {
            HtmlText.AddSpace(_block);
            return;
        }
        End();
        _isTitle = name == "title";
        _block = new(_isTitle ? 1 : heading, isItem);
    }

    /// <summary>A new line begins, or what follows is apart.</summary>
    public void Break(bool isRule)
    {
        if (isRule)
            Begin("hr", heading: 0, isItem: false);
        else if (_block.Length > 0)
            _block.Pieces.Add(HtmlPiece.LineBreak);
    }

    /// <summary>Takes in text; <paramref name="isAsWritten"/> where its line ends are some.</summary>
    public void Add(int start, int end, bool isAsWritten)
    {
        if (_isStamp)
            page.Omitted.AddRange(text.Ranges(start, end).Select(r => (r, "time stamp")));
        else
            text.Add(_block, start, end, _isLink, isAsWritten);
    }

    /// <summary>A title that stands within a tag.</summary>
    public HtmlBlock? TitleAt(int start, int end)
    {
        var title = new HtmlBlock(1, false);
        text.Add(title, start, end, isLink: false, isAsWritten: false);
        return title.Length == 0 ? null : text.WithoutSite(title, page);
    }

    public void End()
    {
        if (_isTitle && _block.Length > 0)
            page.Title ??= text.WithoutSite(_block, page);
        else if (_block.Length > 0)
            page.Blocks.Add(_block);
        (_block, _cite, _isStamp, _isTitle, _opensBold, _opensItalic) = (new(0, false), Cite.None, false, false, false, false);
    }

    // The paragraph before it may not be closed.
    void StartLabel()
    {
        if (_cite != Cite.Label && _citeStart > 0)
        {
            var name = _block.Pieces[_citeStart..];
            _block.Pieces.RemoveRange(_citeStart, name.Count);
            _block.Length -= name.Sum(p => p.Range?.Length ?? 0);
            End();
            _block.Pieces.AddRange(name);
            _block.LastRange = name.FindLast(p => p.Range is not null).Range;
            _block.Length = name.Sum(p => p.Range?.Length ?? 0);
        }
        (_cite, _citeStart, _citeEnd) = (Cite.Label, 0, _block.Length);
    }

    bool IsLabel() => _cite == Cite.Label && _block.Length == _citeEnd;

    bool IsCell() => _block is { Length: > 0 and <= LongestCell, LinkLength: 0 } && !_block.Pieces.Exists(p => p.IsLineBreak);

    /// <summary>How far a name has been read that may say who speaks.</summary>
    enum Cite
    {
        None,
        Open,
        Closed,
        Label,
    }
}
