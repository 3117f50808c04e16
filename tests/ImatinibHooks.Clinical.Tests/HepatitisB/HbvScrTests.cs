using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.HepatitisB;

/// <summary>HBV-SCR-01, HBV-SCR-02, HBV-NEG-01 and VAX-HBV-01.</summary>
internal sealed class HbvScrTests
{
    private static Case Untested => Case.Standard().WithoutSerology();

    [Test]
    public void HbvScr01_NeverTested_FiresAndOffersThreeTests()
    {
        var finding = Untested.Finding("HBV-SCR-01");

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Warning));
        Assert.That(finding.Notes, Is.EqualTo(new[] { "hbv-both-missing" }));
        Assert.That(finding.Proposals.Cast<Proposal.OrderTest>().Select(static test => test.Test), Is.EqualTo(new[] { Concept.HbsAg, Concept.AntiHbcTotal, Concept.AntiHbsPresence }));
    }

    [TestCase(Concept.HbsAg, "hbv-core-antibody-missing")]
    [TestCase(Concept.AntiHbcTotal, "hbv-surface-antigen-missing")]
    public void HbvScr01_OneOfTheTwo_FiresAndNamesTheOther(Concept done, string note) =>
        Assert.That(Untested.WithAnswer(done, QualitativeAnswer.Negative, "2025-01-01").Finding("HBV-SCR-01").Notes, Is.EqualTo(new[] { note }));

    [Test]
    public void HbvScr01_BothDone_DoesNotFire() => Assert.That(Case.Standard().Of("HBV-SCR-01"), Is.EqualTo(Says.NotFired));

    [TestCase(QualitativeAnswer.Equivocal)]
    [TestCase(QualitativeAnswer.Indeterminate)]
    public void HbvScr01_NoUsableAnswer_Fires(QualitativeAnswer answer) => Assert.That(
        Untested.WithAnswer(Concept.HbsAg, answer, "2025-01-01").WithAnswer(Concept.AntiHbcTotal, answer, "2025-01-01").Of("HBV-SCR-01"), Is.EqualTo(Says.Fired));

    [Test]
    public void HbvScr01_AtAStart_FiresAsWell() => Assert.That(Untested.WithoutOrders().Of("HBV-SCR-01"), Is.EqualTo(Says.Fired));

    [Test]
    public void HbvScr01_Chronic_IsNotApplicable() => Assert.That(Serology.Chronic().Of("HBV-SCR-01"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void HbvScr01_LaboratoryFailed_IsNotAssessed() =>
        Assert.That(Untested.Lacking(DataGroups.Laboratory).Of("HBV-SCR-01"), Is.EqualTo(Says.NotAssessed));

    [TestCase("2025-03-02", Says.NotFired, Description = "365 days")]
    [TestCase("2025-03-01", Says.Fired, Description = "366 days")]
    public void HbvScr02_ByTheAgeOfHbsAg(string when, string expected) => Assert.That(
        Untested.WithAnswer(Concept.HbsAg, QualitativeAnswer.Negative, when).WithAnswer(Concept.AntiHbcTotal, QualitativeAnswer.Negative, "2020-01-01").Of("HBV-SCR-02"),
        Is.EqualTo(expected));

    [Test]
    public void HbvScr02_Vignette57_IsAnInfoWithTheAge()
    {
        var finding = Stale().Finding("HBV-SCR-02");

        Assert.That((finding.Indicator, finding.Term("d")), Is.EqualTo((Indicator.Info, "486")));
        Assert.That(Stale().Fired(), Does.Contain("HBV-NEG-01").And.Not.Contain("HBV-SCR-01"));
    }

    [Test]
    public void HbvScr02_OtherStatus_IsNotApplicable() => Assert.That(Serology.Past().Of("HBV-SCR-02"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void HbvScr02_NeverTested_IsNotAssessed() => Assert.That(Untested.Of("HBV-SCR-02"), Is.EqualTo(Says.NotAssessed));

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.Conditions)]
    public void HbvScr02_GroupFailed_IsNotAssessed(DataGroups group) => Assert.That(Stale().Lacking(group).Of("HBV-SCR-02"), Is.EqualTo(Says.NotAssessed));

    [TestCase(9, Says.Fired)]
    [TestCase(9.99, Says.Fired)]
    [TestCase(10, Says.NotFired)]
    [TestCase(11, Says.NotFired)]
    public void HbvNeg01_ByAntiHbs(decimal value, string expected)
    {
        var record = Case.Standard().WithoutAnswers(Concept.AntiHbsPresence).WithLab(Concept.AntiHbs, value, "2025-06-10", "m[IU]/mL");

        Assert.That((record.Of("HBV-NEG-01"), record.Of("VAX-HBV-01")), Is.EqualTo((expected, expected)));
    }

    [Test]
    public void HbvNeg01_OnceImmune_IsSilent() => Assert.That(
        Case.Standard().WithLab(Concept.AntiHbs, 3, "2026-02-01", "m[IU]/mL").Of("HBV-NEG-01"), Is.EqualTo(Says.NotFired), "positive in 2025, 3 mIU/mL now");

    [Test]
    public void HbvNeg01_UnitsPerLitre_MeanTheSame() => Assert.That(
        Case.Standard().WithoutAnswers(Concept.AntiHbsPresence).WithLab(Concept.AntiHbs, 10, "2025-06-10", "[IU]/L").Of("HBV-NEG-01"), Is.EqualTo(Says.NotFired));

    [Test]
    public void HbvNeg01_AntiHbsNeverDone_IsNotAssessed() =>
        Assert.That(Case.Standard().WithoutAnswers(Concept.AntiHbsPresence).Of("HBV-NEG-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void HbvNeg01_HepatitisBOnRecord_IsNotApplicable() =>
        Assert.That((Serology.Past().Of("HBV-NEG-01"), Serology.Chronic().Of("VAX-HBV-01")), Is.EqualTo((Says.NotApplicable, Says.NotApplicable)));

    private static Case Stale() => Untested.WithoutOrders()
        .WithAnswer(Concept.HbsAg, QualitativeAnswer.Negative, "2024-11-01")
        .WithAnswer(Concept.AntiHbcTotal, QualitativeAnswer.Negative, "2024-11-01")
        .WithAnswer(Concept.AntiHbsPresence, QualitativeAnswer.Negative, "2024-11-01");
}
