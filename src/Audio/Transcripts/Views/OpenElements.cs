namespace Audio.Transcripts.Views;

/// <summary>
/// The elements of a page that are open, the innermost last. It knows where the innermost of each name stands, for a page may
/// nest hundreds, and asks at every tag.
/// </summary>
sealed class OpenElements
{
    readonly List<OpenElement> _elements = [];
    readonly Dictionary<string, Stack<int>> _byName = [];
    readonly Stack<int> _scopes = [];
    readonly List<OpenElement> _omitted = [];

    public int Count => _elements.Count;

    public OpenElement? Innermost => _elements is [.., var last] ? last : null;

    public void Push(OpenElement element)
    {
        if (!_byName.TryGetValue(element.Name, out var places))
            _byName.Add(element.Name, places = []);
        places.Push(_elements.Count);
        if (HtmlElements.IsScope(element.Name))
            _scopes.Push(_elements.Count);
        if (element.Reason is not null)
            _omitted.Add(element);
        _elements.Add(element);
    }

    public OpenElement Pop()
    {
        var element = _elements[^1];
        _elements.RemoveAt(_elements.Count - 1);
        _byName[element.Name].Pop();
        if (HtmlElements.IsScope(element.Name))
            _scopes.Pop();
        if (element.Reason is not null)
            _omitted.RemoveAt(_omitted.Count - 1);
        return element;
    }

    public bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>Where the innermost of a name stands, from 0; negative where none is open.</summary>
    public int IndexOf(string name) => _byName.TryGetValue(name, out var places) && places.TryPeek(out var place) ? place : -1;

    /// <summary>The same, where no other scope has begun in it.</summary>
    public int IndexInScope(string name) => IndexOf(name) is var index && _scopes.TryPeek(out var scope) && scope > index ? -1 : index;

    /// <summary>Why text in the innermost of them is left out; null where it is not.</summary>
    /// <param name="except">The name of an element that leaves out nothing for once.</param>
    public string? ReasonToOmit(string? except = null) => _omitted.FindLast(e => e.Name != except)?.Reason;
}

/// <param name="Role">What it counts as: an element may have the role of another.</param>
/// <param name="Reason">Why its text is left out; null where it is not.</param>
/// <param name="First">The number of its first block.</param>
sealed record OpenElement(string Name, string Role, string? Reason, int First)
{
    /// <summary>Whether what it holds is data about the page.</summary>
    public bool IsLinkedData { get; init; }
}
