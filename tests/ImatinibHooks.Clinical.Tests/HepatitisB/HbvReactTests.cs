using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.HepatitisB;

/// <summary>HBV-REACT-01 and HBV-REACT-02.</summary>
internal sealed class HbvReactTests
{
    private const string Now = "2026-02-20";

    [TestCase(999, Says.NotFired)]
    [TestCase(1000, Says.Fired)]
    [TestCase(1001, Says.Fired)]
    public void HbvReact01_AfterNotDetected(decimal value, string expected) =>
        Assert.That(Serology.Chronic().WithDnaNotDetected("2025-11-01").WithDna(value, Now).Of("HBV-REACT-01"), Is.EqualTo(expected));

    [TestCase(4950, Says.NotFired, Description = "99 times")]
    [TestCase(4999, Says.NotFired)]
    [TestCase(5000, Says.Fired, Description = "100 times")]
    [TestCase(5050, Says.Fired, Description = "101 times")]
    public void HbvReact01_ByTheBaseline(decimal value, string expected) =>
        Assert.That(Serology.Chronic().WithDna(50, "2025-11-01").WithDna(value, Now).Of("HBV-REACT-01"), Is.EqualTo(expected));

    [TestCase(9999, Says.NotFired)]
    [TestCase(10000, Says.Fired)]
    public void HbvReact01_WithoutABaseline(decimal value, string expected) =>
        Assert.That(Serology.Chronic().WithDna(value, Now).Of("HBV-REACT-01"), Is.EqualTo(expected));

    [TestCase(999, Says.NotFired)]
    [TestCase(1000, Says.Fired)]
    public void HbvReact01_BaselineBelowTheLimitOfTheTest_IsUndetectable(decimal value, string expected) =>
        Assert.That(Serology.Chronic().WithDna(20, "2025-11-01", Comparator.Less).WithDna(value, Now).Of("HBV-REACT-01"), Is.EqualTo(expected));

    [Test]
    public void HbvReact01_BoundAboveTheLimit_RaisesItToItself() =>
        Assert.That(Serology.Chronic().WithDna(2000, "2025-11-01", Comparator.Less).WithDna(1500, Now).Of("HBV-REACT-01"), Is.EqualTo(Says.NotFired));

    [Test]
    public void HbvReact01_Baseline_IsTheLowestOfTwelveMonths() => Assert.That(
        Serology.Chronic().WithDna(1, "2024-01-01").WithDna(80, "2025-06-01").WithDna(50, "2025-11-01").WithDna(4999, Now).Of("HBV-REACT-01"),
        Is.EqualTo(Says.NotFired), "50, not the 1 of two years ago");

    [Test]
    public void HbvReact01_NothingInTwelveMonths_TakesTheOldest() =>
        Assert.That(Serology.Chronic().WithDna(50, "2020-01-01").WithDna(5000, Now).Of("HBV-REACT-01"), Is.EqualTo(Says.Fired));

    [TestCase(3.0, Says.Fired, Description = "1000 IU/mL")]
    [TestCase(2.99, Says.NotFired)]
    public void HbvReact01_Logarithms_ArePowersOfTen(decimal logarithm, string expected) => Assert.That(
        Serology.Chronic().WithDnaNotDetected("2025-11-01").WithLab(Concept.HbvDna, logarithm, Now, "{Log_IU}/mL").Of("HBV-REACT-01"), Is.EqualTo(expected));

    [TestCase(4900, Says.NotFired)]
    [TestCase(5000, Says.Fired)]
    public void HbvReact01_CopiesAgainstCopies(decimal value, string expected) =>
        Assert.That(Copies(50, "2025-11-01").WithLab(Concept.HbvDnaCopies, value, Now, "{copies}/mL").Of("HBV-REACT-01"), Is.EqualTo(expected));

    [Test]
    public void HbvReact01_CopiesAfterUnits_AreNotCompared() => Assert.That(
        Serology.Chronic().WithDna(50, "2025-11-01").WithLab(Concept.HbvDnaCopies, 900000, Now, "{copies}/mL").Of("HBV-REACT-01"), Is.EqualTo(Says.NotAssessed));

    [TestCase("2025-12-02", Says.Fired, Description = "90 days")]
    [TestCase("2025-12-01", Says.NotAssessed, Description = "91 days")]
    public void HbvReact01_ByTheAgeOfTheValue(string when, string expected) =>
        Assert.That(Serology.Chronic().WithDna(20000, when).Of("HBV-REACT-01"), Is.EqualTo(expected));

    [Test]
    public void HbvReact01_Preliminary_RaisesAndNeverReassures()
    {
        var rising = Serology.Chronic().WithDna(20000, "2026-02-25", status: ResultStatus.Preliminary);
        var falling = Serology.Chronic().WithDna(20000, "2026-02-20").WithDna(5, "2026-02-25", status: ResultStatus.Preliminary);
        Assert.That((rising.Of("HBV-REACT-01"), falling.Of("HBV-REACT-01")), Is.EqualTo((Says.Fired, Says.Fired)));
    }

