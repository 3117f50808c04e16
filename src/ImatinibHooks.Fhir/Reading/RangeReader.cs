using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a Range.</summary>
internal struct RangeReader : IObjectReader
{
    private Quantity low;
    private Quantity high;

    private enum Member
    {
        Low = 1,
        High,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads its low and its high, as the low and the high end.</summary>
    internal static ReferenceRange Read(ref JsonCursor json, in ReadScope scope)
    {
        var pair = default(RangeReader);
        JsonObject.TryRead(ref pair, ref json, scope);
        return new(pair.low, pair.high);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        if ((Member)member == Member.Low)
        {
            low = QuantityReader.Read(ref json, scope);
        }
        else
        {
            high = QuantityReader.Read(ref json, scope);
        }
    }
}

/// <summary>Reads a Ratio.</summary>
internal struct RatioReader : IObjectReader
{
    private Quantity numerator;
    private Quantity denominator;

    private enum Member
    {
        Numerator = 1,
        Denominator,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads its numerator and its denominator, as the low and the high end.</summary>
    internal static ReferenceRange Read(ref JsonCursor json, in ReadScope scope)
    {
        var pair = default(RatioReader);
        JsonObject.TryRead(ref pair, ref json, scope);
        return new(pair.numerator, pair.denominator);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        if ((Member)member == Member.Numerator)
        {
            numerator = QuantityReader.Read(ref json, scope);
        }
        else
        {
            denominator = QuantityReader.Read(ref json, scope);
        }
    }
}
