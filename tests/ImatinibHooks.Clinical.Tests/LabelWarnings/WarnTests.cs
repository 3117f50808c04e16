using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.LabelWarnings;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.LabelWarnings;

/// <summary>WARN-EDEMA-01, WARN-CHF-01, WARN-GROW-01 and WARN-HEM-01: warnings on therapy.</summary>
internal sealed class WarnTests
{
    private const string Edema = "WARN-EDEMA-01";
    private const string Heart = "WARN-CHF-01";
    private const string Grow = "WARN-GROW-01";
    private const string Bleeding = "WARN-HEM-01";

    [Test]
    public void Rules_EqualTheReviewedTable() => ReviewedTable.AssertEquals(
        "label-warnings.md", "WARN-RULES", LabelWarningRules.All.Select(static entry => entry.Rule).OrderBy(static rule => rule.Rank));

    [TestCase(81.9, Says.NotFired)]
    [TestCase(82.0, Says.Fired)]
    [TestCase(82.1, Says.Fired)]
    public void WarnEdema01_Gain_AtTheEdge(decimal kilograms, string expected) =>
        Assert.That(Weighed(80, "2026-02-23").WithWeight(kilograms, "2026-03-02").Of(Edema), Is.EqualTo(expected));

    [TestCase("2026-02-23", Says.Fired, Description = "7 days apart")]
    [TestCase("2026-02-22", Says.NotAssessed, Description = "8 days apart")]
    public void WarnEdema01_Days_AtTheEdge(string first, string expected) =>
        Assert.That(Weighed(80, first).WithWeight(85, "2026-03-02").Of(Edema), Is.EqualTo(expected));

    [Test]
    public void WarnEdema01_LowestOfTheDaysBefore_Counts()
    {
        var finding = Weighed(82, "2026-02-24").WithWeight(79.5m, "2026-02-26").WithWeight(81, "2026-02-28").WithWeight(82, "2026-03-02").Finding(Edema);

        Assert.That((finding.Indicator, finding.Term("kg"), finding.Term("d")), Is.EqualTo((Indicator.Warning, "2.5", "4")));
    }

    [Test]
    public void WarnEdema01_OldGain_IsNotAssessed() =>
        Assert.That(Weighed(80, "2026-02-15").WithWeight(85, "2026-02-20").Of(Edema), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void WarnEdema01_Start_IsNotApplicable() =>
        Assert.That(Case.FirstOrder().WithWeight(70, "2026-02-28").WithWeight(80, "2026-03-02").Of(Edema), Is.EqualTo(Says.NotApplicable));

    [TestCase(3, Says.NotFired)]
    [TestCase(2, Says.Fired)]
    public void WarnEdema01_Kilograms_AreTheSites(int kilograms, string expected) => Assert.That(
        (Weighed(80, "2026-02-28").WithWeight(82.5m, "2026-03-02") with { Policy = SitePolicy.Default with { WeightGainKilograms = kilograms } }).Of(Edema),
        Is.EqualTo(expected));

    [TestCase("1961-03-03", Says.NotFired, Description = "64 years")]
    [TestCase("1961-03-02", Says.Fired, Description = "65 years")]
    public void WarnChf01_HeartDisease_FromSixtyFive(string born, string expected) =>
        Assert.That((Case.Standard() with { BirthDate = Case.Time(born) }).WithCondition(Concept.CardiacDisease).Of(Heart), Is.EqualTo(expected));

    [TestCase(ClinicalStatus.Active, Says.Fired)]
    [TestCase(ClinicalStatus.Unstated, Says.Fired)]
    [TestCase(ClinicalStatus.Inactive, Says.NotFired)]
    public void WarnChf01_HeartFailure_ByStatus(ClinicalStatus status, string expected) =>
        Assert.That(Case.Standard().WithCondition(Concept.HeartFailure, "2020-01-01", status).Of(Heart), Is.EqualTo(expected));

    [Test]
    public void WarnChf01_AgeAlone_DoesNotFire() => Assert.That((Case.Standard() with { BirthDate = Case.Time("1940-01-01") }).Of(Heart), Is.EqualTo(Says.NotFired));

    [Test]
    public void WarnChf01_HeartDiseaseAndNoBirthDate_IsNotAssessed() =>
        Assert.That((Case.Standard() with { BirthDate = default }).WithCondition(Concept.CardiacDisease).Of(Heart), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void WarnChf01_ConditionsFailed_IsNotAssessed() => Assert.That(Case.Standard().Lacking(DataGroups.Conditions).Of(Heart), Is.EqualTo(Says.NotAssessed));

    [TestCase("2025-09-03", Says.NotFired, Description = "180 days")]
    [TestCase("2025-09-02", Says.Fired, Description = "181 days")]
    public void WarnGrow01_Height_AtTheEdge(string day, string expected) =>
        Assert.That(Child().WithLab(Concept.BodyHeight, 120, day, "cm").Of(Grow), Is.EqualTo(expected));

    [Test]
    public void WarnGrow01_NoHeight_SaysNever() => Assert.That(Child().Finding(Grow).Variant, Is.EqualTo("never"));

    [TestCase("2008-03-03", Says.Fired, Description = "17 years")]
    [TestCase("2008-03-02", Says.NotApplicable, Description = "18 years")]
    public void WarnGrow01_Age_AtTheEdge(string born, string expected) => Assert.That((Child() with { BirthDate = Case.Time(born) }).Of(Grow), Is.EqualTo(expected));

    [Test]
    public void WarnGrow01_NoBirthDate_IsNotAssessed() => Assert.That((Child() with { BirthDate = default }).Of(Grow), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void WarnGrow01_VitalSignsFailed_IsNotAssessed() => Assert.That(Child().Lacking(DataGroups.VitalSigns).Of(Grow), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void WarnGrow01_Start_IsNotApplicable() => Assert.That(Child().WithoutOrders().Of(Grow), Is.EqualTo(Says.NotApplicable));

    [TestCase(Concept.Gist, ClinicalStatus.Active, Says.Fired)]
    [TestCase(Concept.Gist, ClinicalStatus.Inactive, Says.NotFired)]
    [TestCase(Concept.CmlChronicPhase, ClinicalStatus.Active, Says.NotApplicable)]
    public void WarnHem01_ByDiseaseAndStatus(Concept disease, ClinicalStatus status, string expected) => Assert.That(
        Case.Standard().WithoutConditions().WithCondition(disease, "2024-01-01").WithCondition(Concept.GastrointestinalBleeding, "2026-02-01", status).Of(Bleeding),
        Is.EqualTo(expected));

    [Test]
    public void WarnHem01_ConditionsFailed_IsNotAssessed() => Assert.That(Case.Standard().Lacking(DataGroups.Conditions).Of(Bleeding), Is.EqualTo(Says.NotAssessed));

    private static Case Child() => Case.Standard().Without(Concept.BodyHeight) with { BirthDate = Case.Time("2015-05-01") };

    private static Case Weighed(decimal kilograms, string when) => Case.Standard().Without(Concept.BodyWeight).WithWeight(kilograms, when);
}
