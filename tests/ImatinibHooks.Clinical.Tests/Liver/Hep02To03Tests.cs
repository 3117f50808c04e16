using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Liver;

/// <summary>HEP-02 (not recovered) and HEP-03 (the dose after recovery).</summary>
internal sealed class Hep02To03Tests
{
    private const string Opened = "2026-02-10T08:00:00-05:00";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(40, 20, 1.788, Says.NotFired, Description = "bilirubin 1.49 times")]
    [TestCase(40, 20, 1.8, Says.Fired, Description = "1.50 times")]
    [TestCase(99.6, 20, 0.6, Says.NotFired, Description = "ALT 2.49 times")]
    [TestCase(100, 20, 0.6, Says.Fired, Description = "2.50 times")]
    [TestCase(40, 100, 0.6, Says.Fired)]
    public void Hep02_RecoveryAtTheEdges(decimal alt, decimal ast, decimal bilirubin, string expected) =>
        Assert.That(Episode().WithLiver(alt, ast, bilirubin, Yesterday).Of("HEP-02"), Is.EqualTo(expected));

    [Test]
    public void Hep02_Fired_KeepsTheHoldAndRepeatsInAWeek()
    {
        var finding = Episode().WithLiver(150, 20, 0.6m, Yesterday).Finding("HEP-02");

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Warning, "values")));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.Hold("liver-not-recovered"), new Proposal.OrderTest(Concept.LiverPanel, 7) }));
    }

    [Test]
    public void Hep02_OldValues_AreHep02() =>
        Assert.That(Background().WithLiver(300, 20, 0.6m, "2026-02-10").Finding("HEP-02").Variant, Is.EqualTo("old"), "20 days: too old for HEP-01");

    [Test]
    public void Hep02_OneTestNotRepeated_NamesIt()
    {
        var finding = Episode().WithLiverTest(Concept.Alt, 30, Yesterday, 40).WithLiverTest(Concept.Ast, 30, Yesterday, 40).Without(Concept.Bilirubin).Finding("HEP-02");

        Assert.That((finding.Variant, finding.Term("missing")), Is.EqualTo(("missing", "bilirubin")));
    }

    [Test]
    public void Hep02_ValuesDaysApart_DoNotCloseTheEpisode() => Assert.That(
        Episode().Without(Concept.Alt).WithLiverTest(Concept.Alt, 300, Opened, 40).WithLiverTest(Concept.Alt, 30, "2026-02-24", 40)
            .WithLiverTest(Concept.Ast, 20, "2026-02-28", 40).WithLiverTest(Concept.Bilirubin, 0.6m, "2026-02-28", 1.2m).Of("HEP-02"),
        Is.EqualTo(Says.Fired), "ALT 4 days before the others");

    [Test]
    public void Hep02_PreliminaryRecovery_ClosesNothing() =>
        Assert.That(Episode().WithLiver(30, 20, 0.6m, Yesterday, ResultStatus.Preliminary).Of("HEP-02"), Is.EqualTo(Says.Fired));

    [Test]
    public void Hep02_HighAgain_LeavesItToHep01() =>
        Assert.That(Episode().WithLiver(300, 20, 0.6m, Yesterday).Of("HEP-02"), Is.EqualTo(Says.NotApplicable));

    [TestCase("2026-02-27", Says.NotFired, Description = "3 days")]
    [TestCase("2026-02-26", Says.Fired, Description = "4 days")]
    public void Hep02_ResumingAfterTheHold_NeedsFreshTests(string recovered, string expected) =>
        Assert.That(Held().WithLiver(30, 20, 0.6m, recovered).Of("HEP-02"), Is.EqualTo(expected));

    [Test]
    public void Hep02_ResumingAfterTheHold_SaysStale()
    {
        var finding = Held().WithLiver(30, 20, 0.6m, "2026-02-26").Finding("HEP-02");

        Assert.That((finding.Variant, finding.Notes.Single()), Is.EqualTo(("stale", "liver-clear-window")));
        Assert.That(finding.Proposals.OfType<Proposal.OrderTest>().Single().InDays, Is.Zero);
    }

    [Test]
    public void Hep02_HoldForSomethingLater_IsNotThisEpisodes() => Assert.That(
        Background().WithLiver(300, 20, 0.6m, "2025-06-10").WithLiver(30, 20, 0.6m, "2025-07-01").WithOrder(MedicationStatus.OnHold, "2026-02-20").Of("HEP-02"),
        Is.EqualTo(Says.NotFired));

    [Test]
    public void Hep02_HighBeforeTheFirstDose_IsNoEpisode() =>
        Assert.That(Case.Standard().WithLiver(300, 20, 0.6m, "2024-01-10").Of("HEP-02"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Hep02_NoEpisode_IsNotApplicable() => Assert.That(Case.Standard().Of("HEP-02"), Is.EqualTo(Says.NotApplicable));

    [TestCase("HEP-02", DataGroups.Laboratory)]
    [TestCase("HEP-02", DataGroups.MedicationRequests)]
    [TestCase("HEP-03", DataGroups.Laboratory)]
    [TestCase("HEP-03", DataGroups.MedicationRequests)]
    public void Hep02And03_NothingFoundAndAGroupFailed_AreNotAssessed(string rule, DataGroups group) =>
        Assert.That(Case.Standard().Lacking(group).Of(rule), Is.EqualTo(Says.NotAssessed));

    [TestCase(300, Says.NotFired)]
    [TestCase(301, Says.Fired)]
    [TestCase(400, Says.Fired)]
    public void Hep03_After400(decimal ordered, string expected) => Assert.That(Recovered("2026-02-25").DraftOf(ordered).Of("HEP-03"), Is.EqualTo(expected));

    [TestCase(600, 400, "400 mg")]
    [TestCase(800, 600, "600 mg")]
    public void Hep03_OtherSteps(decimal before, decimal step, string shown)
    {
        var record = Recovered("2026-02-25").WithoutOrders().WithOrder(MedicationStatus.Active, "2024-01-15", before).DraftOf(before);

        Assert.That(record.Finding("HEP-03").Term("resume"), Is.EqualTo(shown));
        Assert.That(record.Finding("HEP-03").Proposals, Is.EqualTo(new[] { new Proposal.ChangeDose(step) }));
        Assert.That(record.DraftOf(step).Of("HEP-03"), Is.EqualTo(Says.NotFired));
    }

    [Test]
    public void Hep03_NoStepOnTheLadder_IsNotApplicable() =>
        Assert.That(Recovered("2026-02-25").WithoutOrders().WithOrder(MedicationStatus.Active, "2024-01-15", 500).Of("HEP-03"), Is.EqualTo(Says.NotApplicable));

    [TestCase("2026-01-31", Says.Fired, Description = "closed 30 days ago")]
    [TestCase("2026-01-30", Says.NotApplicable, Description = "31 days")]
    public void Hep03_ByTheDayOfRecovery(string recovered, string expected) => Assert.That(
        Background().WithLiver(300, 20, 0.6m, "2026-01-10").WithLiver(30, 20, 0.6m, recovered).Of("HEP-03"), Is.EqualTo(expected));

    [Test]
    public void Hep03_OpenEpisode_IsNotApplicable() => Assert.That(Episode().Of("HEP-03"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Hep03_DoseUnknown_IsNotAssessed() =>
        Assert.That(Recovered("2026-02-25").Draft(static draft => draft with { Doses = [] }).Of("HEP-03"), Is.EqualTo(Says.NotAssessed));

    [TestCase(340, Says.Fired)]
    [TestCase(265, Says.NotFired, Description = "within 5 mg/m2 of the step of 260")]
    [TestCase(266, Says.Fired)]
    public void Hep03_Child_ByBodySurface(decimal ordered, string expected)
    {
        var record = Recovered("2026-02-25").WithLab(Concept.BodySurfaceArea, 1, "2026-02-25", "m2") with { BirthDate = Case.Time("2014-01-01") };

        Assert.That(record.WithoutOrders().WithOrder(MedicationStatus.Active, "2024-01-15", 340).DraftOf(ordered).Of("HEP-03"), Is.EqualTo(expected));
    }

    private static Case Background() => Case.Standard().Without(Concept.Alt, Concept.Ast, Concept.Bilirubin);

    /// <summary>ALT 7.5 times the limit on 2026-02-10, on therapy.</summary>
    private static Case Episode() => Background().WithLiver(300, 20, 0.6m, Opened);

    private static Case Held() => Episode().WithOrder(MedicationStatus.OnHold, "2026-02-11");

    private static Case Recovered(string day) => Episode().WithLiver(30, 20, 0.6m, day);
}
