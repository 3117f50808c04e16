using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a reference range; of several the first that has no type, or the type "normal".</summary>
/// <remarks>A range of another type (therapeutic, critical, pre-puberty ...) says nothing of the upper limit of normal and is never taken.</remarks>
internal struct ReferenceRangeReader : IObjectReader
{
    private Quantity low;
    private Quantity high;
    private CodeableConcept type;

    private enum Member
    {
        Low = 1,
        High,
        Type,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    private static ReadOnlySpan<byte> NormalType => "normal"u8;

    /// <summary>Reads the list of ranges.</summary>
    internal static ReferenceRange Read(ref JsonCursor json, in ReadScope scope)
    {
        ReferenceRange? chosen = null;
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            var range = default(ReferenceRangeReader);
            if (JsonObject.TryRead(ref range, ref json, scope) && chosen is null && range.IsNormal(scope.Set))
            {
                chosen = new(range.low, range.high);
            }
        }

        return chosen ?? default;
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.Low:
                low = QuantityReader.Read(ref json, scope);
                break;
            case Member.High:
                high = QuantityReader.Read(ref json, scope);
                break;
            default:
                type = CodeableConceptReader.Read(ref json, scope);
                break;
        }
    }

    private readonly bool IsNormal(ResourceSet set)
    {
        if (type.IsAbsent || set.TextEquals(type.Text, NormalType))
        {
            return true;
        }

        foreach (ref readonly var coding in set.Codings[type.Codings])
        {
            if (set.TextEquals(coding.Code, NormalType))
            {
                return true;
            }
        }

        return false;
    }
}
