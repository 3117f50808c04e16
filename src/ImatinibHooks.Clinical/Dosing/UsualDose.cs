using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;

namespace ImatinibHooks.Clinical.Dosing;

/// <summary>The usual daily dose of an adult by the row of the adjustment table (table USUAL-DOSE).</summary>
/// <param name="Id">The row.</param>
/// <param name="Milligrams">Milligrams a day.</param>
internal sealed record UsualDoseRow(string Id, decimal Milligrams);

/// <summary>The usual dose that impairment of the liver or the kidney is measured by.</summary>
/// <remarks>
/// Milligrams a day. Unknown indication: 400 (the row of chronic phase). Mastocytosis and hypereosinophilia: the row used. Children: 340 mg/m2, at most 600 mg. Source:
/// docs/clinical/liver.md (US label 2.2 to 2.10, A).
/// </remarks>
internal static class UsualDose
{
    /// <summary>The usual dose of a child in mg/m2.</summary>
    internal const decimal ChildMgPerM2 = 340;

    /// <summary>The highest daily dose of a child in mg.</summary>
    internal const decimal ChildMaximum = 600;

    /// <summary>The rows in the order of the page.</summary>
    internal static readonly ImmutableArray<UsualDoseRow> All =
    [
        new("CP", 400),
        new("MDS", 400),
        new("ASM4", 400),
        new("HES4", 400),
        new("GIST", 400),
        new("ASM1", 100),
        new("HES1", 100),
        new("DFSP", 800),
        new("AP", 600),
    ];

    /// <summary>The usual dose for an order; null for a child whose body surface cannot be had.</summary>
    internal static decimal? Of(OrderCase order)
    {
        if (order.Patient.IsChild)
        {
            return order.Patient.Body is { } body ? Math.Min(ChildMgPerM2 * body.SquareMetres, ChildMaximum) : null;
        }

        foreach (var row in All)
        {
            if (string.Equals(row.Id, order.Row.Id, StringComparison.Ordinal))
            {
                return row.Milligrams;
            }
        }

        return null;
    }
}
