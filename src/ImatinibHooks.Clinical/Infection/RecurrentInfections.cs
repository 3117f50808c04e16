using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Infection;

/// <summary>INFX-07: several infections treated with antibacterials in a year: measure IgG.</summary>
/// <remarks>
/// Source, wording and reading decisions: docs/clinical/infection-background.md (Santachiara 2008, B; the count is P). The last 365 days, both ends included;
/// <see cref="AntibacterialCourses"/> says what one infection is.
/// </remarks>
internal static class RecurrentInfections
{
    /// <summary>Over how many days infections are counted, the limit included.</summary>
    internal const int SpanDays = 365;

    private const DataGroups Needs =
        DataGroups.MedicationRequests | DataGroups.MedicationStatements | DataGroups.MedicationAdministrations;

    internal static readonly Rule Rule = new("INFX-07", "1", RuleFamily.Infection, 270, Confidence.P, "SANTACHIARA08");

    internal static Verdict Check(OrderCase order)
    {
        var infections = AntibacterialCourses.Between(order.Day.AddDays(-SpanDays), order.Day, order.Record.Medications, order.Patient.Offset);
        ImmutableArray<Evidence> evidence =
            [.. infections.Select(static infection => new Evidence(infection.Source, Concept.Antibacterial, ClinicalTime.OnDay(infection.LastBegan)))];
        return infections.Length < order.Policy.RecurrentInfections
            ? order.Quiet(Rule, Needs, evidence)
            : order.Fired(Rule, Indicator.Info, evidence) with
            {
                Terms = [new("n", infections.Length.ToString(CultureInfo.InvariantCulture))],
                Notes = ["infection-count"],
            };
    }
}
