using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Makes numeric results of Observations: of the value, else of the components, else of contained members (DATA-LAB-04).</summary>
/// <remarks>
/// A number is read only where FHIR says Quantity or integer. A text such as "&lt;0.1", an interpretation alone, a range or a dataAbsentReason is a result
/// without a number (DATA-LAB-08): it is named on the card, never guessed. Members that are entries of their own are read there. A member without a time
/// of its own has that of its panel.
/// </remarks>
internal sealed class LabIntake(ResourceSet resources, CodeReader codes, LabList labs)
{
    private readonly TextNumbers specimens = new(resources);
    private readonly TextNumbers identifiers = new(resources);

    /// <summary>Forgets the specimens and identifiers of the last call.</summary>
    internal void Clear()
    {
        specimens.Clear();
        identifiers.Clear();
    }

    /// <summary>Adds the results of one Observation of an eligible status.</summary>
    /// <param name="observation">The Observation.</param>
    /// <param name="panel">The panel that it is a member of, for what it lacks itself; the Observation itself when there is none.</param>
    /// <param name="status">Its status.</param>
    /// <param name="source">The handle of its entry.</param>
    internal void Add(in Observation observation, in Observation panel, ResultStatus status, FactSource source)
    {
        var common = Common(observation, panel, status, source);
        var concepts = codes.ByCode(observation.Code);
        var hasOwnValue = observation.Value.Kind != ValueKind.Absent || observation.HasDataAbsentReason;
        var hasParts = observation.Components.Count > 0 || observation.HasMember.Count > 0;
        if (concepts.HasAny(ConceptMap.MeasuredSet) && (hasOwnValue || !hasParts))
        {
            AddEach(concepts, common, observation.Value, observation.HasDataAbsentReason, observation.ReferenceRange);
            return;
        }

        foreach (ref readonly var component in resources.Components[observation.Components])
        {
            AddEach(codes.ByCode(component.Code), common, component.Value, component.HasDataAbsentReason, component.ReferenceRange);
        }
    }

    private LabResult Common(in Observation observation, in Observation panel, ResultStatus status, FactSource source)
    {
        var isTimed = !observation.Effective.IsAbsent || !observation.Issued.IsAbsent;
        ref readonly var timed = ref isTimed ? ref observation : ref panel;
        var issued = ClinicalTimes.Of(timed.Issued);
        return new()
        {
            Analyte = Concept.None,
            Status = status,
            Time = timed.Effective.IsAbsent ? issued : ClinicalTimes.EndOf(timed.Effective),
            Issued = issued,
            TimeIsIssued = timed.Effective.IsAbsent && issued.IsKnown,
            Specimen = specimens.Of(observation.Specimen.Literal.IsAbsent ? panel.Specimen.Literal : observation.Specimen.Literal),
            Identifier = identifiers.Of(observation.Identifier),
            Source = source,
        };
    }

    private void AddEach(ConceptSet concepts, in LabResult common, in ObservationValue value, bool isAbsent, in ReferenceRange range)
    {
        if (!concepts.HasAny(ConceptMap.MeasuredSet))
        {
            return;
        }

        foreach (var analyte in ConceptMap.Measured)
        {
            if (concepts.Has(analyte))
            {
                labs.Add(Read(common with { Analyte = analyte }, value, isAbsent, range));
            }
        }
    }

    private static LabResult Read(in LabResult result, in ObservationValue value, bool isAbsent, in ReferenceRange range)
    {
        if (value.Kind != ValueKind.Quantity || isAbsent)
        {
            return AnalyteUnits.Read(result, null, null);
        }

        var quantity = value.Quantity;
        var bounded = result with { Comparator = (Comparator)quantity.Comparator };
        return AnalyteUnits.Read(bounded, quantity.Value, quantity.Unit) with
        {
            ReferenceLow = ReadLimit(result, range.Low, quantity.Unit),
            ReferenceHigh = ReadLimit(result, range.High, quantity.Unit),
        };
    }

    // A range without a unit of its own is in the unit of its value.
    private static decimal? ReadLimit(in LabResult result, in Quantity limit, string? unitOfValue)
    {
        if (limit.Value is not { } number)
        {
            return null;
        }

        var read = AnalyteUnits.Read(result, number, limit.Unit ?? unitOfValue);
        return read.IsEvaluable ? read.Value : null;
    }
}