    [Test]
    public void HbvReact01_Fired_OffersTheWorkupAndNamesTheBaseline()
    {
        var finding = Serology.Chronic().WithDna(50, "2025-11-01").WithDna(5000, Now).Finding("HBV-REACT-01");

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Critical));
        Assert.That(finding.Notes, Is.EqualTo(new[] { "hbv-baseline-known", "hbv-imatinib-specialist" }));
        Assert.That(finding.Proposals, Is.EqualTo(Clinical.HepatitisB.ChronicReactivation.Workup));
        Assert.That(finding.Evidence.Select(static fact => fact.Value), Is.SupersetOf(new decimal?[] { 5000m, 50m }));
    }

    [Test]
    public void HbvReact01_Pos01FiresBesideIt() =>
        Assert.That(Serology.Chronic().WithDna(20000, Now).Fired(), Is.SupersetOf(new[] { "HBV-POS-01", "HBV-REACT-01" }));

    [Test]
    public void HbvReact01_NotChronic_IsNotApplicable() =>
        Assert.That(Serology.Past().WithDna(20000, Now).Of("HBV-REACT-01"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void HbvReact02_Vignette37_IsCriticalAndMonitoringIsSilent()
    {
        var record = Serology.Past().WithDnaNotDetected("2025-10-01").WithDna(40, "2026-02-26");

        Assert.That((record.Finding("HBV-REACT-02").Indicator, record.Finding("HBV-REACT-02").Variant), Is.EqualTo((Indicator.Critical, "dna")));
        Assert.That(record.Fired(), Does.Not.Contain("HBV-PAST-02").And.Not.Contain("HBV-POS-01"));
    }

    [TestCase(QualitativeAnswer.Negative, Says.NotFired, Description = "\"<10 [IU]/mL\" not detected")]
    [TestCase(QualitativeAnswer.Positive, Says.Fired, Description = "\"<10 detected\"")]
    [TestCase(QualitativeAnswer.Indeterminate, Says.NotAssessed, Description = "\"<10 [IU]/mL\" alone")]
    public void HbvReact02_BoundedDna(QualitativeAnswer word, string expected) =>
        Assert.That(Serology.Past().WithBoundedDna(word, Now).Of("HBV-REACT-02"), Is.EqualTo(expected));

    [Test]
    public void HbvReact02_NotDetected_DoesNotFire() => Assert.That(Serology.Past().WithDnaNotDetected(Now).Of("HBV-REACT-02"), Is.EqualTo(Says.NotFired));

    [TestCase("2024-06-01", Says.Fired, Description = "no limit of age")]
    public void HbvReact02_DetectedLongAgo(string when, string expected) =>
        Assert.That(Serology.Past().WithDna(40, when).Of("HBV-REACT-02"), Is.EqualTo(expected));

    [Test]
    public void HbvReact02_LaterNotDetected_EndsIt() =>
        Assert.That(Serology.Past().WithDna(40, "2025-06-01").WithDnaNotDetected("2025-09-01").Of("HBV-REACT-02"), Is.EqualTo(Says.NotFired));

    [Test]
    public void HbvReact02_HbsAgTurnedPositive_Fires() => Assert.That(
        Serology.Past().WithDnaNotDetected("2026-01-01").WithAnswer(Concept.HbsAg, QualitativeAnswer.Positive, "2025-05-01").Finding("HBV-REACT-02").Variant,
        Is.EqualTo("surface-antigen"), "a DNA that is not detected does not end a positive HBsAg");

    [Test]
    public void HbvReact02_LaterNegativeHbsAg_EndsIt() => Assert.That(
        Serology.Past().WithDnaNotDetected("2026-01-01")
            .WithAnswer(Concept.HbsAg, QualitativeAnswer.Positive, "2025-05-01").WithAnswer(Concept.HbsAg, QualitativeAnswer.Negative, "2025-12-01").Of("HBV-REACT-02"),
        Is.EqualTo(Says.NotFired));

    [Test]
    public void HbvReact02_NotPast_IsNotApplicable() => Assert.That(Case.Standard().Of("HBV-REACT-02"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void HbvReact02_LaboratoryFailed_IsNotAssessed() => Assert.That(
        Serology.Past().WithDnaNotDetected("2025-10-01").Lacking(DataGroups.Laboratory).Of("HBV-REACT-02"), Is.EqualTo(Says.NotAssessed));

    private static Case Copies(decimal value, string when) => Serology.Chronic().WithLab(Concept.HbvDnaCopies, value, when, "{copies}/mL");
}
