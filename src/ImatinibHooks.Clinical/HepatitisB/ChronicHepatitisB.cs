using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>HBV-POS-01: chronic hepatitis B, and no antiviral.</summary>
/// <remarks>
/// Critical, whatever the age of the results. Any antiviral that runs or is drafted in the session keeps it silent. Not assessed when no antiviral was found and
/// the drugs could not be had. Source: docs/clinical/hepatitis-b-chronic.md (ASCO 2020, S0, EU class warning, A).
/// </remarks>
internal static class UntreatedHepatitisB
{
    internal static readonly Rule Rule = new("HBV-POS-01", "1", RuleFamily.HepatitisB, 42, Confidence.A, "ASCO20");

    /// <summary>What is offered to a patient who needs an antiviral.</summary>
    internal static readonly ImmutableArray<Proposal> Prophylaxis =
    [
        new Proposal.Refer("hepatology"),
        new Proposal.ProposeDrug(Concept.HbvAntiviralHighBarrier),
        new Proposal.OrderTest(Concept.HbvDna, 0),
        new Proposal.OrderTest(Concept.Alt, 0),
    ];

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.HepatitisB;
        return order.UnlessHepatitisB(Rule, HbvStatus.Chronic)
            ?? order.UnlessDrugsKnown(Rule)
            ?? (state.IsTreated
                ? order.NotFired(Rule, state.EvidenceWithDrugs())
                : order.Fired(Rule, Indicator.Critical, state.Evidence()) with
                {
                    Variant = state.SurfaceAntigen.NewestPositive is not null ? "surface-antigen"
                        : state.Dna.NewestPositive is not null ? "dna" : "condition",
                    Notes = ["hbv-duration"],
                    Proposals = Prophylaxis,
                });
    }
}

/// <summary>HBV-POS-02: chronic hepatitis B on entecavir or tenofovir.</summary>
/// <remarks>
/// Info. Says what is overdue when the newest final HBV DNA or ALT is more than 180 days old or was never done; the limit itself is not overdue. HBV-REACT-01
/// replaces it. Source: docs/clinical/hepatitis-b-chronic.md (EASL 2017 for the interval, ASCO 2020 for the 12 months, A).
/// </remarks>
internal static class TreatedHepatitisB
{
    internal static readonly Rule Rule = new("HBV-POS-02", "1", RuleFamily.HepatitisB, 320, Confidence.A, "EASL17");

    /// <summary>How many days old DNA and ALT may be on an antiviral.</summary>
    internal const int MonitoringDays = 180;

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.HepatitisB;
        if (order.UnlessHepatitisB(Rule, HbvStatus.Chronic) is { } other)
        {
            return other;
        }

        if (state.HighBarrier is null)
        {
            return order.Patient.Lacks(DrugUse.Orders)
                ? order.UnlessDrugsKnown(Rule) ?? order.NotAssessed(Rule, "medication orders and statements", state.EvidenceWithDrugs())
                : order.NotFired(Rule, state.EvidenceWithDrugs());
        }

        return ChronicReactivation.Check(order) is Verdict.Fired
            ? order.NotApplicable(Rule, "HBV-REACT-01 speaks")
            : Fired(order, state);
    }

    private static Verdict Fired(OrderCase order, HbvState state)
    {
        var overdue = order.Patient.Lacks(DataGroups.Laboratory) ? [] : Overdue(order, state);
        return order.Fired(Rule, Indicator.Info, state.EvidenceWithDrugs()) with
        {
            Variant = overdue.IsEmpty ? "current" : "overdue",
            Notes = ["hbv-duration"],
            Proposals = overdue,
        };
    }

    private static ImmutableArray<Proposal> Overdue(OrderCase order, HbvState state)
    {
        var tests = ImmutableArray.CreateBuilder<Proposal>();
        if (state.Dna.NewestFinal is not { } dna || dna.DaysBefore(order.Day) > MonitoringDays)
        {
            tests.Add(new Proposal.OrderTest(Concept.HbvDna, 0));
        }

        if (HbvAlt.NewestFinal(order) is not { } alt || alt.DaysBefore(order.Day) > MonitoringDays)
        {
            tests.Add(new Proposal.OrderTest(Concept.Alt, 0));
        }

        return tests.DrainToImmutable();
    }
}

/// <summary>HBV-POS-03: chronic hepatitis B on lamivudine, telbivudine or adefovir alone.</summary>
/// <remarks>Warning. Entecavir or tenofovir beside it keeps it silent. Source: docs/clinical/hepatitis-b-chronic.md (AGA 2025, A).</remarks>
internal static class LowBarrierAntiviral
{
    internal static readonly Rule Rule = new("HBV-POS-03", "1", RuleFamily.HepatitisB, 146, Confidence.A, "AGA25");

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.HepatitisB;
        if (order.UnlessHepatitisB(Rule, HbvStatus.Chronic) is { } other)
        {
            return other;
        }

        if (state.HighBarrier is null && order.Patient.Lacks(DrugUse.Orders))
        {
            return order.NotAssessed(Rule, "medication orders and statements, for antivirals against hepatitis B", state.EvidenceWithDrugs());
        }

        return state is { LowBarrier: not null, HighBarrier: null }
            ? order.Fired(Rule, Indicator.Warning, state.EvidenceWithDrugs())
            : order.NotFired(Rule, state.EvidenceWithDrugs());
    }
}
