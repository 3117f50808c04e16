using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Immunoglobulins;

/// <summary>IGG-01: IgG below 400 mg/dL with infections.</summary>
/// <remarks>
/// Warning. Two or more treated infections in the last 365 days, or one antibacterial ordered for a stay in hospital. IgG at most 180 days old; of final values
/// within 24 hours the lower. From 4 years of age. Source: docs/clinical/immunoglobulins.md (AAAAI 2022, A; the counts P).
/// </remarks>
internal static class LowIggWithInfections
{
    internal static readonly Rule Rule = new("IGG-01", "1", RuleFamily.Immunoglobulin, 164, Confidence.A, "AAAAI22");

    internal static Verdict Check(OrderCase order)
    {
        if (order.UnlessOldEnoughForIgg(Rule) is { } young)
        {
            return young;
        }

        var igg = order.IggAgainst(IggState.Low);
        var burden = order.InfectionBurden();
        if (igg is null && !burden.IsEmpty)
        {
            return order.WithoutIgg(Rule);
        }

        var evidence = order.Patient.EvidenceOf(igg).AddRange(burden);
        return igg is not { } low || !low.Bound.Trips(IggState.Low.Below) || burden.IsEmpty
            ? order.Quiet(Rule, DataGroups.Laboratory | IggState.Drugs, evidence)
            : order.Fired(Rule, Indicator.Warning, evidence) with
            {
                Terms = [new("igg", low.Bound.ToString())],
                Notes = ["igg-never-stop", "igg-counts"],
                Proposals = [new Proposal.Refer("immunology")],
            };
    }
}

/// <summary>IGG-02: IgG below 400 mg/dL with fewer infections.</summary>
/// <remarks>Info: measure it again in 3 to 6 months. IGG-01 and IGG-03 replace it. Source: docs/clinical/immunoglobulins.md (AAAAI 2022, A; the interval P).</remarks>
internal static class LowIggAlone
{
    internal static readonly Rule Rule = new("IGG-02", "1", RuleFamily.Immunoglobulin, 355, Confidence.A, "AAAAI22");

    /// <summary>In how many days the repeat is offered.</summary>
    internal const int RepeatInDays = 90;

    internal static Verdict Check(OrderCase order)
    {
        if (order.UnlessOldEnoughForIgg(Rule) is { } young)
        {
            return young;
        }

        if (order.IggAgainst(IggState.Low) is not { } igg)
        {
            return order.WithoutIgg(Rule);
        }

        var evidence = order.Patient.EvidenceOf(igg);
        if (!igg.Bound.Trips(IggState.Low.Below))
        {
            return order.Quiet(Rule, DataGroups.Laboratory, evidence);
        }

        if (order.IggAgainst(IggState.VeryLow) is { } veryLow && veryLow.Bound.Trips(IggState.VeryLow.Below))
        {
            return order.NotApplicable(Rule, "IGG-03 speaks");
        }

        return Judge(order, igg, evidence);
    }

    private static Verdict Judge(OrderCase order, in Reading igg, ImmutableArray<Evidence> evidence)
    {
        if (!order.InfectionBurden().IsEmpty)
        {
            return order.NotApplicable(Rule, "IGG-01 speaks");
        }

        return order.Patient.Lacks(IggState.Drugs)
            ? order.NotAssessed(Rule, "medications, for treated infections", evidence)
            : order.Fired(Rule, Indicator.Info, evidence) with
            {
                Terms = [new("igg", igg.Bound.ToString())],
                Notes = ["igg-never-stop"],
                Proposals = [new Proposal.OrderTest(Concept.Igg, RepeatInDays)],
            };
    }
}

/// <summary>IGG-03: IgG below 150 mg/dL.</summary>
/// <remarks>Warning, with or without infections. Source: docs/clinical/immunoglobulins.md (AAAAI 2022, A).</remarks>
internal static class VeryLowIgg
{
    internal static readonly Rule Rule = new("IGG-03", "1", RuleFamily.Immunoglobulin, 163, Confidence.A, "AAAAI22");

    internal static Verdict Check(OrderCase order)
    {
        if (order.UnlessOldEnoughForIgg(Rule) is { } young)
        {
            return young;
        }

        if (order.IggAgainst(IggState.VeryLow) is not { } igg)
        {
            return order.WithoutIgg(Rule);
        }

        var evidence = order.Patient.EvidenceOf(igg);
        return igg.Bound.Trips(IggState.VeryLow.Below)
            ? order.Fired(Rule, Indicator.Warning, evidence) with
            {
                Terms = [new("igg", igg.Bound.ToString())],
                Notes = ["igg-never-stop"],
                Proposals = [new Proposal.Refer("immunology")],
            }
            : order.Quiet(Rule, DataGroups.Laboratory, evidence);
    }
}
