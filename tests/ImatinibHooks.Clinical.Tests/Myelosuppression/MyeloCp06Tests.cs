using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-CP-06: grade 2, no episode open.</summary>
internal sealed class MyeloCp06Tests
{
    private const string Rule = "MYELO-CP-06";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(0.99, Says.NotApplicable, Description = "MYELO-CP-01 speaks")]
    [TestCase(1.00, Says.Fired)]
    [TestCase(1.49, Says.Fired)]
    [TestCase(1.50, Says.NotFired)]
    public void MyeloCp06_AncAtTheEdge(decimal anc, string expected) =>
        Assert.That(Case.Standard().WithDraw(Yesterday, anc).Of(Rule), Is.EqualTo(expected));

    [TestCase(49, Says.NotApplicable)]
    [TestCase(50, Says.Fired)]
    [TestCase(74, Says.Fired)]
    [TestCase(75, Says.NotFired)]
    public void MyeloCp06_PlateletsAtTheEdge(decimal platelets, string expected) =>
        Assert.That(Case.Standard().WithDraw(Yesterday, platelets: platelets).Of(Rule), Is.EqualTo(expected));

    [TestCase(1.0, 210, "anc")]
    [TestCase(3.2, 50, "platelets")]
    [TestCase(1.0, 50, "both")]
    public void MyeloCp06_Fired_IsAnInfoForBothCountsInOne(decimal anc, decimal platelets, string variant)
    {
        var finding = Case.Standard().WithDraw(Yesterday, anc, platelets).Finding(Rule);

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Info, variant)));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.OrderBloodCount(7) }));
    }

    [Test]
    public void MyeloCp06_Preliminary_IsNotUsed() =>
        Assert.That(Case.Standard().WithAnc(1.2m, Yesterday, ResultStatus.Preliminary).Of(Rule), Is.EqualTo(Says.NotFired));

    [Test]
    public void MyeloCp06_BoundThatLeavesTheBandOpen_IsNotUsed() =>
        Assert.That(Case.Standard().WithAnc(1.5m, Yesterday, comparator: Comparator.Less).Of(Rule), Is.EqualTo(Says.NotFired));

    [TestCase("2025-11-25T08:00:00-05:00", Says.Fired, Description = "97 days, day 777")]
    [TestCase("2025-11-24T08:00:00-05:00", Says.NotAssessed)]
    public void MyeloCp06_CountAtTheEdgeOfTheLimit(string when, string expected) =>
        Assert.That(Case.Standard().WithoutLabs().WithDraw(when, 1.2m).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void MyeloCp06_OpenEpisode_IsForCp03()
    {
        var record = Case.Standard().WithoutLabs().WithDraw("2026-02-20T08:00:00-05:00", 0.8m).WithDraw(Yesterday, 1.2m);

        Assert.That((record.Of(Rule), record.Of("MYELO-CP-03")), Is.EqualTo((Says.NotApplicable, Says.Fired)));
    }

    [Test]
    public void MyeloCp06_FirstOrder_IsNotApplicable() =>
        Assert.That(Case.FirstOrder().WithDraw(Yesterday, 1.2m).Of(Rule), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void MyeloCp06_AdvancedPhase_IsNotApplicable()
    {
        var record = Case.Standard().WithoutConditions().WithCondition(Concept.CmlBlastPhase).WithDraw(Yesterday, 1.2m);

        Assert.That(record.Of(Rule), Is.EqualTo(Says.NotApplicable));
    }

    [Test]
    public void MyeloCp06_OrdersFailedAndNoneThere_IsNotAssessed() =>
        Assert.That(Case.FirstOrder().WithDraw(Yesterday, 1.2m).Lacking(DataGroups.MedicationRequests).Of(Rule), Is.EqualTo(Says.NotAssessed));
}
