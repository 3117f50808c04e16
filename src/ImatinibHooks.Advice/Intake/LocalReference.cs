namespace ImatinibHooks.Advice.Intake;

/// <summary>A literal reference taken apart: relative, absolute, versioned, a fragment or a URN.</summary>
internal readonly ref struct LocalReference
{
    private static ReadOnlySpan<byte> History => "/_history/"u8;

    private static ReadOnlySpan<byte> Urn => "urn:"u8;

    private LocalReference(ReadOnlySpan<byte> type, ReadOnlySpan<byte> id)
    {
        Type = type;
        Id = id;
    }

    /// <summary>The resource type; empty for a fragment, a URN and a bare id.</summary>
    internal ReadOnlySpan<byte> Type { get; }

    /// <summary>The id; the whole URN for a URN; what follows the # for a fragment.</summary>
    internal ReadOnlySpan<byte> Id { get; }

    /// <summary>Whether it points into the same resource (<c>#id</c>).</summary>
    internal bool IsFragment { get; private init; }

    /// <summary>Whether it is a URN, to be compared with a fullUrl.</summary>
    internal bool IsUrn { get; private init; }

    /// <summary>Takes a reference apart. Its last two segments count; a version and a fragment behind them do not.</summary>
    internal static LocalReference Parse(ReadOnlySpan<byte> literal)
    {
        if (literal.StartsWith("#"u8))
        {
            return new([], literal[1..]) { IsFragment = true };
        }

        if (literal.StartsWith(Urn))
        {
            return new([], literal) { IsUrn = true };
        }

        var version = literal.IndexOf(History);
        var path = version >= 0 ? literal[..version] : literal;
        var fragment = path.IndexOf((byte)'#');
        path = (fragment >= 0 ? path[..fragment] : path).TrimEnd((byte)'/');
        var slash = path.LastIndexOf((byte)'/');
        var before = slash > 0 ? path[..slash] : [];
        return new(before[(before.LastIndexOf((byte)'/') + 1)..], path[(slash + 1)..]);
    }
}
