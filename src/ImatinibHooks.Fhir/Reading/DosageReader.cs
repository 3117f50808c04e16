using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Reads a dosageInstruction, a dosage of a statement, or the dosage of an administration.</summary>
/// <remarks>
/// A dose that stands beside doseAndRate (the <c>dose</c> of an administration, or doseQuantity and doseRange as older FHIR had them) counts as a doseAndRate of
/// its own when there is no other.
/// </remarks>
internal struct DosageReader : IObjectReader
{
    private int? sequence;
    private JsonText text;
    private bool isAsNeeded;
    private CodeableConcept asNeededFor;
    private DosageTiming timing;
    private CodeableConcept route;
    private Rows doses;
    private Quantity? dose;
    private Quantity? doseQuantity;
    private ReferenceRange? doseRange;

    private enum Member
    {
        Sequence = 1,
        Text,
        AsNeededBoolean,
        AsNeededCodeableConcept,
        Timing,
        Route,
        DoseAndRate,
        Dose,
        DoseQuantity,
        DoseRange,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads the dosage instructions of a request into rows.</summary>
    internal static Rows ReadAll(ref JsonCursor json, in ReadScope scope) =>
        ReadAll(JsonList.Begin(ref json, scope), ref json, scope);

    /// <summary>Reads the dosages of a statement or the one of an administration into rows.</summary>
    internal static Rows ReadAny(ref JsonCursor json, in ReadScope scope) =>
        ReadAll(JsonList.BeginEither(ref json), ref json, scope);

    private static Rows ReadAll(JsonList list, ref JsonCursor json, in ReadScope scope)
    {
        var rows = scope.Set.Dosages;
        var start = rows.Count;
        while (list.Next(ref json))
        {
            var at = json.Start;
            var one = default(DosageReader);
            if (JsonObject.TryRead(ref one, ref json, scope))
            {
                rows.Add(one.Row(new(at, json.End - at), scope));
            }
        }

        return rows.Since(start);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.Sequence:
                sequence = JsonValue.Integer(ref json, scope);
                break;
            case Member.Text:
                text = JsonValue.Text(ref json, scope);
                break;
            case Member.AsNeededBoolean:
                isAsNeeded = JsonValue.Flag(ref json, scope) ?? false;
                break;
            case Member.AsNeededCodeableConcept:
                asNeededFor = CodeableConceptReader.Read(ref json, scope);
                break;
            case Member.Timing:
                timing = DosageTimingReader.Read(ref json, scope);
                break;
            case Member.Route:
                route = CodeableConceptReader.Read(ref json, scope);
                break;
            default:
                TakeDose((Member)member, ref json, scope);
                break;
        }
    }

    private void TakeDose(Member member, ref JsonCursor json, in ReadScope scope)
    {
        switch (member)
        {
            case Member.DoseAndRate:
                doses = DoseAndRateReader.ReadAll(ref json, scope);
                break;
            case Member.DoseRange:
                doseRange = RangeReader.Read(ref json, scope);
                break;
            case Member.DoseQuantity:
                doseQuantity = QuantityReader.Read(ref json, scope);
                break;
            default:
                dose = QuantityReader.Read(ref json, scope);
                break;
        }
    }

    private readonly Dosage Row(ByteRange range, in ReadScope scope) => new()
    {
        Sequence = sequence,
        Text = text,
        AsNeeded = isAsNeeded || !asNeededFor.IsAbsent,
        Timing = timing,
        Route = route,
        DoseAndRates = doses.Count == 0 ? AddBareDose(scope) : doses,
        Range = range,
    };

    private readonly Rows AddBareDose(in ReadScope scope)
    {
        var rows = scope.Set.DoseAndRates;
        var start = rows.Count;
        if ((dose ?? doseQuantity) is { } one)
        {
            rows.Add(new() { Low = one, High = one });
        }
        else if (doseRange is { } range)
        {
            rows.Add(new() { Low = range.Low, High = range.High });
        }

        return rows.Since(start);
    }
}

/// <summary>Reads one doseAndRate; rates are not read, for imatinib is taken by mouth.</summary>
internal struct DoseAndRateReader : IObjectReader
{
    private CodeableConcept type;
    private Quantity? dose;
    private ReferenceRange range;

    private enum Member
    {
        Type = 1,
        DoseQuantity,
        DoseRange,
    }

    /// <inheritdoc/>
    public static MemberTable Members { get; } = MemberTable.Of<Member>();

    /// <summary>Reads all into rows.</summary>
    internal static Rows ReadAll(ref JsonCursor json, in ReadScope scope)
    {
        var rows = scope.Set.DoseAndRates;
        var start = rows.Count;
        var list = JsonList.Begin(ref json, scope);
        while (list.Next(ref json))
        {
            var one = default(DoseAndRateReader);
            if (JsonObject.TryRead(ref one, ref json, scope))
            {
                rows.Add(new() { Type = one.type, Low = one.dose ?? one.range.Low, High = one.dose ?? one.range.High });
            }
        }

        return rows.Since(start);
    }

    /// <inheritdoc/>
    public void Take(int member, ref JsonCursor json, in ReadScope scope)
    {
        switch ((Member)member)
        {
            case Member.Type:
                type = CodeableConceptReader.Read(ref json, scope);
                break;
            case Member.DoseQuantity:
                dose = QuantityReader.Read(ref json, scope);
                break;
            default:
                range = RangeReader.Read(ref json, scope);
                break;
        }
    }
}
