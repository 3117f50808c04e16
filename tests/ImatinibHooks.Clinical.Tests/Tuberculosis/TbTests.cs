using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Tuberculosis;

/// <summary>TB-SCR-01, TB-LTBI-01, TB-ACT-01, TB-IND-01 and TB-CTRL-01.</summary>
internal sealed class TbTests
{
    private static Case AtRisk => Case.Standard().WithCondition(Concept.TuberculosisRisk, "2010-01-01", ClinicalStatus.Inactive);

    [TestCase(ClinicalStatus.Active, Says.Fired)]
    [TestCase(ClinicalStatus.Inactive, Says.NotFired)]
    public void TbAct01_ByTheStatus(ClinicalStatus status, string expected) =>
        Assert.That(Case.Standard().WithCondition(Concept.TuberculosisActive, "2025-12-01", status).Of("TB-ACT-01"), Is.EqualTo(expected));

    [TestCase("2026-01-31", Says.Fired, Description = "30 days")]
    [TestCase("2026-01-30", Says.NotFired, Description = "31 days")]
    public void TbAct01_NoStatus_ByTheOnset(string onset, string expected) =>
        Assert.That(Case.Standard().WithCondition(Concept.TuberculosisActive, onset, ClinicalStatus.Unstated).Of("TB-ACT-01"), Is.EqualTo(expected));

