using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Immunoglobulins;

/// <summary>IGG-04: IgG from 400 to below 700 mg/dL with recurrent infections and a further antibody defect.</summary>
/// <remarks>
/// Info. Further defect: IgA or IgM of the last 180 days below the lower limit of its laboratory, or a statement of a poor vaccine response. Not assessed when
/// neither IgA nor IgM can be judged and no such statement is there. Source: docs/clinical/immunoglobulins.md (AAAAI 2022, A).
/// </remarks>
internal static class AntibodyDefects
{
    internal static readonly Rule Rule = new("IGG-04", "1", RuleFamily.Immunoglobulin, 356, Confidence.A, "AAAAI22");

    internal static Verdict Check(OrderCase order)
    {
        if (order.UnlessOldEnoughForIgg(Rule) is { } young)
        {
            return young;
        }

        if (order.IggAgainst(IggState.Reduced) is not { } igg)
        {
            return order.WithoutIgg(Rule);
        }

        var evidence = order.Patient.EvidenceOf(igg);
        var infections = order.RecurrentInfectionEvidence();
        return !igg.Bound.Trips(IggState.Reduced.Below) || !igg.Bound.Clears(IggState.Low.Below) || infections.IsEmpty
            ? order.Quiet(Rule, DataGroups.Laboratory | IggState.Drugs, evidence)
            : Judge(order, igg, evidence.AddRange(infections));
    }

    private static Verdict Judge(OrderCase order, in Reading igg, ImmutableArray<Evidence> evidence)
    {
        var iga = Against(order, Concept.Iga, out var isLowIga);
        var igm = Against(order, Concept.Igm, out var isLowIgm);
        var response = PoorResponse(order.Record);
        evidence = evidence.AddRange(order.Patient.EvidenceOf(iga, igm));
        if (isLowIga || isLowIgm || response is not null)
        {
            return order.Fired(Rule, Indicator.Info, response is { } poor ? evidence.Add(poor) : evidence) with
            {
                Terms = [new("igg", igg.Bound.ToString())],
            };
        }

        return iga is null || igm is null
            ? order.NotAssessed(Rule, "IgA and IgM with a reference range, or a vaccine response", evidence)
            : order.Quiet(Rule, DataGroups.Laboratory | DataGroups.Conditions, evidence);
    }

    /// <summary>The newest final value of the last 180 days whose laboratory gives a lower limit; null when there is none.</summary>
    private static Reading? Against(OrderCase order, Concept analyte, out bool isLow)
    {
        isLow = false;
        foreach (ref readonly var reading in order.Counts.Of(analyte).NewestFirst)
        {
            if (reading.IsFinal && reading.DaysBefore(order.Day) <= order.Policy.ImmunoglobulinDays
                && order.Counts.ResultOf(reading).ReferenceLow is { } limit)
            {
                isLow = reading.Bound.Trips(limit);
                return reading;
            }
        }

        return null;
    }

    private static Evidence? PoorResponse(PatientRecord record)
    {
        if (record.ConditionNotOver(Concept.VaccineResponsePoor) is { } condition)
        {
            return condition.AsEvidence(Concept.VaccineResponsePoor);
        }

        foreach (var finding in record.Findings)
        {
            if (finding.Concepts.Has(Concept.VaccineResponsePoor) && finding.Answer != QualitativeAnswer.Negative)
            {
                return new Evidence(finding.Source, Concept.VaccineResponsePoor, finding.Time);
            }
        }

        return null;
    }
}

/// <summary>IGG-05: recurrent infections (INFX-07) and no IgG in 365 days.</summary>
/// <remarks>Info. The newest final IgG counts up to and including 365 days. It replaces INFX-07. Source: docs/clinical/immunoglobulins.md (Santachiara 2008; the days P).</remarks>
internal static class IggDue
{
    internal static readonly Rule Rule = new("IGG-05", "1", RuleFamily.Immunoglobulin, 357, Confidence.P, "SANTACHIARA08");

    internal static Verdict Check(OrderCase order)
    {
        var infections = order.RecurrentInfectionEvidence();
        if (infections.IsEmpty)
        {
            return order.Quiet(Rule, IggState.Drugs, []);
        }

        var newest = Newest(order);
        if (newest is { } igg && igg.DaysBefore(order.Day) <= order.Policy.ImmunoglobulinTestDays)
        {
            return order.NotFired(Rule, infections.AddRange(order.Patient.EvidenceOf(igg)));
        }

        return order.Patient.Lacks(DataGroups.Laboratory)
            ? order.NotAssessed(Rule, "laboratory results, for IgG", infections)
            : order.Fired(Rule, Indicator.Info, infections.AddRange(order.Patient.EvidenceOf(newest))) with
            {
                Notes = ["infection-count"],
                Proposals = [new Proposal.OrderTest(Concept.Igg, 0)],
            };
    }

    private static Reading? Newest(OrderCase order)
    {
        foreach (ref readonly var reading in order.Counts.Of(Concept.Igg).NewestFirst)
        {
            if (reading.IsFinal)
            {
                return reading;
            }
        }

        return null;
    }
}
