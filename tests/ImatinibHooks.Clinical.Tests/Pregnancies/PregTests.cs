using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Pregnancies;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Pregnancies;

/// <summary>PREG-01 and PREG-02: pregnant, or not tested.</summary>
internal sealed class PregTests
{
    private const string Pregnant = "PREG-01";
    private const string NotTested = "PREG-02";

    [Test]
    public void Rules_EqualTheReviewedTable() => ReviewedTable.AssertEquals("pregnancy.md", "PREG-RULES", PregnancyRules.All.Select(static entry => entry.Rule));

    [Test]
    public void Limits_EqualTheReviewedTable() => ReviewedTable.AssertEquals("pregnancy.md", "PREG-LIMITS",
    [
        new { Name = nameof(PregnancyState.PositiveTestDays), Days = PregnancyState.PositiveTestDays },
        new { Name = nameof(PregnancyState.OverruledFromDays), Days = PregnancyState.OverruledFromDays },
        new { Name = nameof(PregnancyState.PregnancyDays), Days = PregnancyState.PregnancyDays },
    ]);

    [TestCase("2026-01-19", Says.Fired, Description = "42 days")]
    [TestCase("2026-01-18", Says.NotFired, Description = "43 days")]
    public void Preg01_PositiveTest_AtTheEdge(string day, string expected) => Assert.That(Tested(QualitativeAnswer.Positive, day).Of(Pregnant), Is.EqualTo(expected));

    [Test]
    public void Preg01_OldPositiveTestAndACondition_Fires() =>
        Assert.That(Tested(QualitativeAnswer.Positive, "2026-01-18").WithCondition(Concept.Pregnancy, "2025-12-01").Finding(Pregnant).Variant, Is.EqualTo("recorded"));

    [TestCase(ClinicalStatus.Active, "2020-01-01", Says.Fired)]
    [TestCase(ClinicalStatus.Inactive, "2026-02-01", Says.NotFired)]
    [TestCase(ClinicalStatus.Unstated, "2025-05-12", Says.Fired, Description = "294 days")]
    [TestCase(ClinicalStatus.Unstated, "2025-05-11", Says.NotFired, Description = "295 days")]
    public void Preg01_Condition_ByStatusAndAge(ClinicalStatus status, string onset, string expected) =>
        Assert.That(Woman().WithCondition(Concept.Pregnancy, onset, status).Of(Pregnant), Is.EqualTo(expected));

    [TestCase("2025-05-12", Says.Fired, Description = "294 days")]
    [TestCase("2025-05-11", Says.NotFired, Description = "295 days")]
    public void Preg01_PregnancyStatus_AtTheEdge(string day, string expected) =>
        Assert.That(Woman().WithAnswer(Concept.PregnancyStatus, QualitativeAnswer.Positive, day).Of(Pregnant), Is.EqualTo(expected));

    [Test]
    public void Preg01_LaterPregnancyStatusNo_Silences() => Assert.That(
        Woman().WithAnswer(Concept.PregnancyStatus, QualitativeAnswer.Positive, "2026-01-01")
            .WithAnswer(Concept.PregnancyStatus, QualitativeAnswer.Negative, "2026-02-01").Of(Pregnant),
        Is.EqualTo(Says.NotFired));

    [TestCase("2026-02-16", Says.Fired, Description = "6 days after the positive one")]
    [TestCase("2026-02-17", Says.NotFired, Description = "7 days after")]
    public void Preg01_NegativeTestAfterAPositiveOne(string negative, string expected) => Assert.That(
        Tested(QualitativeAnswer.Positive, "2026-02-10").WithAnswer(Concept.PregnancyTest, QualitativeAnswer.Negative, negative).Of(Pregnant), Is.EqualTo(expected));

    [Test]
    public void Preg01_NegativeTest_NeverOverrulesACondition() => Assert.That(
        Tested(QualitativeAnswer.Negative, "2026-03-01").WithCondition(Concept.Pregnancy, "2026-01-01").Of(Pregnant), Is.EqualTo(Says.Fired));

