using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Renal;

/// <summary>REN-06: the kidney function cannot be told because creatinine or weight is missing or old.</summary>
/// <remarks>
/// Info; names what is missing. Not assessed when the group it would be in could not be had, or when only the birth date or the sex is missing. Adults. Source:
/// docs/clinical/renal.md (P).
/// </remarks>
internal static class RenalGap
{
    internal static readonly Rule Rule = new("REN-06", "1", RuleFamily.Renal, 410, Confidence.P, "PROJECT");

    private const DataGroups Needs = DataGroups.Laboratory | DataGroups.VitalSigns;

    internal static Verdict Check(OrderCase order)
    {
        if (order.Patient.IsChild)
        {
            return order.NotApplicable(Rule, "a child");
        }

        var kidney = order.Patient.Kidney;
        if (kidney.Clearance.IsKnown)
        {
            return order.NotFired(Rule, kidney.Clearance.Evidence);
        }

        var evidence = order.Patient.EvidenceOf(kidney.Creatinine, kidney.Weight);
        return order.Patient.Lacks(Needs) || Variant(kidney) is not { } variant
            ? order.NotAssessed(Rule, MissingFor(order), evidence)
            : order.Fired(Rule, Indicator.Info, evidence) with
            {
                Variant = variant,
                Notes = ["renal-windows"],
                Proposals = kidney.IsCreatinineCurrent ? [] : [new Proposal.OrderTest(Concept.Creatinine, 0)],
            };
    }

    /// <summary>What is missing for a clearance.</summary>
    internal static string MissingFor(OrderCase order) => Variant(order.Patient.Kidney) switch
    {
        "creatinine" => "a recent creatinine",
        "weight" => "a recent weight",
        "both" => "a recent creatinine and weight",
        _ => order.Patient.Age is null ? "the birth date, for the creatinine clearance" : "the sex, for the creatinine clearance",
    };

    private static string? Variant(KidneyState kidney) => (kidney.IsCreatinineCurrent, kidney.Weight is not null) switch
    {
        (false, false) => "both",
        (false, true) => "creatinine",
        (true, false) => "weight",
        _ => null,
    };
}
