namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>What is wrong with a narrative.</summary>
internal enum XhtmlFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is not well-formed.</summary>
    Form,

    /// <summary>It is not one div of the namespace of XHTML.</summary>
    Root,

    /// <summary>It holds an element that may not stand there.</summary>
    Element,

    /// <summary>It holds an attribute that may not stand there.</summary>
    Attribute,
}

/// <summary>Walks once over XHTML: elements closed in order, attributes in quotes, entities ended, and of it only what R4 allows.</summary>
internal ref struct XhtmlScanner(ReadOnlySpan<byte> xhtml)
{
    private readonly ReadOnlySpan<byte> xhtml = xhtml.Trim(" \t\r\n"u8);
    private readonly Stack<(int Start, int Length)> open = new();
    private int at;

    /// <summary>Whether there is a text or an image in it.</summary>
    internal bool HasContent { get; private set; }

    /// <summary>Walks over all of it.</summary>
    internal XhtmlFault Scan()
    {
        var fault = xhtml.StartsWith("<div"u8) ? TakeTag() : XhtmlFault.Root;
        while (fault == XhtmlFault.None && open.Count > 0)
        {
            fault = at >= xhtml.Length ? XhtmlFault.Form : xhtml[at] == (byte)'<' ? TakeMarkup() : TakeText();
        }

        return fault == XhtmlFault.None && at < xhtml.Length ? XhtmlFault.Root : fault;
    }

    private XhtmlFault TakeMarkup()
    {
        var rest = xhtml[at..];
        if (rest.StartsWith("<!--"u8))
        {
            var end = rest[4..].IndexOf("-->"u8);
            at += end + 7;
            return end < 0 ? XhtmlFault.Form : XhtmlFault.None;
        }

        return rest.StartsWith("</"u8) ? TakeEnd() : TakeTag();
    }

    private XhtmlFault TakeText()
    {
        var end = xhtml[at..].IndexOf((byte)'<');
        var text = end < 0 ? xhtml[at..] : xhtml.Slice(at, end);
        HasContent |= !text.Trim(" \t\r\n"u8).IsEmpty;
        at += text.Length;
        return HasEntities(text) ? XhtmlFault.None : XhtmlFault.Form;
    }

    private XhtmlFault TakeEnd()
    {
        at += 2;
        var name = TakeName();
        SkipSpaces();
        var (start, length) = open.Pop();
        return name.SequenceEqual(xhtml.Slice(start, length)) && TryTake((byte)'>') ? XhtmlFault.None : XhtmlFault.Form;
    }

    private XhtmlFault TakeTag()
    {
        var start = ++at;
        var name = TakeName();
        if (name.IsEmpty)
        {
            return XhtmlFault.Form;
        }

        if (!XhtmlVocabulary.HasElement(name))
        {
            return XhtmlFault.Element;
        }

        HasContent |= name.SequenceEqual("img"u8);
        var isRoot = open.Count == 0;
        open.Push((start, name.Length));
        return TakeAttributes(isRoot);
    }

    private XhtmlFault TakeAttributes(bool isRoot)
    {
        var hasNamespace = false;
        while (true)
        {
            var isApart = SkipSpaces();
            if (TryTake((byte)'>'))
            {
                return isRoot && !hasNamespace ? XhtmlFault.Root : XhtmlFault.None;
            }

            if (TryTake((byte)'/'))
            {
                open.Pop();
                return isRoot && !hasNamespace ? XhtmlFault.Root : TryTake((byte)'>') ? XhtmlFault.None : XhtmlFault.Form;
            }

            var fault = isApart ? TakeAttribute(ref hasNamespace) : XhtmlFault.Form;
            if (fault != XhtmlFault.None)
            {
                return fault;
            }
        }
    }

    private XhtmlFault TakeAttribute(ref bool hasNamespace)
    {
        var name = TakeName();
        SkipSpaces();
        if (name.IsEmpty || !TryTake((byte)'=') || !TryTakeValue(out var value))
        {
            return XhtmlFault.Form;
        }

        hasNamespace |= name.SequenceEqual("xmlns"u8) && value.SequenceEqual("http://www.w3.org/1999/xhtml"u8);
        return XhtmlVocabulary.HasAttribute(name, value) ? XhtmlFault.None : XhtmlFault.Attribute;
    }

    private bool TryTakeValue(out ReadOnlySpan<byte> value)
    {
        SkipSpaces();
        value = [];
        if (at >= xhtml.Length || xhtml[at] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        var quote = xhtml[at++];
        var length = xhtml[at..].IndexOf(quote);
        value = length < 0 ? [] : xhtml.Slice(at, length);
        at += length + 1;
        return length >= 0 && !value.Contains((byte)'<') && HasEntities(value);
    }

    private ReadOnlySpan<byte> TakeName()
    {
        var start = at;
        while (at < xhtml.Length && (char.IsAsciiLetterOrDigit((char)xhtml[at]) || xhtml[at] is (byte)':' or (byte)'-' or (byte)'_'))
        {
            at++;
        }

        return xhtml[start..at];
    }

    private bool TryTake(byte letter)
    {
        var isThere = at < xhtml.Length && xhtml[at] == letter;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private bool SkipSpaces()
    {
        var start = at;
        while (at < xhtml.Length && xhtml[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        return at > start;
    }

    private static bool HasEntities(ReadOnlySpan<byte> text)
    {
        for (var start = text.IndexOf((byte)'&'); start >= 0; start = text.IndexOf((byte)'&'))
        {
            text = text[(start + 1)..];
            var end = text.IndexOf((byte)';');
            var name = end < 0 ? [] : text[..end];
            name = name.StartsWith("#"u8) ? name[1..] : name;
            if (name.IsEmpty || !XhtmlVocabulary.IsName(name))
            {
                return false;
            }
        }

        return true;
    }
}
