using System.Collections.Immutable;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Makes medication facts of drafts, orders on record, statements and administrations.</summary>
internal sealed class MedicationIntake(
    ResourceSet resources, CodeReader codes, DoseIntake doses, ConditionIntake conditions, ReferenceIndex references)
{
    private static readonly ImmutableArray<Concept> Remarks = [Concept.DoseReductionReason, Concept.AdjuvantTreatment];

    private readonly ImmutableArray<MedicationFact>.Builder medications = ImmutableArray.CreateBuilder<MedicationFact>();

    /// <summary>The medications so far; the list is empty afterwards.</summary>
    internal ImmutableArray<MedicationFact> Take()
    {
        var taken = medications.ToImmutable();
        medications.Clear();
        return taken;
    }

    /// <summary>Adds the fact of an entry.</summary>
    internal void Add(in MedicationUse use, ConceptSet concepts, MedicationRole role, FactSource source)
    {
        var instructions = doses.Read(use.Dosages);
        medications.Add(new()
        {
            Concepts = concepts,
            Role = role,
            Status = MedicationStatuses.Of(resources, use.Status),
            DoNotPerform = use.DoNotPerform,
            IsOption = resources.TextIs(use.Intent, "option"),
            IsLocal = IsLocal(use, concepts),
            IsInpatient = codes.IsFhirCode(use.Category, "inpatient"),
            Authored = role == MedicationRole.Administration ? ClinicalTimes.EndOf(use.Effective) : ClinicalTimes.Of(use.Authored),
            Start = StartOf(use, instructions),
            End = EndOf(use, instructions),
            Reasons = ReasonsOf(use),
            HasReason = !use.Reason.IsAbsent || use.ReasonReferences.Count > 0,
            StatusReasons = codes.ByCodeOrText(use.StatusReason),
            HasStatusReason = !use.StatusReason.IsAbsent,
            Doses = instructions,
            Source = source,
        });
    }

    /// <summary>The kind of entry of a type.</summary>
    internal static MedicationRole RoleOf(ResourceType type) => type switch
    {
        ResourceType.MedicationStatement => MedicationRole.Statement,
        ResourceType.MedicationAdministration => MedicationRole.Administration,
        _ => MedicationRole.Order,
    };

    private bool IsLocal(in MedicationUse use, ConceptSet concepts)
    {
        if (concepts.Has(Concept.LocalUse) || codes.IsLocalUse(use.Medication))
        {
            return true;
        }

        foreach (ref readonly var dosage in resources.Dosages[use.Dosages])
        {
            if (codes.ByCodeOrText(dosage.Route).Has(Concept.LocalUse))
            {
                return true;
            }
        }

        return false;
    }

    private static ClinicalTime StartOf(in MedicationUse use, ImmutableArray<DoseInstruction> instructions)
    {
        var start = ClinicalTimes.StartOf(use.Effective);
        foreach (var instruction in instructions)
        {
            start = !start.IsKnown || (instruction.Start.IsKnown && instruction.Start.FirstDay < start.FirstDay) ? instruction.Start : start;
        }

        return start;
    }

    // A course with a bounded dosage that has no end is open, whatever the others say.
    private static ClinicalTime EndOf(in MedicationUse use, ImmutableArray<DoseInstruction> instructions)
    {
        var end = ClinicalTimes.Of(use.Effective.End);
        foreach (var instruction in instructions)
        {
            if (!instruction.End.IsKnown)
            {
                end = ClinicalTimes.Of(use.Effective.End);
                break;
            }

            end = !end.IsKnown || instruction.End.LastDay > end.LastDay ? instruction.End : end;
        }

        return end.IsKnown ? end : ClinicalTimes.Of(use.DispenseValidity.End);
    }

    private ConceptSet ReasonsOf(in MedicationUse use)
    {
        var reasons = codes.ByCodeOrText(use.Reason);
        foreach (ref readonly var reference in resources.References[use.ReasonReferences])
        {
            reasons |= ReasonOf(reference, use.Header.Range.Start);
        }

        return reasons | RemarksOf(use);
    }

    /// <summary>The remarks that stand beside a reason or in the note.</summary>
    private ConceptSet RemarksOf(in MedicationUse use)
    {
        var texts = codes.ByText(use.Reason) | codes.ByText(use.Note);
        var remarks = default(ConceptSet);
        foreach (var remark in Remarks)
        {
            remarks = texts.Has(remark) ? remarks.With(remark) : remarks;
        }

        return remarks;
    }

    private ConceptSet ReasonOf(in Reference reference, int container)
    {
        var row = references.Find(ResourceType.Condition, reference.Literal, container);
        if (row < 0)
        {
            return codes.ByText(reference.Display);
        }

        ref readonly var condition = ref resources.Conditions[row];
        return conditions.IsRefuted(condition) ? default : conditions.ConceptsOf(condition, out _);
    }
}
