using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>One step of the advanced rows (table MYELO-AP-STEPS).</summary>
/// <param name="Id">The id of the step.</param>
/// <param name="Rule">The rule that speaks of it.</param>
/// <param name="Row">The row of the dose adjustment table.</param>
/// <param name="FromDays">From how many days of low counts on, included.</param>
/// <param name="Dose">The dose, in mg a day, or in mg/m2 a day in the row of children.</param>
/// <param name="PerSquareMetre">Whether the dose is by body surface.</param>
internal sealed record AdvancedStep(string Id, string Rule, string Row, int FromDays, decimal Dose, bool PerSquareMetre)
{
    /// <summary>The dose as the row gives it.</summary>
    internal ResumeDose Resume => PerSquareMetre ? ResumeDose.MgPerM2(Dose) : ResumeDose.Mg(Dose);

    /// <summary>The dose for the patient of an order, in mg a day; null when body surface is needed and cannot be had.</summary>
    internal decimal? MilligramsFor(OrderCase order) => PerSquareMetre ? Dose * order.Patient.Body?.SquareMetres : Dose;
}

/// <summary>The steps of MYELO-AP-01 to 03 by row: how long the counts have been low, and the dose that follows.</summary>
/// <remarks>Source, wording and reading decisions: docs/clinical/myelosuppression-advanced.md. Adults: US label (A); children: EU text (B).</remarks>
internal static class AdvancedSteps
{
    /// <summary>The table MYELO-AP-STEPS.</summary>
    internal static readonly ImmutableArray<AdvancedStep> All =
    [
        //                rule           row        days  dose  per m2
        new("AP-01",      "MYELO-AP-01", "AP",         0,  400, false),
        new("AP-02",      "MYELO-AP-02", "AP",        14,  300, false),
        new("AP-03",      "MYELO-AP-03", "AP",        28,  300, false),
        new("PED-ADV-01", "MYELO-AP-01", "PED-ADV",    0,  260, true),
        new("PED-ADV-02", "MYELO-AP-02", "PED-ADV",   14,  200, true),
        new("PED-ADV-03", "MYELO-AP-03", "PED-ADV",   28,  200, true),
    ];

    /// <summary>The step of a rule in the row of an order.</summary>
    /// <exception cref="ArgumentException">The row of the order is not one of advanced phase.</exception>
    internal static AdvancedStep Of(OrderCase order, Rule rule)
    {
        foreach (var step in All)
        {
            if (step.Row == order.Row.Id && step.Rule == rule.Id)
            {
                return step;
            }
        }

        throw new ArgumentException($"No step of {rule.Id} in row {order.Row.Id}.", nameof(order));
    }
}
