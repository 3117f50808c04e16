using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tuberculosis;

/// <summary>TB-LTBI-01: a positive tuberculosis test or latent tuberculosis, and no course of treatment.</summary>
/// <remarks>
/// Warning; info when only the numbers of an assay without an interpretation say so. A positive test counts at any age, a later negative one does not cancel it.
/// One completed course ends it, one that runs or is drafted keeps it silent. Active tuberculosis: TB-ACT-01 speaks. Source: docs/clinical/tuberculosis.md
/// (S0, B).
/// </remarks>
internal static class LatentTuberculosis
{
    internal static readonly Rule Rule = new("TB-LTBI-01", "1", RuleFamily.Tuberculosis, 148, Confidence.B, "S0");

    private static readonly ConceptSet Treatment = ConceptSet.Of(Concept.TbTreatment);

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.Tuberculosis;
        if (state.Active is not null)
        {
            return order.NotApplicable(Rule, "TB-ACT-01 speaks");
        }

        if (!state.IsInfected)
        {
            return order.Quiet(Rule, DataGroups.Laboratory | DataGroups.Conditions, []);
        }

        if ((CompletedCourse(order.Record) ?? order.Patient.DrugNow(Treatment)) is { } course)
        {
            return order.NotFired(Rule, [.. EvidenceOf(state), course.AsEvidence(Concept.TbTreatment)]);
        }

        return order.Patient.Lacks(DrugUse.Orders)
            ? order.NotAssessed(Rule, "medication orders and statements, for treatment of tuberculosis", EvidenceOf(state))
            : Fired(order, state);
    }

    private static Verdict Fired(OrderCase order, TbState state)
    {
        var isByNumbers = state.Positive is null && state.Latent is null;
        return order.Fired(Rule, isByNumbers ? Indicator.Info : Indicator.Warning, EvidenceOf(state)) with
        {
            Variant = isByNumbers ? "numbers" : "recorded",
            Notes = isByNumbers ? NumberNotes(state.PositiveNumber!) : ["tb-rifamycins"],
            Proposals = [new Proposal.Refer("chest-imaging")],
        };
    }

    private static ImmutableArray<string> NumberNotes(IgraNumber number) =>
        number.IsNilKnown ? ["tb-numbers", "tb-rifamycins"] : ["tb-numbers", "tb-nil-unknown", "tb-rifamycins"];

    private static ImmutableArray<Evidence> EvidenceOf(TbState state)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        if (state.Positive is { } positive)
        {
            evidence.Add(positive.Evidence);
        }

        if (state.Latent is { } latent)
        {
            evidence.Add(latent.AsEvidence(Concept.TuberculosisLatent));
        }

        if (evidence.Count == 0 && state.PositiveNumber is { } number)
        {
            evidence.AddRange(number.Evidence);
        }

        return evidence.DrainToImmutable();
    }

    private static MedicationFact? CompletedCourse(PatientRecord record)
    {
        MedicationFact? found = null;
        foreach (var fact in record.Medications)
        {
            if (fact.Concepts.HasAny(Treatment) && fact is { Status: MedicationStatus.Completed, DoNotPerform: false }
                && fact.Role is MedicationRole.Order or MedicationRole.Statement && (found is null || fact.Source < found.Source))
            {
                found = fact;
            }
        }

        return found;
    }
}
