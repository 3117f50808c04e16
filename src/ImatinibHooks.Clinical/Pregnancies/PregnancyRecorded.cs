using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Pregnancies;

/// <summary>PREG-01: a pregnancy is recorded, or a pregnancy test is positive.</summary>
/// <remarks>
/// Critical, at a start and on therapy, whatever sex is recorded. A positive test counts for 42 days, unless one at least 7 days later is negative. Source, wording and
/// reading decisions: docs/clinical/pregnancy.md (US label 5.10 and 8.1, A).
/// </remarks>
internal static class PregnancyRecorded
{
    internal static readonly Rule Rule = new("PREG-01", "1", RuleFamily.Pregnancy, 20, Confidence.A, "USPI-5.10");

    internal static Verdict Check(OrderCase order)
    {
        var state = order.Patient.Pregnancy;
        if (!state.IsPregnant)
        {
            return order.UnlessMale(Rule) ?? order.Quiet(Rule, DataGroups.Conditions | DataGroups.Laboratory, EvidenceOf(state.NegativeTest));
        }

        return order.Fired(Rule, Indicator.Critical, [.. state.Recorded, .. EvidenceOf(state.PositiveTest)]) with
        {
            Variant = state.Recorded.IsEmpty ? "test" : "recorded",
            Notes = state.PositiveTest is { IsFinal: false } && state.Recorded.IsEmpty ? ["pregnancy-preliminary"] : [],
        };
    }

    private static ImmutableArray<Evidence> EvidenceOf(Answers.Answer? test) => test is { } known ? [known.Evidence] : [];
}

/// <summary>PREG-03: the patient breastfeeds.</summary>
/// <remarks>
/// Critical, at a start and on therapy. Evidence is an active condition, or the breastfeeding status with its answer; a later answer "no" silences an older condition. What
/// follows the last dose is said by DISC-01. Source, wording and reading decisions: docs/clinical/pregnancy.md (US label 8.2, A; the limit of a visit P).
/// </remarks>
internal static class Breastfeeding
{
    internal static readonly Rule Rule = new("PREG-03", "1", RuleFamily.Pregnancy, 21, Confidence.A, "USPI-8.2");

    internal static Verdict Check(OrderCase order)
    {
        var evidence = order.Patient.Pregnancy.Breastfeeding;
        return evidence.IsEmpty
            ? order.UnlessMale(Rule) ?? order.Quiet(Rule, DataGroups.Conditions | DataGroups.Laboratory, [])
            : order.Fired(Rule, Indicator.Critical, evidence);
    }
}

/// <summary>What keeps the family silent for a man: the recorded sex, and nothing on record that speaks against it.</summary>
internal static class PregnancyGate
{
    extension(OrderCase order)
    {
        /// <summary>The verdict on a patient recorded as male; null for any other.</summary>
        public Verdict? UnlessMale(Rule rule) => order.Record.Sex == Sex.Male ? order.NotApplicable(rule, "the recorded sex is male") : null;
    }
}
