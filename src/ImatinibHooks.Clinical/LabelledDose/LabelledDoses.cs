using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.LabelledDose;

/// <summary>The daily doses of one indication of adults (table DOSE-LABELLED), in mg.</summary>
/// <param name="Id">The row.</param>
/// <param name="Name">How a card names the indication.</param>
/// <param name="Labelled">The labelled doses, the usual one first.</param>
/// <param name="Escalations">The labelled escalations.</param>
/// <param name="Steps">The doses to which the tables MYELO, HEP and REN lead from them.</param>
internal sealed record LabelledRow(string Id, string Name, ImmutableArray<decimal> Labelled, ImmutableArray<decimal> Escalations, ImmutableArray<decimal> Steps)
{
    /// <summary>Whether the dose stands in the row.</summary>
    public bool Has(decimal milligrams) => Labelled.Contains(milligrams) || Escalations.Contains(milligrams) || Steps.Contains(milligrams);

    /// <summary>The only labelled dose; null when there are several.</summary>
    public decimal? TheDose => Labelled.Length == 1 ? Labelled[0] : null;

    /// <summary>The highest dose of the row but for the steps.</summary>
    public decimal Highest => Math.Max(Labelled.Max(), Escalations.IsEmpty ? 0 : Escalations.Max());
}

/// <summary>The labelled daily doses by indication.</summary>
/// <remarks>Milligrams a day. Source, wording and reading decisions: docs/clinical/labelled-dose.md (US label 2.2 to 2.11, A).</remarks>
internal static class LabelledDoses
{
    /// <summary>The rows in the order of the page.</summary>
    internal static readonly ImmutableArray<LabelledRow> All =
    [
        //                                                    labelled    escalation  steps
        new("CP", "chronic-phase CML",                        [400],      [600],      [300]),
        new("AP", "accelerated-phase or blast-phase CML",     [600],      [800],      [400, 300]),
        new("ALL", "Ph-positive ALL",                         [600],      [],         [400, 300]),
        new("MDS", "MDS/MPD",                                 [400],      [],         [300]),
        new("ASM", "aggressive systemic mastocytosis",        [400, 100], [],         [300]),
        new("HES", "HES/CEL",                                 [400, 100], [],         [300]),
        new("DFSP", "DFSP",                                   [800],      [],         [600, 400, 300]),
        new("GIST", "GIST",                                   [400],      [800],      [600, 300]),
        new("GIST-ADJUVANT", "adjuvant treatment of GIST",    [400],      [],         [300]),
    ];

    /// <summary>The row of an order; null for a child and without an indication.</summary>
    internal static LabelledRow? For(OrderCase order) => order.Patient.IsChild ? null : order.Indication.Disease switch
    {
        DiseaseKind.Cml => Of(order.Indication.IsAdvanced ? "AP" : "CP"),
        DiseaseKind.PhPositiveAll => Of("ALL"),
        DiseaseKind.MdsMpn => Of("MDS"),
        DiseaseKind.SystemicMastocytosis => Of("ASM"),
        DiseaseKind.Hypereosinophilia => Of("HES"),
        DiseaseKind.Dfsp => Of("DFSP"),
        DiseaseKind.Gist => Of(IsAdjuvant(order) ? "GIST-ADJUVANT" : "GIST"),
        _ => null,
    };

    /// <summary>Whether the order, or a condition that is not over, says that treatment is adjuvant.</summary>
    internal static bool IsAdjuvant(OrderCase order) =>
        order.Draft.Reasons.Has(Concept.AdjuvantTreatment) || order.Record.ConditionNotOver(Concept.AdjuvantTreatment) is not null;

    private static LabelledRow Of(string id)
    {
        foreach (var row in All)
        {
            if (string.Equals(row.Id, id, StringComparison.Ordinal))
            {
                return row;
            }
        }

        throw new ArgumentException($"No row {id}.", nameof(id));
    }
}
