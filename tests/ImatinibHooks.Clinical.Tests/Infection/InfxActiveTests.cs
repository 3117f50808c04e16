using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Infection;

/// <summary>INFX-01, 02, 03 and 08: an infection now, and the neutrophils beside it.</summary>
internal sealed class InfxActiveTests
{
    private const string NormalAnc = "INFX-01";
    private const string LowAnc = "INFX-02";
    private const string Severe = "INFX-03";
    private const string Stop = "INFX-08";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(0.99, Says.NotFired, Says.NotFired, Description = "MYELO-CP-01 speaks")]
    [TestCase(1.00, Says.NotFired, Says.Fired)]
    [TestCase(1.49, Says.NotFired, Says.Fired)]
    [TestCase(1.50, Says.Fired, Says.NotFired)]
    [TestCase(1.51, Says.Fired, Says.NotFired)]
    public void Infx01And02_AncAtTheEdges(decimal anc, string normal, string low)
    {
        var record = Infected().WithDraw(Yesterday, anc);

        Assert.That((record.Of(NormalAnc), record.Of(LowAnc)), Is.EqualTo((normal, low)));
    }

    [Test]
    public void Infx01_Fired_IsAnInfoWithTheInfectionAsEvidence()
    {
        var finding = Infected().WithDraw(Yesterday).Finding(NormalAnc);

        Assert.That((finding.Indicator, finding.Proposals.Length), Is.EqualTo((Indicator.Info, 0)));
        Assert.That(finding.Evidence.Select(static evidence => evidence.Concept), Is.EqualTo(new[] { Concept.Anc, Concept.ActiveInfection }));
    }

    [Test]
    public void Infx02_Fired_IsAWarningAndOffersACountIn48Hours()
    {
        var finding = Infected().WithDraw(Yesterday, 1.2m).Finding(LowAnc);

        Assert.That((finding.Indicator, finding.Term("anc")), Is.EqualTo((Indicator.Warning, "1.2")));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.OrderBloodCount(2) }));
    }

    [TestCase("2026-02-16", Says.Fired, Description = "14 days")]
    [TestCase("2026-02-15", Says.NotAssessed, Description = "15 days")]
    public void Infx01_AgeOfTheAnc_AtTheEdge(string when, string expected) =>
        Assert.That(Infected().WithoutLabs().WithDraw(when).Of(NormalAnc), Is.EqualTo(expected));

    [Test]
    public void Infx01_PreliminaryNormalAnc_NeverReassures() =>
        Assert.That(Infected().WithoutLabs().WithAnc(3, Yesterday, ResultStatus.Preliminary).Of(NormalAnc), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Infx02_PreliminaryLowerAnc_IsUsedAndMarked() =>
        Assert.That(Infected().WithAnc(1.2m, Yesterday, ResultStatus.Preliminary).Finding(LowAnc).Notes, Does.Contain("infection-preliminary"));

    [Test]
    public void Infx02_BoundThatLeavesTheBandOpen_IsNotAssessed() =>
        Assert.That(Infected().WithoutLabs().WithAnc(1.5m, Yesterday, comparator: Comparator.Less).Of(LowAnc), Is.EqualTo(Says.NotAssessed));

    [TestCase(NormalAnc, Says.NotApplicable)]
    [TestCase(LowAnc, Says.NotApplicable)]
    [TestCase(Severe, Says.NotFired)]
    public void Infx_NoInfection_DoesNotFire(string rule, string expected) => Assert.That(Case.Standard().Of(rule), Is.EqualTo(expected));

    [TestCase(NormalAnc)]
    [TestCase(LowAnc)]
    [TestCase(Severe)]
    public void Infx_ConditionsFailed_IsNotAssessed(string rule) =>
        Assert.That(Case.Standard().Lacking(DataGroups.Conditions).Of(rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Infx01_LaboratoryFailed_AnOlderNormalAncStillFires() =>
        Assert.That(Infected().WithDraw(Yesterday).Lacking(DataGroups.Laboratory).Of(NormalAnc), Is.EqualTo(Says.Fired));

    [TestCase(Concept.Sepsis)]
    [TestCase(Concept.InvasiveFungalInfection)]
    public void Infx03_Active_IsCriticalAndSilencesInfx01And02(Concept severe)
    {
        var record = Infected().WithCondition(severe).WithDraw(Yesterday);

        Assert.That((record.Finding(Severe).Indicator, record.Finding(Severe).Proposals.Length), Is.EqualTo((Indicator.Critical, 0)));
        Assert.That((record.Of(NormalAnc), record.Of(LowAnc)), Is.EqualTo((Says.NotApplicable, Says.NotApplicable)));
    }

    [TestCase(Concept.Sepsis)]
    [TestCase(Concept.InvasiveFungalInfection)]
    public void Infx03_Resolved_DoesNotFire(Concept severe) =>
        Assert.That(Case.Standard().WithCondition(severe, status: ClinicalStatus.Inactive).Of(Severe), Is.EqualTo(Says.NotFired));

    [TestCase(1.49, Says.NotFired)]
    [TestCase(1.50, Says.Fired)]
    [TestCase(1.51, Says.Fired)]
    public void Infx08_StopWithAMinorInfection_AncAtTheEdge(decimal anc, string expected) =>
        Assert.That(Infected().WithDraw(Yesterday, anc).Draft(static draft => draft with { DoNotPerform = true }).Of(Stop), Is.EqualTo(expected));

    [TestCase(MedicationStatus.Stopped, Says.Fired)]
    [TestCase(MedicationStatus.Cancelled, Says.Fired)]
    [TestCase(MedicationStatus.Draft, Says.NotApplicable)]
    public void Infx08_ByStatusOfTheDraft(MedicationStatus status, string expected) =>
        Assert.That(Infected().WithDraw(Yesterday).Draft(draft => draft with { Status = status }).Of(Stop), Is.EqualTo(expected));

    [Test]
    public void Infx08_SevereInfectionBeside_IsNotApplicable()
    {
        var record = Infected().WithCondition(Concept.Sepsis).WithDraw(Yesterday).Draft(static draft => draft with { DoNotPerform = true });

        Assert.That(record.Of(Stop), Is.EqualTo(Says.NotApplicable));
    }

    [Test]
    public void Infx08_NoInfection_IsNotApplicable() =>
        Assert.That(Case.Standard().Draft(static draft => draft with { DoNotPerform = true }).Of(Stop), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Infx08_NoAnc_IsNotAssessed() =>
        Assert.That(Infected().WithoutLabs().Draft(static draft => draft with { DoNotPerform = true }).Of(Stop), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Infx08_Fired_IsAnInfo() =>
        Assert.That(
            Infected().WithDraw(Yesterday).Draft(static draft => draft with { DoNotPerform = true }).Finding(Stop).Indicator,
            Is.EqualTo(Indicator.Info));

    private static Case Infected() => Case.Standard().WithCondition(Concept.ActiveInfection);
}
