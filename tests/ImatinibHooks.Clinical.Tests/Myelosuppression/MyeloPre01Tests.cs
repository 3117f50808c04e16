using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-PRE-01: a low count before the first dose.</summary>
internal sealed class MyeloPre01Tests
{
    private const string Rule = "MYELO-PRE-01";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(0.99, Says.Fired)]
    [TestCase(1.00, Says.NotFired)]
    [TestCase(1.01, Says.NotFired)]
    public void MyeloPre01_AncAtTheEdge(decimal anc, string expected) =>
        Assert.That(Case.FirstOrder().WithDraw(Yesterday, anc).Of(Rule), Is.EqualTo(expected));

    [TestCase(49, Says.Fired)]
    [TestCase(50, Says.NotFired)]
    public void MyeloPre01_PlateletsAtTheEdge(decimal platelets, string expected) =>
        Assert.That(Case.FirstOrder().WithDraw(Yesterday, platelets: platelets).Of(Rule), Is.EqualTo(expected));

    [TestCase("2026-02-16", Says.Fired, Description = "14 days")]
    [TestCase("2026-02-15", Says.NotAssessed, Description = "15 days")]
    public void MyeloPre01_AgeAtTheEdge(string when, string expected) =>
        Assert.That(Case.FirstOrder().WithoutLabs().WithDraw(when, 0.9m).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void MyeloPre01_Fired_IsAWarningAndNoHold()
    {
        var finding = Case.FirstOrder().WithDraw(Yesterday, 0.9m).Finding(Rule);

        Assert.That((finding.Indicator, finding.Variant, finding.Term("anc")), Is.EqualTo((Indicator.Warning, "anc", "0.9")));
        Assert.That(finding.Proposals, Has.None.TypeOf<Proposal.Hold>());
    }

    [TestCase(Concept.CmlChronicPhase)]
    [TestCase(Concept.CmlBlastPhase)]
    public void MyeloPre01_StandsAlone(Concept disease)
    {
        var record = Case.FirstOrder().WithoutConditions().WithCondition(disease).WithDraw(Yesterday, 0.4m, 9);

        Assert.That(record.Fired().Where(static id => id.StartsWith("MYELO", StringComparison.Ordinal)), Is.EqualTo(new[] { Rule }));
    }

    [TestCase("2026-02-26", Says.Fired, Description = "the count of the first day is before it")]
    [TestCase("2026-02-27", Says.NotApplicable, Description = "the first count after the start")]
    public void MyeloPre01_AfterTheStart_UntilTheFirstCount(string when, string expected)
    {
        var record = Case.FirstOrder().WithoutLabs().WithOrder(MedicationStatus.Active, "2026-02-26").WithDraw(when, 0.9m);

        Assert.That(record.Of(Rule), Is.EqualTo(expected));
        Assert.That(record.Of("MYELO-CP-01"), Is.EqualTo(expected == Says.Fired ? Says.NotApplicable : Says.Fired));
    }

    [TestCase("2025-12-01", Says.NotApplicable, Description = "91 days after the last supply but no low count: CP rules are silent as well")]
    public void MyeloPre01_NormalCountsOnTherapy_IsNotApplicable(string started, string expected) =>
        Assert.That(Case.Standard().WithOrder(MedicationStatus.Active, started).Of(Rule), Is.EqualTo(expected));

    [TestCase(30, "MYELO-CP-01")]
    [TestCase(31, Rule)]
    public void MyeloPre01_LowCountAfterTheLastSupply_AtTheEdge(int days, string expected)
    {
        var low = new DateOnly(2026, 3, 1);
        var ended = Case.Order(MedicationStatus.Completed, "2024-01-15") with { End = ClinicalTime.OnDay(low.AddDays(-days)) };
        var record = Case.FirstOrder().WithOrder(ended).WithDraw(Yesterday, 0.9m);

        Assert.That(record.Fired(), Does.Contain(expected));
        Assert.That(record.Fired().Count(static id => id is Rule or "MYELO-CP-01"), Is.EqualTo(1));
    }

    [TestCase(90, "MYELO-CP-01", Description = "90 days without supply: the old course goes on, the low count came 10 days after its end")]
    [TestCase(91, Rule, Description = "91 days: a new start")]
    public void MyeloPre01_GapAtTheEdge(int gap, string expected)
    {
        var end = new DateOnly(2026, 3, 2).AddDays(-gap);
        var ended = Case.Order(MedicationStatus.Completed, "2024-01-15") with { End = ClinicalTime.OnDay(end) };
        var record = Case.FirstOrder().WithoutLabs().WithOrder(ended)
            .WithDraw(end.AddDays(10).ToString("O", System.Globalization.CultureInfo.InvariantCulture), 0.9m);

        Assert.That(record.Of("MYELO-CP-01"), Is.EqualTo(expected == Rule ? Says.NotAssessed : Says.Fired), "at a start a low count of 81 days ago raises nothing");
    }

    [Test]
    public void MyeloPre01_Preliminary_IsMarked() =>
        Assert.That(Case.FirstOrder().WithAnc(0.9m, Yesterday, ResultStatus.Preliminary).Finding(Rule).Notes, Does.Contain("preliminary"));

    [Test]
    public void MyeloPre01_OrdersFailedAndNoneThere_IsNotAssessed() =>
        Assert.That(Case.FirstOrder().WithDraw(Yesterday, 0.9m).Lacking(DataGroups.MedicationRequests).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void MyeloPre01_LaboratoryFailed_IsNotAssessed() =>
        Assert.That(Case.FirstOrder().Lacking(DataGroups.Laboratory).Of(Rule), Is.EqualTo(Says.NotAssessed));
}
