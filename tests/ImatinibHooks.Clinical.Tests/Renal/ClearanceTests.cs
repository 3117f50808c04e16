using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Renal;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Renal;

/// <summary>The creatinine clearance: Cockcroft-Gault, reported values, and how old they may be.</summary>
internal sealed class ClearanceTests
{
    [TestCase(78, Sex.Female, 55, 1.6, 25.16)]
    [TestCase(50, Sex.Male, 72, 1.0, 90)]
    [TestCase(140, Sex.Male, 72, 1.0, 0)]
    public void CockcroftGault_WorkedByHand(int years, Sex sex, decimal kilograms, decimal creatinine, decimal expected) =>
        Assert.That(CockcroftGault.MlPerMin(years, sex, kilograms, creatinine), Is.EqualTo(expected).Within(0.01m));

    [Test]
    public void Clearance_Standard_IsCalculated()
    {
        var clearance = Of(Case.Standard());

        Assert.That((clearance.Kind, Math.Round(clearance.MlPerMin, 1)), Is.EqualTo((ClearanceKind.Calculated, 111.1m)), "90 x 80 / (72 x 0.9)");
        Assert.That(clearance.Evidence.Select(static fact => fact.Concept), Is.EqualTo(new[] { Concept.Creatinine, Concept.BodyWeight }));
    }

    [Test]
    public void Clearance_UnknownSex_IsNone() => Assert.That(Of(Case.Standard() with { Sex = Sex.Unknown }).IsKnown, Is.False);

    [TestCase("2025-12-02", true, Description = "90 days")]
    [TestCase("2025-12-01", false, Description = "91 days")]
    public void Clearance_ByTheAgeOfCreatinine(string when, bool expected) => Assert.That(Of(Creatinine(0.9m, when)).IsKnown, Is.EqualTo(expected));

    [TestCase("2026-01-31", true, Description = "30 days")]
    [TestCase("2026-01-30", false, Description = "31 days")]
    public void Clearance_From65Years_CreatinineIsRecent(string when, bool expected) =>
        Assert.That(Of(Creatinine(0.9m, when) with { BirthDate = Case.Time("1961-03-02") }).IsKnown, Is.EqualTo(expected));

    [TestCase("1961-03-03", true, Description = "64 years")]
    [TestCase("1961-03-02", false, Description = "65 years")]
    public void Clearance_TheAgeLimit_Is65(string born, bool expected) =>
        Assert.That(Of(Creatinine(0.9m, "2026-01-30") with { BirthDate = Case.Time(born) }).IsKnown, Is.EqualTo(expected));

    [TestCase(1.66, true, Description = "60.2 mL/min")]
    [TestCase(1.67, false, Description = "59.9 mL/min")]
    public void Clearance_Below60_CreatinineIsRecent(decimal creatinine, bool expected) =>
        Assert.That(Of(Creatinine(creatinine, "2026-01-30")).IsKnown, Is.EqualTo(expected));

    [TestCase("2025-12-02", true)]
    [TestCase("2025-12-01", false)]
    public void Clearance_ByTheAgeOfTheWeight(string when, bool expected) =>
        Assert.That(Of(Case.Standard().Without(Concept.BodyWeight).WithLab(Concept.BodyWeight, 80, when, "kg")).IsKnown, Is.EqualTo(expected));

    [Test]
    public void Clearance_TwoWithinADay_TheHigherCreatinineCounts()
    {
        var two = Creatinine(2.0m, "2026-02-27T08:00:00-05:00").WithLab(Concept.Creatinine, 1.0m, "2026-02-28T08:00:00-05:00", "mg/dL");
        var apart = Creatinine(2.0m, "2026-02-27T08:00:00-05:00").WithLab(Concept.Creatinine, 1.0m, "2026-02-28T08:00:01-05:00", "mg/dL");

        Assert.That((Of(two).MlPerMin, Of(apart).MlPerMin), Is.EqualTo((50m, 100m)));
    }

    [Test]
    public void Clearance_PreliminaryCreatinine_DoesNotCount() => Assert.That(
        Of(Case.Standard().WithLab(Concept.Creatinine, 5, "2026-03-01", "mg/dL", ResultStatus.Preliminary)).MlPerMin, Is.EqualTo(Of(Case.Standard()).MlPerMin));

    [Test]
    public void Clearance_MicromolesPerLitre_AreTheSame() => Assert.That(
        Of(Case.Standard().Without(Concept.Creatinine).WithLab(Concept.Creatinine, 79.56m, "2026-02-20", "umol/L")).MlPerMin,
        Is.EqualTo(Of(Case.Standard()).MlPerMin));

    [Test]
    public void Clearance_NoCreatinine_TheReportedOneThenTheRate()
    {
        var rate = Case.Standard().Without(Concept.Creatinine).WithLab(Concept.EstimatedGfr, 70, "2026-02-20", "mL/min/{1.73_m2}");
        var reported = rate.WithLab(Concept.CreatinineClearance, 66, "2026-02-20", "mL/min");

        Assert.That((Of(rate).Kind, Of(rate).MlPerMin), Is.EqualTo((ClearanceKind.Estimated, 70m)));
        Assert.That((Of(reported).Kind, Of(reported).MlPerMin), Is.EqualTo((ClearanceKind.Reported, 66m)));
    }

    [TestCase(60, true)]
    [TestCase(59, false)]
    public void Clearance_ReportedBelow60_IsRecent(decimal value, bool expected) => Assert.That(
        Of(Case.Standard().Without(Concept.Creatinine).WithLab(Concept.CreatinineClearance, value, "2026-01-30", "mL/min")).IsKnown, Is.EqualTo(expected));

    private static Clearance Of(Case record) => record.AsOrder().Patient.Kidney.Clearance;

    private static Case Creatinine(decimal value, string when) =>
        Case.Standard().Without(Concept.Creatinine).WithLab(Concept.Creatinine, value, when, "mg/dL");
}
