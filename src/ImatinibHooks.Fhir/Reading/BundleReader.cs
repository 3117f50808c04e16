using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads the entries of a Bundle of any type, in the order sent, and whether there is a next page.</summary>
internal struct BundleReader : IObjectReader
{
    private bool hasNext;
    private ReadOutcome entries;
    private ResourceMark? beforeEntries;

    private enum Member
    {
        ResourceType = HeaderMember.ResourceType,
        Link,
        Entry,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads to the closing brace.</summary>
    internal static ReadOutcome Read(ref JsonCursor json, in ReadScope scope, ulong seen)
    {
        var bundle = default(BundleReader);
        JsonObject.Read(ref bundle, ref json, scope with { Nesting = scope.Nesting + 1, FullUrl = default }, seen);
        return bundle.entries with { Kind = ReadKind.Bundle, HasNextPage = bundle.hasNext | bundle.entries.HasNextPage };
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.Link:
                hasNext = HasNext(ref json, scope);
                break;
            case Member.Entry:
                beforeEntries = scope.Set.Return(beforeEntries);
                entries = ReadEntries(ref json, scope);
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static bool HasNext(ref JsonCursor json, in ReadScope scope)
    {
        var hasNext = false;
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            hasNext |= LinkReader.IsNext(ref json, scope);
        }

        return hasNext;
    }

    private static ReadOutcome ReadEntries(ref JsonCursor json, in ReadScope scope)
    {
        var sum = default(ReadOutcome);
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            var entry = EntryReader.Read(ref json, scope);
            sum = new(sum.Kind, sum.Resources + entry.Resources, sum.HasNextPage | entry.HasNextPage, sum.HasOutcome | entry.HasOutcome);
        }

        return sum;
    }
}

/// <summary>Reads one entry: its resource, with its fullUrl on whichever side it stands.</summary>
internal struct EntryReader : IObjectReader
{
    private ReadOutcome found;
    private ResourceType type;
    private JsonText fullUrl;
    private ResourceMark? beforeResource;

    private enum Member
    {
        FullUrl = 1,
        Resource,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads the entry that the reader stands on.</summary>
    internal static ReadOutcome Read(ref JsonCursor json, in ReadScope scope)
    {
        var entry = default(EntryReader);
        JsonObject.TryRead(ref entry, ref json, scope);
        return entry.found;
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        if ((Member)member == Member.FullUrl)
        {
            fullUrl = JsonValue.Text(ref json, scope);
            if (type != ResourceType.Unknown)
            {
                LateFullUrl.Put(scope.Set, type, fullUrl);
            }

            return;
        }

        beforeResource = scope.Set.Return(beforeResource);
        found = ResourceDispatch.Read(ref json, scope with { FullUrl = fullUrl }, out type);
    }
}

/// <summary>Reads one link of a Bundle.</summary>
internal struct LinkReader : IObjectReader
{
    private JsonText relation;
    private JsonText url;

    private enum Member
    {
        Relation = 1,
        Url,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Whether the link leads to the next page; its address is then kept.</summary>
    internal static bool IsNext(ref JsonCursor json, in ReadScope scope)
    {
        var link = default(LinkReader);
        JsonObject.TryRead(ref link, ref json, scope);
        if (!scope.Set.TextEquals(link.relation, "next"u8))
        {
            return false;
        }

        scope.Set.NextPages.Add(new(scope.Origin, link.url));
        return true;
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        var text = JsonValue.Text(ref json, scope);
        if ((Member)member == Member.Relation)
        {
            relation = text;
        }
        else
        {
            url = text;
        }
    }
}
