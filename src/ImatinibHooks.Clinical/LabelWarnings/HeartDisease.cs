using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.LabelWarnings;

/// <summary>WARN-CHF-01: heart failure, or an older patient with a disease of the heart.</summary>
/// <remarks>
/// Info. Heart failure that is not over; or 65 completed years, included, and a heart disease that is not over. Source, wording and reading decisions:
/// docs/clinical/label-warnings.md (US label 5.3, A).
/// </remarks>
internal static class HeartDisease
{
    /// <summary>From which age, in completed years, a heart disease counts.</summary>
    internal const int FromYears = 65;

    internal static readonly Rule Rule = new("WARN-CHF-01", "1", RuleFamily.LabelWarning, 392, Confidence.A, "USPI-5.3");

    internal static Verdict Check(OrderCase order)
    {
        if (order.Record.ConditionNotOver(Concept.HeartFailure) is { } failure)
        {
            return order.Fired(Rule, Indicator.Info, [failure.AsEvidence(Concept.HeartFailure)]) with { Variant = "heart-failure" };
        }

        if (order.Record.ConditionNotOver(Concept.CardiacDisease) is not { } disease)
        {
            return order.Quiet(Rule, DataGroups.Conditions, []);
        }

        return order.Patient.Age switch
        {
            null => order.NotAssessed(Rule, "the date of birth", [disease.AsEvidence(Concept.CardiacDisease)]),
            { Youngest: >= FromYears } => order.Fired(Rule, Indicator.Info, [disease.AsEvidence(Concept.CardiacDisease), order.BirthDate]) with { Variant = "age" },
            { Oldest: >= FromYears } => order.NotAssessed(Rule, "the day of birth", [disease.AsEvidence(Concept.CardiacDisease)]),
            _ => order.Quiet(Rule, DataGroups.Conditions, [disease.AsEvidence(Concept.CardiacDisease)]),
        };
    }
}
