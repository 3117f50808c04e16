using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>What an Observation and each of its components have in common.</summary>
internal enum ResultMember
{
    /// <summary>code.</summary>
    Code = 1,

    /// <summary>dataAbsentReason.</summary>
    DataAbsentReason,

    /// <summary>interpretation.</summary>
    Interpretation,

    /// <summary>referenceRange.</summary>
    ReferenceRange,

    /// <summary>valueQuantity.</summary>
    ValueQuantity,

    /// <summary>valueInteger.</summary>
    ValueInteger,

    /// <summary>valueCodeableConcept.</summary>
    ValueCodeableConcept,

    /// <summary>valueString.</summary>
    ValueString,

    /// <summary>valueBoolean.</summary>
    ValueBoolean,

    /// <summary>valueRange.</summary>
    ValueRange,

    /// <summary>valueDateTime.</summary>
    ValueDateTime,

    /// <summary>valueTime.</summary>
    ValueTime,

    /// <summary>valueRatio, which no rule reads.</summary>
    ValueRatio,

    /// <summary>valueSampledData, which no rule reads.</summary>
    ValueSampledData,

    /// <summary>valuePeriod, which no rule reads.</summary>
    ValuePeriod,
}

/// <summary>Reads code, value[x], dataAbsentReason, interpretation and referenceRange.</summary>
/// <remarks>
/// If values of several types were sent, which R4 does not allow, the one that stands first in <see cref="ResultMember"/> is taken, whatever their order.
/// </remarks>
internal struct ResultReader
{
    private ResultMember taken;

    /// <summary>code.</summary>
    internal CodeableConcept Code { get; private set; }

    /// <summary>value[x].</summary>
    internal ObservationValue Value { get; private set; }

    /// <summary>Whether a dataAbsentReason was given.</summary>
    internal bool HasDataAbsentReason { get; private set; }

    /// <summary>interpretation.</summary>
    internal CodeableConcept Interpretation { get; private set; }

    /// <summary>The first reference range that is of no special kind.</summary>
    internal ReferenceRange ReferenceRange { get; private set; }

    /// <summary>Takes one member.</summary>
    internal void Take(ResultMember member, ref JsonCursor json, in ReadScope scope)
    {
        switch (member)
        {
            case ResultMember.Code:
                Code = scope.Set.Repeated.Codes.Read(ref json, scope, CodeableConceptReader.Read);
                break;
            case ResultMember.DataAbsentReason:
                HasDataAbsentReason = !CodeableConceptReader.Read(ref json, scope).IsAbsent;
                break;
            case ResultMember.Interpretation:
                Interpretation = scope.Set.Repeated.Interpretations.Read(ref json, scope, CodeableConceptReader.ReadAll);
                break;
            case ResultMember.ReferenceRange:
                ReferenceRange = scope.Set.Repeated.ReferenceRanges.Read(ref json, scope, ReferenceRangeReader.Read);
                break;
            default:
                TakeValue(member, ref json, scope);
                break;
        }
    }

    private void TakeValue(ResultMember member, ref JsonCursor json, in ReadScope scope)
    {
        if (taken != 0 && taken != member)
        {
            scope.Note(DefectKind.DuplicateMember, ref json);
        }

        var value = ReadValue(member, ref json, scope);
        if (taken == 0 || member <= taken)
        {
            (taken, Value) = (member, value);
        }
    }

    private static ObservationValue ReadValue(ResultMember member, ref JsonCursor json, in ReadScope scope)
    {
        switch (member)
        {
            case ResultMember.ValueQuantity:
                return new() { Kind = ValueKind.Quantity, Quantity = QuantityReader.Read(ref json, scope) };
            case ResultMember.ValueInteger:
                return new() { Kind = ValueKind.Quantity, Quantity = QuantityReader.ReadInteger(ref json, scope) };
            case ResultMember.ValueRange:
                return new() { Kind = ValueKind.Range, Quantity = RangeReader.Read(ref json, scope).Low };
            case ResultMember.ValueCodeableConcept:
                return new() { Kind = ValueKind.CodeableConcept, Concept = CodeableConceptReader.Read(ref json, scope) };
            case ResultMember.ValueString:
                return new() { Kind = ValueKind.Text, Text = JsonValue.Text(ref json, scope) };
            case ResultMember.ValueDateTime or ResultMember.ValueTime:
                return new() { Kind = ValueKind.Time, Text = JsonValue.Text(ref json, scope) };
            case ResultMember.ValueBoolean:
                return JsonValue.Flag(ref json, scope) is { } flag ? new() { Kind = ValueKind.Boolean, Flag = flag } : new() { Kind = ValueKind.Other };
            default:
                json.Skip();
                return new() { Kind = ValueKind.Other };
        }
    }
}