    [Test]
    public void TbAct01_Fired_IsCriticalAndOffersTheReferral()
    {
        var finding = Case.Standard().WithCondition(Concept.TuberculosisActive).Finding("TB-ACT-01");

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Critical));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.Refer("infectious-diseases") }));
    }

    [Test]
    public void TbAct01_ConditionsFailed_IsNotAssessed() =>
        Assert.That(Case.Standard().Lacking(DataGroups.Conditions).Of("TB-ACT-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void TbAct01_StopOrder_IsNotApplicable() => Assert.That(
        Case.Standard().WithCondition(Concept.TuberculosisActive).Draft(static draft => draft with { DoNotPerform = true }).Of("TB-ACT-01"), Is.EqualTo(Says.NotApplicable));

    [TestCase(Concept.Igra)]
    [TestCase(Concept.TuberculinTest)]
    public void TbLtbi01_PositiveIn2018_IsAWarning(Concept test)
    {
        var finding = Case.Standard().WithAnswer(test, QualitativeAnswer.Positive, "2018-05-01").Finding("TB-LTBI-01");

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Warning, "recorded")));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.Refer("chest-imaging") }));
    }

    [Test]
    public void TbLtbi01_LatentAsACondition_Fires() =>
        Assert.That(Case.Standard().WithCondition(Concept.TuberculosisLatent, "2018-05-01").Of("TB-LTBI-01"), Is.EqualTo(Says.Fired));

    [TestCase(MedicationStatus.Completed, Says.NotFired)]
    [TestCase(MedicationStatus.Active, Says.NotFired, Description = "a course that runs")]
    [TestCase(MedicationStatus.Stopped, Says.Fired, Description = "not completed")]
    public void TbLtbi01_ByTheTreatment(MedicationStatus status, string expected) => Assert.That(
        Case.Standard().WithAnswer(Concept.Igra, QualitativeAnswer.Positive, "2018-05-01").WithDrug(Concept.TbTreatment, status, "2018-06-01").Of("TB-LTBI-01"),
        Is.EqualTo(expected));

    [Test]
    public void TbLtbi01_LaterNegative_DoesNotCancel() => Assert.That(
        Case.Standard().WithAnswer(Concept.Igra, QualitativeAnswer.Positive, "2018-05-01").WithAnswer(Concept.Igra, QualitativeAnswer.Negative, "2025-05-01").Of("TB-LTBI-01"),
        Is.EqualTo(Says.Fired));

    [Test]
    public void TbLtbi01_MitogenControlAlone_DoesNotFire() =>
        Assert.That(Case.Standard().WithLab(Concept.IgraMitogen, 10, "2026-01-01", "[IU]/mL").Of("TB-LTBI-01"), Is.EqualTo(Says.NotFired));

    [Test]
    public void TbLtbi01_ActiveDisease_IsNotApplicable() => Assert.That(
        Case.Standard().WithAnswer(Concept.Igra, QualitativeAnswer.Positive, "2018-05-01").WithCondition(Concept.TuberculosisActive).Of("TB-LTBI-01"),
        Is.EqualTo(Says.NotApplicable));

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.Conditions)]
    public void TbLtbi01_NothingFoundAndAGroupFailed_IsNotAssessed(DataGroups group) =>
        Assert.That(Case.Standard().Lacking(group).Of("TB-LTBI-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void TbLtbi01_PositiveAndDrugsFailed_IsNotAssessed() => Assert.That(
        Case.Standard().WithAnswer(Concept.Igra, QualitativeAnswer.Positive, "2018-05-01").Lacking(DataGroups.MedicationRequests).Of("TB-LTBI-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void TbInd01_LatestIndeterminate_FiresAndOffersTheRepeat()
    {
        var finding = Case.Standard().WithAnswer(Concept.Igra, QualitativeAnswer.Equivocal, "2026-01-01").Finding("TB-IND-01");

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Info));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.OrderTest(Concept.Igra, 0) }));
    }

    [TestCase(QualitativeAnswer.Negative, Says.NotFired)]
    [TestCase(QualitativeAnswer.Positive, Says.NotApplicable, Description = "TB-LTBI-01 speaks")]
    public void TbInd01_IndeterminateAndThen(QualitativeAnswer later, string expected) => Assert.That(
        Case.Standard().WithAnswer(Concept.Igra, QualitativeAnswer.Equivocal, "2026-01-01").WithAnswer(Concept.Igra, later, "2026-02-01").Of("TB-IND-01"),
        Is.EqualTo(expected));

    [Test]
    public void TbInd01_NoAssay_IsNotApplicable() => Assert.That(Case.Standard().Of("TB-IND-01"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void TbInd01_LaboratoryFailed_IsNotAssessed() =>
        Assert.That(Case.Standard().Lacking(DataGroups.Laboratory).Of("TB-IND-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void TbScr01_RiskAndNoTest_FiresAndOffersTheAssay()
    {
        var finding = AtRisk.Finding("TB-SCR-01");

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Info));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.OrderTest(Concept.Igra, 0) }));
        Assert.That(finding.Evidence.Single().Concept, Is.EqualTo(Concept.TuberculosisRisk));
    }

    [TestCase("2025-03-02", Says.NotFired, Description = "365 days")]
    [TestCase("2025-03-01", Says.Fired, Description = "366 days")]
    public void TbScr01_ByTheAgeOfTheTest(string when, string expected)
    {
        Assert.That(AtRisk.WithAnswer(Concept.Igra, QualitativeAnswer.Negative, when).Of("TB-SCR-01"), Is.EqualTo(expected));
        Assert.That(AtRisk.WithAnswer(Concept.TuberculinTest, QualitativeAnswer.Negative, when).Of("TB-SCR-01"), Is.EqualTo(expected));
    }

    [Test]
    public void TbScr01_AddedImmunosuppression_IsARisk() =>
        Assert.That(Case.Standard().WithDrug(Concept.Immunosuppressant).Of("TB-SCR-01"), Is.EqualTo(Says.Fired));

    [Test]
    public void TbScr01_ControlsAlone_AreNoTest() =>
        Assert.That(AtRisk.WithLab(Concept.IgraMitogen, 10, "2026-02-01", "[IU]/mL").Of("TB-SCR-01"), Is.EqualTo(Says.Fired));

    [Test]
    public void TbScr01_IndeterminateAssay_LeavesItToTbInd01()
    {
        var record = AtRisk.WithAnswer(Concept.Igra, QualitativeAnswer.Equivocal, "2026-01-01");

        Assert.That((record.Of("TB-SCR-01"), record.Of("TB-IND-01")), Is.EqualTo((Says.NotApplicable, Says.Fired)));
    }

    [Test]
    public void TbScr01_PositiveTest_IsNotApplicable() =>
        Assert.That(AtRisk.WithAnswer(Concept.Igra, QualitativeAnswer.Positive, "2018-05-01").Of("TB-SCR-01"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void TbScr01_NoRisk_IsNotApplicable() => Assert.That(Case.Standard().Of("TB-SCR-01"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void TbScr01_RiskAndLaboratoryFailed_IsNotAssessed() =>
        Assert.That(AtRisk.Lacking(DataGroups.Laboratory).Of("TB-SCR-01"), Is.EqualTo(Says.NotAssessed));

    [TestCase(DataGroups.Conditions)]
    [TestCase(DataGroups.MedicationAdministrations)]
    public void TbScr01_NoRiskFoundAndAGroupFailed_IsNotAssessed(DataGroups group) =>
        Assert.That(Case.Standard().Lacking(group).Of("TB-SCR-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void TbCtrl01_Controls_AreSeenAndNeverFire()
    {
        var verdict = Case.Standard().WithLab(Concept.IgraMitogen, 10, "2026-02-01", "[IU]/mL").Verdict("TB-CTRL-01");

        Assert.That(verdict, Is.TypeOf<Verdict.NotFired>());
        Assert.That(verdict.Evidence.Single().Concept, Is.EqualTo(Concept.IgraMitogen));
    }

    [Test]
    public void TbCtrl01_NoControls_IsNotApplicable() => Assert.That(Case.Standard().Of("TB-CTRL-01"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void TbCtrl01_LaboratoryFailed_IsNotAssessed() =>
        Assert.That(Case.Standard().Lacking(DataGroups.Laboratory).Of("TB-CTRL-01"), Is.EqualTo(Says.NotAssessed));
}
