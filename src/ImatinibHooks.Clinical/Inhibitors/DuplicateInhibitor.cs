using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Myelosuppression;

namespace ImatinibHooks.Clinical.Inhibitors;

/// <summary>DDI-DUP-01, which is TKI-02: two BCR-ABL inhibitors at once, or two drafts of one.</summary>
/// <remarks>
/// Critical. Another inhibitor that runs on record, unless it is ended by a draft of this session; another draft of the session that is to be given. An inhibitor
/// that is renewed is no duplicate of itself. Source, wording and reading decisions: docs/clinical/inhibitors.md (P).
/// </remarks>
internal static class DuplicateInhibitor
{
    internal static readonly Rule Rule = new("DDI-DUP-01", "1", RuleFamily.Interaction, 60, Confidence.P, "PROJECT");

    internal static Verdict Check(OrderCase order)
    {
        List<MedicationFact>? others = null;
        foreach (var fact in order.Record.Medications)
        {
            if (fact.Concepts.HasAny(Inhibitor.Class) && IsBeside(order, fact))
            {
                (others ??= []).Add(fact);
            }
        }

        return others is null ? order.Quiet(Rule, DrugUse.Orders, []) : Fire(order, others);
    }

    /// <summary>Whether the drug would be taken beside the draft.</summary>
    private static bool IsBeside(OrderCase order, MedicationFact fact)
    {
        if (fact.Role == MedicationRole.Draft)
        {
            return fact.Source != order.Draft.Source && DrugUse.IsDrafted(fact) && DrugUse.IsDrafted(order.Draft);
        }

        return Inhibitor.Of(fact) != Inhibitor.Of(order.Draft) && Inhibitor.Runs(fact, order.Patient) && !IsEndedInSession(order, fact);
    }

    private static bool IsEndedInSession(OrderCase order, MedicationFact running)
    {
        foreach (var fact in order.Record.Medications)
        {
            if (fact.Role == MedicationRole.Draft && OrderCase.IsStopOrder(fact)
                && fact.Concepts.HasAny(Inhibitor.Class) && Inhibitor.Of(fact) == Inhibitor.Of(running))
            {
                return true;
            }
        }

        return false;
    }

    private static Verdict.Fired Fire(OrderCase order, List<MedicationFact> others)
    {
        others.Add(order.Draft);
        others.Sort(static (left, right) => left.Source.CompareTo(right.Source));
        ImmutableArray<Evidence> evidence = [.. others.Select(static fact => fact.AsEvidence(Inhibitor.Of(fact)!.Drug))];
        var names = NamesOf(others);
        return names.Length > 1
            ? order.Fired(Rule, Indicator.Critical, evidence) with
            {
                Variant = "two-drugs",
                Terms = [new("a", names[0]), new("b", string.Join(" and ", names[1..]))],
            }
            : FireSameDrug(order, others, names[0]) with { Evidence = evidence };
    }

    private static Verdict.Fired FireSameDrug(OrderCase order, List<MedicationFact> drafts, string name)
    {
        var sum = SumOf(order, drafts);
        return order.Fired(Rule, Indicator.Critical, []) with
        {
            Variant = sum is null ? "two-drafts-dose-unknown" : "two-drafts",
            Terms =
            [
                new("drug", name),
                new("n", drafts.Count.ToString(CultureInfo.InvariantCulture)),
                new("sum", sum is { } known ? CountText.Milligrams(known) : string.Empty),
            ],
            Proposals = drafts[0].Source == order.Draft.Source ? [] : [new Proposal.DeleteDraft { OnlyAfterReview = true }],
        };
    }

    /// <summary>The names of the drugs, each once, in the order of the table.</summary>
    private static string[] NamesOf(List<MedicationFact> drugs) =>
        [.. Inhibitor.All.Where(inhibitor => drugs.Exists(drug => Inhibitor.Of(drug) == inhibitor)).Select(static inhibitor => inhibitor.Name)];

    /// <summary>The milligrams a day of all drafts together; null when one of them is not known.</summary>
    private static decimal? SumOf(OrderCase order, List<MedicationFact> drafts)
    {
        decimal? sum = 0;
        foreach (var draft in drafts)
        {
            var dose = DoseReader.Read(draft, order.Patient.Body?.SquareMetres);
            sum = dose.IsKnown ? sum + dose.HighMg : null;
        }

        return sum;
    }
}
