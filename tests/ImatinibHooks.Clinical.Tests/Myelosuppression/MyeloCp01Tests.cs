using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-CP-01: first episode, hold.</summary>
internal sealed class MyeloCp01Tests
{
    private const string Rule = "MYELO-CP-01";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(0.99, Says.Fired)]
    [TestCase(0.999, Says.Fired, Description = "compared as reported, not as rounded")]
    [TestCase(1.00, Says.NotFired)]
    [TestCase(1.01, Says.NotFired)]
    public void MyeloCp01_AncAtTheEdge(decimal anc, string expected) =>
        Assert.That(Case.Standard().WithDraw(Yesterday, anc).Of(Rule), Is.EqualTo(expected));

    [TestCase(49, Says.Fired)]
    [TestCase(50, Says.NotFired)]
    [TestCase(51, Says.NotFired)]
    public void MyeloCp01_PlateletsAtTheEdge(decimal platelets, string expected) =>
        Assert.That(Case.Standard().WithDraw(Yesterday, platelets: platelets).Of(Rule), Is.EqualTo(expected));

    [TestCase(1.0, Comparator.Less, Says.Fired)]
    [TestCase(0.5, Comparator.Less, Says.Fired)]
    [TestCase(0.99, Comparator.LessOrEqual, Says.Fired)]
    [TestCase(1.0, Comparator.GreaterOrEqual, Says.NotFired)]
    [TestCase(1.5, Comparator.Less, Says.NotFired, Description = "says nothing of 1.0: the count of 2026-02-20 decides")]
    [TestCase(1.0, Comparator.LessOrEqual, Says.NotFired, Description = "may be 1.0")]
    public void MyeloCp01_AncWithAComparator(decimal anc, Comparator comparator, string expected) =>
        Assert.That(Case.Standard().WithAnc(anc, Yesterday, comparator: comparator).Of(Rule), Is.EqualTo(expected));

    [TestCase(0.8, 210, "anc", "neutropenia")]
    [TestCase(3.2, 40, "platelets", "thrombocytopenia")]
    [TestCase(0.8, 40, "both", "neutropenia-and-thrombocytopenia")]
    public void MyeloCp01_Fired_NamesTheLowCountAndOffersTheHoldAndTheWeeklyCount(decimal anc, decimal platelets, string variant, string reason)
    {
        var finding = Case.Standard().WithDraw(Yesterday, anc, platelets).Finding(Rule);

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Critical));
        Assert.That(finding.Variant, Is.EqualTo(variant));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.Hold(reason), new Proposal.OrderBloodCount(7) }));
    }

    [Test]
    public void MyeloCp01_Fired_ShowsValuesAndTheFirstResumeDose()
    {
        var finding = Case.Standard().WithDraw(Yesterday, 0.850m, 40).Finding(Rule);

        Assert.That((finding.Term("anc"), finding.Term("plt"), finding.Term("resume")), Is.EqualTo(("0.85", "40", "400 mg")));
        Assert.That(finding.Notes, Is.EqualTo(new[] { "resume-step" }));
        Assert.That(finding.Evidence.Select(static evidence => evidence.Value), Is.EqualTo(new decimal?[] { 0.850m, 40m }));
    }

    [Test]
    public void MyeloCp01_ValueJustBelowTheLimit_IsCutNotRounded() =>
        Assert.That(Case.Standard().WithDraw(Yesterday, 0.99996m).Finding(Rule).Term("anc"), Is.EqualTo("0.999"));

    [Test]
    public void MyeloCp01_BoundBelowTheLimit_ShowsTheComparator() =>
        Assert.That(Case.Standard().WithAnc(0.1m, Yesterday, comparator: Comparator.Less).Finding(Rule).Term("anc"), Is.EqualTo("<0.1"));

    [Test]
    public void MyeloCp01_Preliminary_FiresAndIsMarked()
    {
        var finding = Case.Standard().WithAnc(0.7m, "2026-03-02T08:00:00-05:00", ResultStatus.Preliminary).Finding(Rule);

        Assert.That(finding.Term("anc"), Is.EqualTo("0.7 (preliminary)"));
        Assert.That(finding.Notes, Does.Contain("preliminary"));
    }

    [Test]
    public void MyeloCp01_PreliminaryRecovery_ClearsNothing()
    {
        var record = Case.Standard().WithDraw("2026-02-27T08:00:00-05:00", 0.8m).WithAnc(2.5m, "2026-03-02T08:00:00-05:00", ResultStatus.Preliminary);

        Assert.That(record.Finding(Rule).Term("anc"), Is.EqualTo("0.8"));
    }

    [TestCase("2026-02-16T08:00:00-05:00", null)]
    [TestCase("2026-02-15T08:00:00-05:00", "15")]
    [TestCase("2025-09-01T08:00:00-05:00", "182")]
    public void MyeloCp01_OldLowCountOnTherapy_StillFiresAndSaysHowOld(string when, string? days)
    {
        var finding = Case.Standard().WithoutLabs().WithDraw(when, 0.8m).Finding(Rule);

        Assert.That(finding.Term("d"), Is.EqualTo(days));
        Assert.That(finding.Notes.Contains("last-known"), Is.EqualTo(days is not null));
    }

    [Test]
    public void MyeloCp01_TwoValuesWithin24Hours_TheWorseDecides()
    {
        var record = Case.Standard().WithDraw("2026-03-01T08:00:00-05:00", 0.9m).WithDraw("2026-03-01T20:00:00-05:00", 1.2m);

        Assert.That(record.Finding(Rule).Notes, Does.Contain("worse-of-two"));
    }

    [TestCase(Concept.MdsMpn, "400 mg")]
    [TestCase(Concept.Dfsp, "600 mg")]
    [TestCase(Concept.AggressiveSystemicMastocytosis, "400 mg")]
    [TestCase(Concept.HypereosinophilicSyndrome, "400 mg")]
    public void MyeloCp01_EachRow_NamesItsFirstResumeDose(Concept disease, string resume)
    {
        var record = Case.Standard().WithoutConditions().WithCondition(disease).WithDraw(Yesterday, 0.8m);

        Assert.That(record.Finding(Rule).Term("resume"), Is.EqualTo(resume));
    }

    [Test]
    public void MyeloCp01_Gist_SaysThatTheRowIsTheEuText()
    {
        var record = Case.Standard().WithoutConditions().WithCondition(Concept.Gist).WithDraw(Yesterday, 0.8m);

        Assert.That(record.Finding(Rule).Notes, Does.Contain("gist-row"));
    }

    [Test]
    public void MyeloCp01_RowAt100Mg_ResumesThePreviousDose()
    {
        var record = Case.Standard().WithoutConditions().WithCondition(Concept.HypereosinophilicSyndrome)
            .WithoutOrders().WithOrder(MedicationStatus.Active, "2024-01-15", 100).DraftOf(100).WithDraw(Yesterday, 0.8m);

        Assert.That(record.Finding(Rule).Notes, Does.Contain("resume-previous"));
    }

    [Test]
    public void MyeloCp01_Child_ResumesThePreviousDose()
    {
        var record = (Case.Standard() with { BirthDate = Case.Time("2012-01-01") }).WithDraw(Yesterday, 0.8m);

        Assert.That(record.Finding(Rule).Notes, Does.Contain("resume-previous"));
    }

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.MedicationRequests)]
    public void MyeloCp01_RecordNotWhole_NamesNoDoseToResume(DataGroups missing)
    {
        var record = Case.Standard().WithDraw(Yesterday, 0.8m).Lacking(missing);

        Assert.That(record.Finding(Rule).Notes.Where(static note => note.StartsWith("resume", StringComparison.Ordinal)), Is.EqualTo(new[] { "resume-not-whole" }));
    }

    [Test]
    public void MyeloCp01_AdvancedPhase_IsNotApplicable()
    {
        var record = Case.Standard().WithoutConditions().WithCondition(Concept.CmlBlastPhase).WithDraw(Yesterday, 0.8m);

        Assert.That(record.Of(Rule), Is.EqualTo(Says.NotApplicable));
    }

    [Test]
    public void MyeloCp01_NoCountAtAll_IsNotAssessed() =>
        Assert.That(Case.Standard().WithoutLabs().Of(Rule), Is.EqualTo(Says.NotAssessed));

    [TestCase(Concept.Anc)]
    [TestCase(Concept.Platelets)]
    public void MyeloCp01_OneCountMissing_IsNotAssessed(Concept missing) =>
        Assert.That(Case.Standard().Without(missing).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void MyeloCp01_OneCountLowAndTheOtherMissing_Fires() =>
        Assert.That(Case.Standard().WithoutLabs().WithAnc(0.8m, Yesterday).Of(Rule), Is.EqualTo(Says.Fired));

    [Test]
    public void MyeloCp01_NormalCountsTooOld_IsNotAssessed() =>
        Assert.That(Case.Standard().WithoutLabs().WithDraw("2025-11-24T08:00:00-05:00").Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void MyeloCp01_LaboratoryFailed_NormalCountsAreNotAssessed() =>
        Assert.That(Case.Standard().Lacking(DataGroups.Laboratory).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void MyeloCp01_LaboratoryFailed_ALowCountOfTheFirstPageFires() =>
        Assert.That(Case.Standard().WithDraw(Yesterday, 0.8m).Lacking(DataGroups.Laboratory).Of(Rule), Is.EqualTo(Says.Fired));

    [Test]
    public void MyeloCp01_OrdersFailed_ALowCountFiresAndSaysSo()
    {
        var record = Case.FirstOrder().WithDraw(Yesterday, 0.8m).Lacking(DataGroups.MedicationRequests);

        Assert.That(record.Finding(Rule).Notes, Does.Contain("orders-not-available"));
    }

    [Test]
    public void MyeloCp01_OrderThatEndsImatinib_IsNotApplicable()
    {
        var record = Case.Standard().WithDraw(Yesterday, 0.8m).Draft(static draft => draft with { DoNotPerform = true });

        Assert.That(record.Of(Rule), Is.EqualTo(Says.NotApplicable));
    }

    [Test]
    public void MyeloCp01_IntentOption_GivesAnInfoOnly()
    {
        var record = Case.Standard().WithDraw(Yesterday, 0.8m).Draft(static draft => draft with { IsOption = true });

        Assert.That(record.Finding(Rule).Indicator, Is.EqualTo(Indicator.Info));
    }
}
