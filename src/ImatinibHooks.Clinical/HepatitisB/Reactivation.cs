using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Answers;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>HBV-REACT-01: chronic hepatitis B, and HBV DNA has risen (table HBV-REACT-LIMITS).</summary>
/// <remarks>
/// Critical. The newest DNA that is a number, at most 90 days old; of final values within 24 hours the higher. A preliminary value that shows the rise counts,
/// one that does not is ignored. Not assessed without such a value, and for copies without copies before them. Source: docs/clinical/hepatitis-b-reactivation.md
/// (AASLD 2018 as tabulated, A).
/// </remarks>
internal static class ChronicReactivation
{
    internal static readonly Rule Rule = new("HBV-REACT-01", "1", RuleFamily.HepatitisB, 40, Confidence.A, "AASLD18");

    /// <summary>What is offered when a reactivation is suspected.</summary>
    internal static readonly ImmutableArray<Proposal> Workup =
    [
        new Proposal.Refer("hepatology"),
        new Proposal.OrderTest(Concept.Alt, 0),
        new Proposal.OrderTest(Concept.Inr, 0),
        new Proposal.OrderTest(Concept.Bilirubin, 0),
    ];

    internal static Verdict Check(OrderCase order)
    {
        if (order.UnlessHepatitisB(Rule, HbvStatus.Chronic) is { } other)
        {
            return other;
        }

        var state = order.Patient.HepatitisB;
        DnaRise? judged = null;
        foreach (ref readonly var value in state.Dna.NewestFirst)
        {
            if (!IsCurrentNumber(value, order) || (judged is { } newest && newest.Value.Ticks - value.Ticks > TimeSpan.TicksPerDay))
            {
                continue;
            }

            var rise = DnaRise.Of(value, state.Dna);
            if (rise.IsReached)
            {
                return Fired(order, rise);
            }

            judged = value.IsFinal && judged is null or { Limit: null } ? rise : judged;
        }

        return judged is { Limit: not null } known && !order.Patient.Lacks(DataGroups.Laboratory)
            ? order.NotFired(Rule, Evidence(order, known))
            : order.NotAssessed(Rule, judged is null ? "HBV DNA as a number, at most 90 days old" : "HBV DNA in international units", state.QuietEvidence());
    }

    private static bool IsCurrentNumber(in Answer value, OrderCase order) =>
        value.IsDated && value.NumericValue is not null && value.DaysBefore(order.Day) <= order.Policy.HbvViralLoadDays;

    private static Verdict Fired(OrderCase order, in DnaRise rise) => order.Fired(Rule, Indicator.Critical, Evidence(order, rise)) with
    {
        Notes = [$"hbv-{rise.Limit!.Id}", "hbv-imatinib-specialist"],
        Proposals = Workup,
    };

    private static ImmutableArray<Evidence> Evidence(OrderCase order, in DnaRise rise)
    {
        var evidence = order.Patient.HepatitisB.Evidence().Add(rise.Value.Evidence);
        return rise.Baseline is { } baseline ? evidence.Add(baseline.Evidence) : evidence;
    }
}

/// <summary>HBV-REACT-02: past hepatitis B, and HBV DNA is detectable or HBsAg has turned positive.</summary>
/// <remarks>
/// Critical at any age. DNA that was detected counts until a later final "not detected"; HBsAg until a later final negative one. An upper bound alone
/// ("&lt;10") says neither. Source: docs/clinical/hepatitis-b-reactivation.md (AASLD 2018, A).
/// </remarks>
internal static class PastReactivation
{
    internal static readonly Rule Rule = new("HBV-REACT-02", "1", RuleFamily.HepatitisB, 40, Confidence.A, "AASLD18");

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.HepatitisB;
        if (order.UnlessHepatitisB(Rule, HbvStatus.Past) is { } other)
        {
            return other;
        }

        if (SignOf(state) is { } sign)
        {
            return order.Fired(Rule, Indicator.Critical, state.Evidence().Add(sign.Evidence)) with
            {
                Variant = sign.Evidence.Concept == Concept.HbsAg ? "surface-antigen" : "dna",
                Notes = HbvNotes.Past(state, "hbv-imatinib-specialist"),
                Proposals = ChronicReactivation.Workup,
            };
        }

        if (order.Patient.Lacks(DataGroups.Laboratory) || state.Dna.Now is null)
        {
            return order.NotAssessed(Rule, "HBV DNA", state.QuietEvidence());
        }

        return order.NotFired(Rule, state.IsTraced ? state.Evidence().Add(state.Dna.Now.Value.Evidence) : []);
    }

    /// <summary>What shows the reactivation: detectable DNA, else HBsAg; null when nothing does.</summary>
    internal static Answer? SignOf(HbvState state) =>
        state.Dna.Now is { IsPositive: true } dna ? dna
        : state.SurfaceAntigen.Now is { IsPositive: true } antigen ? antigen
        : null;
}

/// <summary>HBV-FLARE-01: ALT has risen in a patient with chronic or past hepatitis B.</summary>
/// <remarks>
/// Critical when ALT is at least 3 times its baseline and above 100 U/L; a value at most 14 days old. Baseline: the lowest final ALT of the 12 months before
/// the value, else the upper limit of its laboratory, else 40 U/L. Source: docs/clinical/hepatitis-b-reactivation.md (B).
/// </remarks>
internal static class HbvFlare
{
    internal static readonly Rule Rule = new("HBV-FLARE-01", "1", RuleFamily.HepatitisB, 41, Confidence.B, "WJMA19");

    /// <summary>How many times its baseline ALT has to reach.</summary>
    internal const decimal Times = 3;

    /// <summary>Above how many U/L ALT has to lie.</summary>
    internal const decimal Above = 100;

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.HepatitisB;
        if (state.Status is not (HbvStatus.Chronic or HbvStatus.Past))
        {
            return order.WithoutStatus(Rule, "neither chronic nor past hepatitis B on record");
        }

        if (AltRise.Of(order) is not { } rise)
        {
            return order.NotAssessed(Rule, "ALT, at most 14 days old", state.QuietEvidence());
        }

        var evidence = state.Evidence().AddRange(rise.Evidence);
        if (rise.IsFlare)
        {
            return order.Fired(Rule, Indicator.Critical, evidence) with
            {
                Terms =
                [
                    new("alt", rise.Value.Bound.ToString()),
                    new("base", rise.Baseline.ToString("0.##", CultureInfo.InvariantCulture)),
                ],
                Notes = [rise.BaselineNote],
                Proposals = [new Proposal.OrderTest(Concept.HbvDna, 0)],
            };
        }

        return order.Patient.Lacks(DataGroups.Laboratory)
            ? order.NotAssessed(Rule, "laboratory results, for ALT", evidence)
            : order.NotFired(Rule, evidence);
    }
}
