using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests;

/// <summary>Dates at both ends of the calendar and numbers at both ends of decimal: an assessment comes, whatever the record says.</summary>
internal sealed class ExtremeRecordTests
{
    private static readonly Concept[] Measured =
    [
        Concept.Anc, Concept.Platelets, Concept.Hemoglobin, Concept.Wbc, Concept.NeutrophilPercent, Concept.SegmentedNeutrophils, Concept.BandNeutrophils,
        Concept.BodyTemperature, Concept.BodyWeight, Concept.BodyHeight, Concept.BodySurfaceArea, Concept.Lymphocytes,
    ];

    private static IEnumerable<string> Verdicts(Case record) => record.Assess().Verdicts.Select(static verdict => verdict.Rule.Id);

    private static Case DatedAt(string when, string drafted)
    {
        var chart = Measured.Aggregate(Case.Standard(), (soFar, what) => soFar.WithLab(what, 40, when, AnalyteUnits.UnitOf(what)).WithLab(what, 0.01m, when, AnalyteUnits.UnitOf(what)));
        return chart
            .WithCondition(Concept.ActiveInfection, when)
            .WithOrder(MedicationStatus.Active, when)
            .WithOrder(Case.Order(MedicationStatus.Stopped, when) with { HasStatusReason = true, Start = Case.Time(when), End = Case.Time(when) })
            .WithOrder(Case.Order(MedicationStatus.Active, when) with { Concepts = ConceptSet.Of(Concept.Prednisone), End = Case.Time(when) })
            .WithOrder(Case.Order(MedicationStatus.Completed, when) with { Concepts = ConceptSet.Of(Concept.Antibacterial), End = Case.Time(when) })
            .Draft(draft => draft with { Authored = Case.Time(drafted) });
    }

    [Test]
    public void Assess_EndsOfTheCalendar_IsAnswered(
        [Values("0001-01-01", "0001-01-01T00:00:00Z", "9999-12-31", "9999-12-31T23:59:59Z")] string when,
        [Values("2026-03-02T10:00:00+14:00", "2026-03-02T10:00:00-14:00", "0001-01-01", "9999-12-31")] string drafted) =>
        Assert.That(Verdicts(DatedAt(when, drafted)), Is.SupersetOf(RuleCatalogue.All.Select(static rule => rule.Id)));

    [Test]
    public void Assess_EndsOfDecimal_IsAnswered([Values(79228162514264337593543950335.0, -79228162514264337593543950335.0, 1e-28)] double number)
    {
        var value = number > 1e28 ? decimal.MaxValue : number < -1e28 ? decimal.MinValue : (decimal)number;
        var chart = Measured.Aggregate(Case.Standard(), (soFar, what) => soFar.WithLab(what, value, "2026-03-01", AnalyteUnits.UnitOf(what)));
        var dose = new DoseInstruction { DoseLow = value, DoseHigh = value, DoseUnit = DoseUnit.MilligramPerSquareMetre, TimesPerDay = value };
        Assert.That(
            Verdicts(chart.WithOrder(Case.Order(MedicationStatus.Active, "2025-01-01") with { Doses = [dose] }).Draft(draft => draft with { Doses = [dose, dose] })),
            Is.EquivalentTo(RuleCatalogue.All.Select(static rule => rule.Id)));
    }
}
