using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>INFX-05: a corticosteroid, an immunosuppressant or an anti-CD20 antibody adds to the infection risk.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/infection-immunosuppression.md (P; the equivalents B). At least 20 mg of prednisone a day on each of the
/// last 14 days and today; an immunosuppressant that is active now; an anti-CD20 antibody within 6 calendar months, both ends included.
/// </remarks>
internal static class AddedImmunosuppression
{
    /// <summary>The lowest dose of a corticosteroid that counts, in mg of prednisone a day, included.</summary>
    internal const decimal PrednisoneFrom = 20;

    /// <summary>For how many days before today.</summary>
    internal const int PrednisoneDays = 14;

    /// <summary>For how many calendar months an anti-CD20 antibody counts.</summary>
    internal const int AntiCd20Months = 6;

    private const DataGroups Needs =
        DataGroups.MedicationRequests | DataGroups.MedicationStatements | DataGroups.MedicationAdministrations;

    internal static readonly Rule Rule = new("INFX-05", "1", RuleFamily.Infection, 160, Confidence.P, "PROJECT");

    internal static Verdict Check(OrderCase order)
    {
        var drugs = AddedDrugs.Of(order);
        if (drugs.Any)
        {
            return order.Fired(Rule, Indicator.Warning, drugs.Evidence()) with
            {
                Variant = drugs.Variant,
                Terms = TermsOf(drugs),
                Notes = NotesOf(drugs),
            };
        }

        return drugs.UnknownSteroid is { } steroid
            ? order.NotAssessed(Rule, "the daily dose or the start of a corticosteroid", [AddedDrugs.EvidenceOf(steroid, AddedDrugs.SteroidOf(steroid))])
            : order.Quiet(Rule, Needs, []);
    }

    private static ImmutableArray<Term> TermsOf(AddedDrugs drugs)
    {
        var names = new Term("drug", drugs.Words) { IsNameOfEvidence = true };
        return drugs.PrednisonePerDay is { } dose ? [names, new("mg", Myelosuppression.CountText.Number(dose))] : [names];
    }

    private static ImmutableArray<string> NotesOf(AddedDrugs drugs)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (drugs.PrednisonePerDay is not null)
        {
            notes.Add("prednisone-equivalent");
            notes.Add("steroid-limits");
        }

        if (!drugs.AntiCd20.IsEmpty)
        {
            notes.Add("anti-cd20-window");
        }

        notes.Add("infection-background");
        return notes.DrainToImmutable();
    }
}
