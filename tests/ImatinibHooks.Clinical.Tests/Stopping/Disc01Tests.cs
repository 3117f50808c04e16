using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Stopping;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Clinical.Tests.HepatitisB;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Stopping;

/// <summary>DISC-01: what outlasts the last dose.</summary>
internal sealed class Disc01Tests
{
    private const string Rule = "DISC-01";

    [Test]
    public void Rules_EqualTheReviewedTable() => ReviewedTable.AssertEquals("stopping.md", "DISC-RULES", StoppingRules.All.Select(static entry => entry.Rule));

    [TestCase(true, MedicationStatus.Draft, Says.Fired)]
    [TestCase(false, MedicationStatus.Stopped, Says.Fired)]
    [TestCase(false, MedicationStatus.Completed, Says.Fired)]
    [TestCase(false, MedicationStatus.Cancelled, Says.NotApplicable, Description = "the order will not be signed: it ends nothing")]
    [TestCase(true, MedicationStatus.Cancelled, Says.NotApplicable)]
    [TestCase(false, MedicationStatus.Draft, Says.NotApplicable)]
    public void Disc01_ByDraft(bool doNotPerform, MedicationStatus status, string expected) =>
        Assert.That(Case.Standard().Draft(draft => draft with { DoNotPerform = doNotPerform, Status = status }).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void Disc01_Stop_IsAnInfoAndTheOnlyFinding()
    {
        var record = Stopped(Case.Standard());

        Assert.That(record.Fired(), Is.EqualTo(new[] { Rule }));
        Assert.That((record.Finding(Rule).Indicator, record.Finding(Rule).Variant), Is.EqualTo((Indicator.Info, "plain")));
    }

    [Test]
    public void Disc01_ChronicHepatitisB_NamesTheAntiviral()
    {
        var finding = Stopped(Serology.Chronic()).Finding(Rule);

        Assert.That((finding.Variant, finding.Evidence.Select(static fact => fact.Concept)), Is.EqualTo(("hepatitis-b", new[] { Concept.HbsAg })));
    }

    [Test]
    public void Disc01_NoImatinibOnRecord_IsNotApplicable() => Assert.That(Stopped(Case.FirstOrder()).Of(Rule), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Disc01_OrdersFailed_IsNotAssessed() =>
        Assert.That(Stopped(Case.FirstOrder()).Lacking(DataGroups.MedicationRequests).Of(Rule), Is.EqualTo(Says.NotAssessed));

    /// <summary>The cell "30 d after stop" of PREG-03: none for a month after the last dose.</summary>
    [TestCase("2026-01-31", true, Description = "30 days")]
    [TestCase("2026-01-30", false, Description = "31 days")]
    public void Preg03_AfterTheStop_IsSaidForThirtyDays(string lastSupply, bool isSaid)
    {
        var ended = Case.Order(MedicationStatus.Completed, "2024-01-15") with { End = Case.Time(lastSupply) };
        var record = Stopped(Case.FirstOrder().WithOrder(ended).WithCondition(Concept.Lactation));

        Assert.That(record.Finding(Rule).Notes.Contains("stop-breastfeeding"), Is.EqualTo(isSaid));
    }

    [Test]
    public void Preg03_StopWithoutBreastfeeding_IsNotSaid() => Assert.That(Stopped(Case.Standard()).Finding(Rule).Notes, Is.Empty);

    private static Case Stopped(Case record) => record.Draft(static draft => draft with { DoNotPerform = true });
}