    [Test]
    public void Preg01_PreliminaryPositiveTest_FiresAndSaysSo()
    {
        var finding = Woman().WithAnswer(Concept.PregnancyTest, QualitativeAnswer.Positive, "2026-03-01", ResultStatus.Preliminary).Finding(Pregnant);

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Critical, "test")));
        Assert.That(finding.Notes, Is.EqualTo(new[] { "pregnancy-preliminary" }));
    }

    [Test]
    public void Preg01_UndatedPositiveTest_Counts() =>
        Assert.That(Woman().WithAnswer(Concept.PregnancyTest, QualitativeAnswer.Positive, null).Of(Pregnant), Is.EqualTo(Says.Fired));

    [Test]
    public void Preg01_RecordedSexMale_IsNotApplicableUnlessRecordedAsPregnant()
    {
        Assert.That(Case.Standard().Of(Pregnant), Is.EqualTo(Says.NotApplicable));
        Assert.That(Case.Standard().WithCondition(Concept.Pregnancy, "2026-01-01").Of(Pregnant), Is.EqualTo(Says.Fired));
    }

    [TestCase(DataGroups.Conditions)]
    [TestCase(DataGroups.Laboratory)]
    public void Preg01_GroupFailed_IsNotAssessed(DataGroups failed) => Assert.That(Woman().Lacking(failed).Of(Pregnant), Is.EqualTo(Says.NotAssessed));

    [TestCase("2026-02-23", Says.NotFired, Description = "7 days")]
    [TestCase("2026-02-22", Says.Fired, Description = "8 days")]
    public void Preg02_NegativeTest_AtTheEdge(string day, string expected) =>
        Assert.That(Tested(QualitativeAnswer.Negative, day).Of(NotTested), Is.EqualTo(expected));

    [TestCase("2014-03-03", Says.NotApplicable, Description = "11 years")]
    [TestCase("2014-03-02", Says.Fired, Description = "12 years")]
    [TestCase("1970-03-03", Says.Fired, Description = "55 years")]
    [TestCase("1970-03-02", Says.NotApplicable, Description = "56 years")]
    public void Preg02_Age_AtTheEdge(string born, string expected) =>
        Assert.That((Woman() with { BirthDate = Case.Time(born) }).Of(NotTested), Is.EqualTo(expected));

    [Test]
    public void Preg02_Fired_IsAWarningAndOffersTheTest()
    {
        var finding = Woman().Finding(NotTested);

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Warning, "female")));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.OrderTest(Concept.PregnancyTest, 0) }));
        Assert.That(finding.Evidence.Select(static fact => fact.Concept), Is.EqualTo(new[] { Concept.BirthDate }));
    }

    [Test]
    public void Preg02_SexNotRecorded_IsAnInfo()
    {
        var finding = (Woman() with { Sex = Sex.Unknown }).Finding(NotTested);

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Info, "sex-unknown")));
    }

    [Test]
    public void Preg02_Male_IsNotApplicable() => Assert.That((Woman() with { Sex = Sex.Male }).Of(NotTested), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Preg02_OnTherapy_IsNotApplicable() => Assert.That((Case.Standard() with { Sex = Sex.Female }).Of(NotTested), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Preg02_BesidePreg01_IsNotApplicable() =>
        Assert.That(Tested(QualitativeAnswer.Positive, "2026-02-25").Of(NotTested), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Preg02_PregnancyNotPossible_DoesNotFire() =>
        Assert.That(Woman().WithCondition(Concept.PregnancyExcluded, "2015-01-01").Of(NotTested), Is.EqualTo(Says.NotFired));

    [TestCase(QualitativeAnswer.Negative, ResultStatus.Preliminary)]
    [TestCase(QualitativeAnswer.Equivocal, ResultStatus.Final)]
    [TestCase(QualitativeAnswer.Indeterminate, ResultStatus.Final)]
    public void Preg02_TestThatShowsNothing_DoesNotCount(QualitativeAnswer answer, ResultStatus status) =>
        Assert.That(Woman().WithAnswer(Concept.PregnancyTest, answer, "2026-03-01", status).Of(NotTested), Is.EqualTo(Says.Fired));

    [Test]
    public void Preg02_NoBirthDate_IsNotAssessed() => Assert.That((Woman() with { BirthDate = default }).Of(NotTested), Is.EqualTo(Says.NotAssessed));

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.MedicationRequests)]
    public void Preg02_GroupFailed_IsNotAssessed(DataGroups failed) => Assert.That(Woman().Lacking(failed).Of(NotTested), Is.EqualTo(Says.NotAssessed));

    [TestCase(10, Says.NotFired)]
    [TestCase(7, Says.Fired)]
    public void Preg02_DaysOfTheTest_AreTheSites(int days, string expected) => Assert.That(
        (Tested(QualitativeAnswer.Negative, "2026-02-20") with { Policy = SitePolicy.Default with { PregnancyTestDays = days } }).Of(NotTested), Is.EqualTo(expected));

    private static Case Woman() => Case.FirstOrder() with { Sex = Sex.Female, BirthDate = Case.Time("1996-06-01") };

    private static Case Tested(QualitativeAnswer answer, string day) => Woman().WithAnswer(Concept.PregnancyTest, answer, day);
}
