using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Courses;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Pregnancies;

/// <summary>PREG-02: imatinib is started, and a patient who may become pregnant has no recent pregnancy test.</summary>
/// <remarks>
/// Warning; info when the sex is not recorded. From 12 to 55 years, both included (P); a final negative test at most 7 days old (P) is enough. Hysterectomy, sterilisation
/// or menopause on record silences it, and so does PREG-01. Source, wording and reading decisions: docs/clinical/pregnancy.md (US label 8.3, A).
/// </remarks>
internal static class PregnancyNotTested
{
    internal static readonly Rule Rule = new("PREG-02", "1", RuleFamily.Pregnancy, 117, Confidence.A, "USPI-8.3");

    internal static Verdict Check(OrderCase order)
    {
        if (order.UnlessMale(Rule) is { } male)
        {
            return male;
        }

        return UnlessInAge(order) ?? UnlessStart(order) ?? (order.Patient.Pregnancy.IsPregnant
            ? order.NotApplicable(Rule, "PREG-01 speaks")
            : Judge(order));
    }

    private static Verdict? UnlessInAge(OrderCase order) => order.Patient.Age switch
    {
        null => order.NotAssessed(Rule, "the date of birth"),
        { } age when age.Oldest < order.Policy.PregnancyFromYears || age.Youngest > order.Policy.PregnancyToYears =>
            order.NotApplicable(Rule, "outside the age of childbearing"),
        _ => null,
    };

    private static Verdict? UnlessStart(OrderCase order) => order.Course.State switch
    {
        CourseState.NewStart => null,
        CourseState.OnTherapy => order.NotApplicable(Rule, "imatinib was started already"),
        _ => order.NotAssessed(Rule, "imatinib orders on record"),
    };

    private static Verdict Judge(OrderCase order)
    {
        if (order.Record.ConditionNotOver(Concept.PregnancyExcluded) is { } excluded)
        {
            return order.NotFired(Rule, [excluded.AsEvidence(Concept.PregnancyExcluded)]);
        }

        var test = order.Patient.Pregnancy.NegativeTest;
        ImmutableArray<Evidence> evidence = test is { } known ? [order.BirthDate, known.Evidence] : [order.BirthDate];
        if (test is { } negative && negative.DaysBefore(order.Day) <= order.Policy.PregnancyTestDays)
        {
            return order.NotFired(Rule, evidence);
        }

        return order.Patient.Lacks(DataGroups.Laboratory)
            ? order.NotAssessed(Rule, "laboratory results, for a pregnancy test", evidence)
            : order.Fired(Rule, order.Record.Sex == Sex.Female ? Indicator.Warning : Indicator.Info, evidence) with
            {
                Variant = order.Record.Sex == Sex.Female ? "female" : "sex-unknown",
                Notes = ["pregnancy-limits"],
                Proposals = [new Proposal.OrderTest(Concept.PregnancyTest, 0)],
            };
    }
}
