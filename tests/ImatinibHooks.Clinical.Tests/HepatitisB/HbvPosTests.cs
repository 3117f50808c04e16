using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.HepatitisB;

/// <summary>HBV-POS-01, HBV-POS-02 and HBV-POS-03.</summary>
internal sealed class HbvPosTests
{
    [Test]
    public void HbvPos01_HbsAgPositiveYearsAgo_IsCritical()
    {
        var finding = Serology.Chronic().WithoutOrders().Finding("HBV-POS-01");

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Critical, "surface-antigen")));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[]
        {
            new Proposal.Refer("hepatology"),
            new Proposal.ProposeDrug(Concept.HbvAntiviralHighBarrier),
            new Proposal.OrderTest(Concept.HbvDna, 0),
            new Proposal.OrderTest(Concept.Alt, 0),
        }));
    }

    [Test]
    public void HbvPos01_ByDna_SaysSo() =>
        Assert.That(Case.Standard().WithoutSerology().WithBoundedDna(QualitativeAnswer.Positive, "2025-01-01").Finding("HBV-POS-01").Variant, Is.EqualTo("dna"));

    [Test]
    public void HbvPos01_ByCondition_SaysSo() =>
        Assert.That(Case.Standard().WithCondition(Concept.HbvChronic, "2010-01-01").Finding("HBV-POS-01").Variant, Is.EqualTo("condition"));

    [TestCase(Concept.HbvAntiviralHighBarrier)]
    [TestCase(Concept.HbvAntiviralLowBarrier)]
    public void HbvPos01_OnAnAntiviral_DoesNotFire(Concept drug) =>
        Assert.That(Serology.Chronic().WithDrug(drug).Of("HBV-POS-01"), Is.EqualTo(Says.NotFired));

    [Test]
    public void HbvPos01_AntiviralDraftedInTheSession_DoesNotFire() => Assert.That(
        Serology.Chronic().WithDrug(Concept.HbvAntiviralHighBarrier, MedicationStatus.Draft, "2026-03-02", MedicationRole.Draft).Of("HBV-POS-01"), Is.EqualTo(Says.NotFired));

    [TestCase(MedicationStatus.Stopped)]
    [TestCase(MedicationStatus.Completed)]
    [TestCase(MedicationStatus.OnHold)]
    [TestCase(MedicationStatus.Cancelled)]
    public void HbvPos01_AntiviralThatDoesNotRun_Fires(MedicationStatus status) =>
        Assert.That(Serology.Chronic().WithDrug(Concept.HbvAntiviralHighBarrier, status).Of("HBV-POS-01"), Is.EqualTo(Says.Fired));

    [Test]
    public void HbvPos01_NotChronic_IsNotApplicable() => Assert.That(Case.Standard().Of("HBV-POS-01"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void HbvPos01_NeverTested_IsNotAssessed() => Assert.That(Case.Standard().WithoutSerology().Of("HBV-POS-01"), Is.EqualTo(Says.NotAssessed));

    [TestCase(DataGroups.MedicationRequests)]
    [TestCase(DataGroups.MedicationStatements)]
    public void HbvPos01_DrugsFailed_IsNotAssessed(DataGroups group) =>
        Assert.That(Serology.Chronic().Lacking(group).Of("HBV-POS-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void HbvPos01_LaboratoryFailedButAPositiveResultIsThere_Fires() =>
        Assert.That(Serology.Chronic().Lacking(DataGroups.Laboratory).Of("HBV-POS-01"), Is.EqualTo(Says.Fired));

    [TestCase("2025-09-03", "2025-09-03", "current", Description = "180 days")]
    [TestCase("2025-09-02", "2025-09-03", "overdue", Description = "DNA of 181 days")]
    [TestCase("2025-09-03", "2025-09-02", "overdue", Description = "ALT of 181 days")]
    public void HbvPos02_ByTheAgeOfDnaAndAlt(string dna, string alt, string variant)
    {
        var record = Treated().Without(Concept.Alt).WithDna(20, dna).WithLiverTest(Concept.Alt, 22, alt);

        Assert.That(record.Finding("HBV-POS-02").Variant, Is.EqualTo(variant));
        Assert.That(record.Finding("HBV-POS-02").Indicator, Is.EqualTo(Indicator.Info));
    }

    [Test]
    public void HbvPos02_DnaNeverDone_OffersIt() =>
        Assert.That(Treated().Finding("HBV-POS-02").Proposals, Is.EqualTo(new[] { new Proposal.OrderTest(Concept.HbvDna, 0) }));

    [Test]
    public void HbvPos02_BesideIt_Pos01IsSilent() => Assert.That(Treated().Of("HBV-POS-01"), Is.EqualTo(Says.NotFired));

    [Test]
    public void HbvPos02_WithoutTheDrug_DoesNotFire() => Assert.That(Serology.Chronic().Of("HBV-POS-02"), Is.EqualTo(Says.NotFired));

    [Test]
    public void HbvPos02_Reactivation_IsNotApplicable() =>
        Assert.That(Treated().WithDna(20000, "2026-02-20").Of("HBV-POS-02"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void HbvPos02_DrugsFailed_IsNotAssessed() =>
        Assert.That(Serology.Chronic().Lacking(DataGroups.MedicationRequests).Of("HBV-POS-02"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void HbvPos02_LowBarrierSeenAndOrdersFailed_IsNotAssessed() => Assert.That(
        Serology.Chronic().WithDrug(Concept.HbvAntiviralLowBarrier).Lacking(DataGroups.MedicationRequests).Of("HBV-POS-02"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void HbvPos03_LamivudineAlone_Fires() =>
        Assert.That(Serology.Chronic().WithDrug(Concept.HbvAntiviralLowBarrier).Finding("HBV-POS-03").Indicator, Is.EqualTo(Indicator.Warning));

    [Test]
    public void HbvPos03_LamivudineWithTenofovir_DoesNotFire() => Assert.That(
        Serology.Chronic().WithDrug(Concept.HbvAntiviralLowBarrier).WithDrug(Concept.HbvAntiviralHighBarrier).Of("HBV-POS-03"), Is.EqualTo(Says.NotFired));

    [Test]
    public void HbvPos03_EntecavirAlone_DoesNotFire() => Assert.That(Treated().Of("HBV-POS-03"), Is.EqualTo(Says.NotFired));

    [Test]
    public void HbvPos03_NotChronic_IsNotApplicable() =>
        Assert.That(Case.Standard().WithDrug(Concept.HbvAntiviralLowBarrier).Of("HBV-POS-03"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void HbvPos03_OrdersFailed_IsNotAssessed() => Assert.That(
        Serology.Chronic().WithDrug(Concept.HbvAntiviralLowBarrier).Lacking(DataGroups.MedicationStatements).Of("HBV-POS-03"), Is.EqualTo(Says.NotAssessed));

    private static Case Treated() => Serology.Chronic().WithDrug(Concept.HbvAntiviralHighBarrier);
}
