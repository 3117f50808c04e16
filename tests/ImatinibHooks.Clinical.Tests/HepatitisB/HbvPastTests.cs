using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.HepatitisB;

/// <summary>HBV-PAST-01, HBV-PAST-02 and HBV-PAST-03.</summary>
internal sealed class HbvPastTests
{
    [Test]
    public void HbvPast01_OnTherapyWithCurrentDna_IsAnInfoAndPlansTheTests()
    {
        var finding = Current().Finding("HBV-PAST-01");

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Info));
        Assert.That(finding.Proposals.Cast<Proposal.OrderTest>(), Is.EqualTo(new Proposal.OrderTest[]
        {
            new(Concept.HbsAg, 60), new(Concept.Alt, 60), new(Concept.HbvDna, 60),
        }), "DNA is 30 days old; 90 days are the limit");
    }

    [Test]
    public void HbvPast01_AtAStart_IsAWarning() =>
        Assert.That(Current().WithoutOrders().Finding("HBV-PAST-01").Indicator, Is.EqualTo(Indicator.Warning));

    [Test]
    public void HbvPast01_SwitchFromAnotherInhibitor_IsAnInfo() => Assert.That(
        Current().WithoutOrders().WithDrug(Concept.OtherBcrAblInhibitor).Finding("HBV-PAST-01").Indicator, Is.EqualTo(Indicator.Info));

    [TestCase(MedicationStatus.Stopped)]
    [TestCase(MedicationStatus.OnHold)]
    public void HbvPast01_AnotherInhibitorThatDoesNotRun_IsAWarning(MedicationStatus status) => Assert.That(
        Current().WithoutOrders().WithDrug(Concept.OtherBcrAblInhibitor, status).Finding("HBV-PAST-01").Indicator, Is.EqualTo(Indicator.Warning));

    [Test]
    public void HbvPast01_HighAntiHbs_DoesNotSilence() =>
        Assert.That(Current().WithLab(Concept.AntiHbs, 500, "2026-02-01", "m[IU]/mL").Of("HBV-PAST-01"), Is.EqualTo(Says.Fired));

    [TestCase("2025-10-01", Says.Fired)]
    [TestCase("2025-08-31", Says.NotApplicable)]
    public void HbvPast01_Immunoglobulin_IsNamedForSixMonths(string given, string expected)
    {
        var notes = Current().WithDrug(Concept.ImmunoglobulinReplacement, MedicationStatus.Completed, given, MedicationRole.Administration).Finding("HBV-PAST-01").Notes;

        Assert.That(notes.Contains("hbv-passive-antibody"), Is.EqualTo(expected == Says.Fired));
    }

    [TestCase("2025-12-02", "HBV-PAST-01", Description = "90 days")]
    [TestCase("2025-12-01", "HBV-PAST-02", Description = "91 days")]
    public void HbvPast02_ByTheAgeOfDna_ReplacesPast01(string dna, string rule)
    {
        var fired = Serology.Past().WithDnaNotDetected(dna).Fired();

        Assert.That(fired.Where(static id => id.StartsWith("HBV-PAST", StringComparison.Ordinal)), Is.EqualTo(new[] { rule }));
    }

    [Test]
    public void HbvPast02_Vignette37_IsAWarningWithTheAge()
    {
        var finding = Serology.Past().WithDnaNotDetected("2025-10-01").Finding("HBV-PAST-02");

        Assert.That((finding.Indicator, finding.Variant, finding.Term("d")), Is.EqualTo((Indicator.Warning, "overdue", "152")));
        Assert.That(finding.Proposals.Cast<Proposal.OrderTest>().Select(static test => test.Test), Is.EqualTo(new[] { Concept.HbvDna, Concept.Alt }));
    }

    [Test]
    public void HbvPast02_DnaNeverDone_SaysSo() => Assert.That(Serology.Past().Finding("HBV-PAST-02").Variant, Is.EqualTo("never"));

    [Test]
    public void HbvPast02_CurrentDna_DoesNotFire() => Assert.That(Current().Of("HBV-PAST-02"), Is.EqualTo(Says.NotFired));

    [TestCase("HBV-PAST-01")]
    [TestCase("HBV-PAST-02")]
    public void HbvPast01And02_OnAnAntiviral_AreNotApplicable(string rule) =>
        Assert.That(Serology.Past().WithDrug(Concept.HbvAntiviralLowBarrier).Of(rule), Is.EqualTo(Says.NotApplicable));

    [TestCase("HBV-PAST-01")]
    [TestCase("HBV-PAST-02")]
    public void HbvPast01And02_Reactivation_AreNotApplicable(string rule) =>
        Assert.That(Serology.Past().WithDna(40, "2026-02-26").Of(rule), Is.EqualTo(Says.NotApplicable));

    [TestCase("HBV-PAST-01", DataGroups.Laboratory)]
    [TestCase("HBV-PAST-02", DataGroups.Laboratory)]
    [TestCase("HBV-PAST-02", DataGroups.MedicationRequests)]
    [TestCase("HBV-PAST-01", DataGroups.MedicationStatements)]
    public void HbvPast01And02_GroupFailed_AreNotAssessed(string rule, DataGroups group) =>
        Assert.That(Serology.Past().Lacking(group).Of(rule), Is.EqualTo(Says.NotAssessed));

    [TestCase("2025-09-02", Says.Fired, Description = "6 months ago")]
    [TestCase("2025-03-02", Says.Fired, Description = "12 months ago to the day")]
    [TestCase("2025-03-01", Says.NotFired, Description = "12 months and a day")]
    public void HbvPast03_ByTheLastAntiCd20(string given, string expected) => Assert.That(
        Current().WithDrug(Concept.AntiCd20, MedicationStatus.Completed, given, MedicationRole.Administration).Of("HBV-PAST-03"), Is.EqualTo(expected));

    [Test]
    public void HbvPast03_AntiCd20DraftedInTheSession_Fires() => Assert.That(
        Current().WithDrug(Concept.AntiCd20, MedicationStatus.Draft, "2026-03-02", MedicationRole.Draft).Of("HBV-PAST-03"), Is.EqualTo(Says.Fired));

    [Test]
    public void HbvPast03_Transplant_IsCriticalAndOffersWhatPos01Offers()
    {
        var finding = Current().WithCondition(Concept.StemCellTransplant, "2015-01-01", ClinicalStatus.Inactive).Finding("HBV-PAST-03");

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Critical));
        Assert.That(finding.Proposals, Is.EqualTo(Clinical.HepatitisB.UntreatedHepatitisB.Prophylaxis));
        Assert.That(finding.Evidence.Select(static fact => fact.Concept), Does.Contain(Concept.StemCellTransplant));
    }

    [Test]
    public void HbvPast03_OnAnAntiviral_DoesNotFire() => Assert.That(
        Current().WithCondition(Concept.StemCellTransplant, "2015-01-01").WithDrug(Concept.HbvAntiviralHighBarrier).Of("HBV-PAST-03"), Is.EqualTo(Says.NotFired));

    [Test]
    public void HbvPast03_NotPast_IsNotApplicable() =>
        Assert.That(Case.Standard().WithCondition(Concept.StemCellTransplant, "2015-01-01").Of("HBV-PAST-03"), Is.EqualTo(Says.NotApplicable));

    [TestCase(DataGroups.MedicationAdministrations)]
    [TestCase(DataGroups.MedicationRequests)]
    public void HbvPast03_NothingFoundAndAGroupFailed_IsNotAssessed(DataGroups group) =>
        Assert.That(Current().Lacking(group).Of("HBV-PAST-03"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void HbvPast03_TransplantAndDrugsFailed_IsNotAssessed() => Assert.That(
        Current().WithCondition(Concept.StemCellTransplant, "2015-01-01").Lacking(DataGroups.MedicationRequests).Of("HBV-PAST-03"), Is.EqualTo(Says.NotAssessed));

    private static Case Current() => Serology.Past().WithDnaNotDetected("2026-01-31");
}
