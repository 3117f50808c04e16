using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>HBV-PAST-01 and HBV-PAST-02: past hepatitis B without an antiviral has to be monitored.</summary>
/// <remarks>
/// PAST-02 (warning) when HBV DNA is more than 90 days old or was never done, else PAST-01 (warning at a start, info later; a course that is not known counts
/// as a start). A final DNA of any answer counts. On an antiviral, and when HBV-REACT-02 speaks, neither applies. Anti-HBs does not silence them. Source:
/// docs/clinical/hepatitis-b-past.md (AASLD 2018, AGA 2025, ASCO 2020: B for the ASCO part; the limit of 90 days is P).
/// </remarks>
internal static class PastHepatitisB
{
    internal static readonly Rule Monitor = new("HBV-PAST-01", "1", RuleFamily.HepatitisB, 147, Confidence.A, "AASLD18");

    internal static readonly Rule Overdue = new("HBV-PAST-02", "1", RuleFamily.HepatitisB, 144, Confidence.P, "AASLD18");

    internal static Verdict CheckMonitor(OrderCase order) => Gate(order, Monitor) ?? (Age(order) is { } days && days <= order.Policy.HbvMonitoringDays
        ? MonitorFrom(order, days)
        : order.NotApplicable(Monitor, "HBV-PAST-02 speaks"));

    internal static Verdict CheckOverdue(OrderCase order)
    {
        if (Gate(order, Overdue) is { } other)
        {
            return other;
        }

        var age = Age(order);
        if (age <= order.Policy.HbvMonitoringDays)
        {
            return order.NotFired(Overdue, Evidence(order));
        }

        return order.Fired(Overdue, Indicator.Warning, Evidence(order)) with
        {
            Variant = age is null ? "never" : "overdue",
            Terms = age is { } days ? [new("d", days.ToString(CultureInfo.InvariantCulture))] : [],
            Notes = HbvNotes.Past(order.Patient.HepatitisB, "hbv-monitoring-limit"),
            Proposals = [new Proposal.OrderTest(Concept.HbvDna, 0), new Proposal.OrderTest(Concept.Alt, 0)],
        };
    }

    private static Verdict MonitorFrom(OrderCase order, int age)
    {
        var due = order.Policy.HbvMonitoringDays - age;
        var isLater = order.Course.State == Courses.CourseState.OnTherapy || order.Patient.IsOnRecordNow(Concept.OtherBcrAblInhibitor);
        return order.Fired(Monitor, isLater ? Indicator.Info : Indicator.Warning, Evidence(order)) with
        {
            Notes = HbvNotes.Past(order.Patient.HepatitisB, "hbv-monitoring-sources"),
            Proposals =
            [
                new Proposal.OrderTest(Concept.HbsAg, due),
                new Proposal.OrderTest(Concept.Alt, due),
                new Proposal.OrderTest(Concept.HbvDna, due),
            ],
        };
    }

    private static Verdict? Gate(OrderCase order, Rule rule)
    {
        var state = order.Patient.HepatitisB;
        return order.UnlessHepatitisB(rule, HbvStatus.Past)
            ?? (state.IsTreated ? order.NotApplicable(rule, "on an antiviral against hepatitis B") : null)
            ?? (PastReactivation.SignOf(state) is not null ? order.NotApplicable(rule, "HBV-REACT-02 speaks") : null)
            ?? (order.Patient.Lacks(DataGroups.Laboratory) ? order.NotAssessed(rule, "laboratory results, for HBV DNA", state.QuietEvidence()) : null)
            ?? order.UnlessDrugsKnown(rule);
    }

    private static int? Age(OrderCase order) => order.Patient.HepatitisB.Dna.NewestFinal?.DaysBefore(order.Day);

    private static ImmutableArray<Evidence> Evidence(OrderCase order)
    {
        var state = order.Patient.HepatitisB;
        return state.Dna.NewestFinal is { } dna ? state.Evidence().Add(dna.Evidence) : state.Evidence();
    }
}

/// <summary>HBV-PAST-03: past hepatitis B with an anti-CD20 antibody or a transplant of stem cells, and no antiviral.</summary>
/// <remarks>
/// Critical. The antibody counts while it runs, when it is drafted in the session, and for 12 calendar months after its last date, that day included (P); a
/// transplant counts for ever. Source: docs/clinical/hepatitis-b-past.md (ASCO 2020, A).
/// </remarks>
internal static class PastHepatitisBAtHighRisk
{
    internal static readonly Rule Rule = new("HBV-PAST-03", "1", RuleFamily.HepatitisB, 43, Confidence.A, "ASCO20");

    internal static Verdict Check(OrderCase order)
    {
        if (order.UnlessHepatitisB(Rule, HbvStatus.Past) is { } other)
        {
            return other;
        }

        var state = order.Patient.HepatitisB;
        var antibody = Antibody(order);
        var transplant = order.Record.ConditionEver(Concept.StemCellTransplant);
        if (antibody is null && transplant is null)
        {
            return order.Patient.Lacks(DrugUse.Orders | DataGroups.MedicationAdministrations | DataGroups.Conditions)
                ? order.NotAssessed(Rule, "medications and conditions, for anti-CD20 antibodies and transplants", state.QuietEvidence())
                : order.NotFired(Rule, state.QuietEvidence());
        }

        return order.UnlessDrugsKnown(Rule) ?? (state.IsTreated
            ? order.NotFired(Rule, state.EvidenceWithDrugs())
            : Fired(order, state, antibody, transplant));
    }

    private static Verdict Fired(OrderCase order, HbvState state, MedicationFact? antibody, ConditionFact? transplant)
    {
        var evidence = state.Evidence().ToBuilder();
        if (antibody is not null)
        {
            evidence.Add(antibody.AsEvidence(Concept.AntiCd20));
        }

        if (transplant is not null)
        {
            evidence.Add(transplant.AsEvidence(Concept.StemCellTransplant));
        }

        return order.Fired(Rule, Indicator.Critical, evidence.DrainToImmutable()) with
        {
            Notes = HbvNotes.Past(state, antibody is null ? [] : ["hbv-anti-cd20-window"]),
            Proposals = UntreatedHepatitisB.Prophylaxis,
        };
    }

    private static MedicationFact? Antibody(OrderCase order) =>
        order.Patient.LastDrug(ConceptSet.Of(Concept.AntiCd20)) is { } last && last.Day >= order.Day.AddMonths(-order.Policy.HbvHighRiskMonths)
            ? last.Drug
            : null;
}
