using System.Collections.Immutable;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Disease;

namespace ImatinibHooks.Clinical.Myelosuppression;

/// <summary>One step of the advanced rows (table MYELO-AP-STEPS).</summary>
/// <param name="Id">The id of the step.</param>
/// <param name="Rule">The rule that speaks of it.</param>
/// <param name="Row">The row of the dose adjustment table.</param>
/// <param name="FromDays">From how many days of low counts on, included.</param>
/// <param name="Resume">The daily dose, by body surface in the row of children.</param>
internal sealed record AdvancedStep(string Id, string Rule, string Row, int FromDays, ResumeDose Resume)
{
    /// <summary>Whether the dose is by body surface.</summary>
    internal bool IsPerSquareMetre => Resume.Kind == ResumeKind.MilligramsPerSquareMetre;

    /// <summary>The dose for the patient of an order, in mg a day; null when body surface is needed and cannot be had.</summary>
    internal decimal? MilligramsFor(OrderCase order) => OfferedDose.MilligramsOf(order, Resume);
}

/// <summary>The steps of MYELO-AP-01 to 03 by row: how long the counts have been low, and the dose that follows.</summary>
/// <remarks>Source, wording and reading decisions: docs/clinical/myelosuppression-advanced.md. Adults: US label (A); children: EU text (B).</remarks>
internal static class AdvancedSteps
{
    /// <summary>The table MYELO-AP-STEPS.</summary>
    internal static readonly ImmutableArray<AdvancedStep> All =
    [
        //                rule           row        days  daily dose
        new("AP-01",      "MYELO-AP-01", "AP",         0,  ResumeDose.Mg(400)),
        new("AP-02",      "MYELO-AP-02", "AP",        14,  ResumeDose.Mg(300)),
        new("AP-03",      "MYELO-AP-03", "AP",        28,  ResumeDose.Mg(300)),
        new("PED-ADV-01", "MYELO-AP-01", "PED-ADV",    0,  ResumeDose.MgPerM2(260)),
        new("PED-ADV-02", "MYELO-AP-02", "PED-ADV",   14,  ResumeDose.MgPerM2(200)),
        new("PED-ADV-03", "MYELO-AP-03", "PED-ADV",   28,  ResumeDose.MgPerM2(200)),
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
