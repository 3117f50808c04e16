using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Liver;

/// <summary>HEP-01: hold for liver toxicity.</summary>
internal sealed class Hep01Tests
{
    private const string Rule = "HEP-01";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(200, Says.NotFired, Description = "5.00 times")]
    [TestCase(200.4, Says.Fired, Description = "5.01 times")]
    public void Hep01_Alt_AtTheEdge(decimal alt, string expected) =>
        Assert.That(Case.Standard().WithLiver(alt, 20, 0.6m, Yesterday).Of(Rule), Is.EqualTo(expected));

    [TestCase(200, Says.NotFired)]
    [TestCase(200.4, Says.Fired)]
    public void Hep01_Ast_AtTheEdge(decimal ast, string expected) =>
        Assert.That(Case.Standard().WithLiver(22, ast, 0.6m, Yesterday).Of(Rule), Is.EqualTo(expected));

    [TestCase(3.6, Says.NotFired, Description = "3.00 times")]
    [TestCase(3.612, Says.Fired, Description = "3.01 times")]
    public void Hep01_Bilirubin_AtTheEdge(decimal bilirubin, string expected) =>
        Assert.That(Case.Standard().WithLiver(22, 20, bilirubin, Yesterday).Of(Rule), Is.EqualTo(expected));

    [TestCase(250, 45, "ALT 5.56x", Description = "vignette 52")]
    [TestCase(225.01, 45, "ALT 5.01x", Description = "rounded up, so that it never looks equal to the limit")]
    public void Hep01_OwnReferenceRange_Decides(decimal alt, decimal high, string shown) =>
        Assert.That(Case.Standard().WithLiverTest(Concept.Alt, alt, Yesterday, high).Finding(Rule).Term("tests"), Is.EqualTo(shown));

    [Test]
    public void Hep01_Vignette52AtFiveTimes_DoesNotFire() =>
        Assert.That(Case.Standard().WithLiverTest(Concept.Alt, 225, Yesterday, 45).Of(Rule), Is.EqualTo(Says.NotFired));

    [TestCase(Concept.Alt, 200, Says.NotFired)]
    [TestCase(Concept.Alt, 201, Says.Fired)]
    [TestCase(Concept.Bilirubin, 3.6, Says.NotFired)]
    [TestCase(Concept.Bilirubin, 3.7, Says.Fired)]
    public void Hep01_NoReferenceRange_AssumesTheLimit(Concept test, decimal value, string expected) =>
        Assert.That(Case.Standard().WithLiverTest(test, value, Yesterday).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void Hep01_AssumedLimit_IsSaid() =>
        Assert.That(Case.Standard().WithLiverTest(Concept.Alt, 300, Yesterday).Finding(Rule).Notes, Does.Contain("liver-limit-assumed"));

    [Test]
    public void Hep01_Fired_IsAHoldWithWeeklyTests()
    {
        var finding = Case.Standard().WithLiver(300, 20, 4.8m, Yesterday).Finding(Rule);

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Critical));
        Assert.That(finding.Term("tests"), Is.EqualTo("ALT 7.50x, bilirubin 4.00x"), "the furthest above its limit first");
        Assert.That(finding.Notes, Is.EqualTo(new[] { "liver-hepatitis-b" }));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.Hold("liver-toxicity"), new Proposal.OrderTest(Concept.LiverPanel, 7) }));
    }

    [TestCase("2026-02-16", Says.Fired, Description = "14 days")]
    [TestCase("2026-02-15", Says.NotAssessed, Description = "15 days")]
    public void Hep01_ByTheAgeOfTheValue(string when, string expected) =>
        Assert.That(Case.Standard().Without(Concept.Alt, Concept.Ast, Concept.Bilirubin).WithLiver(300, 20, 0.6m, when).Of(Rule), Is.EqualTo(expected));

    [TestCase(4.8, Says.NotFired, Description = "4 times: HEP-04")]
    [TestCase(12.0, Says.NotFired, Description = "10 times: HEP-04")]
    [TestCase(12.012, Says.Fired, Description = "10.01 times: outside the table")]
    public void Hep01_FirstOrder_Bilirubin(decimal bilirubin, string expected) =>
        Assert.That(Case.FirstOrder().WithLiver(22, 20, bilirubin, Yesterday).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void Hep01_FirstOrder_Alt() => Assert.That(Case.FirstOrder().WithLiver(300, 20, 0.6m, Yesterday).Of(Rule), Is.EqualTo(Says.Fired));

    [Test]
    public void Hep01_TwoValuesOfADay_TheHigherCounts() => Assert.That(
        Case.Standard().WithLiver(300, 20, 0.6m, "2026-03-01T08:00:00-05:00").WithLiver(100, 20, 0.6m, "2026-03-01T20:00:00-05:00").Of(Rule), Is.EqualTo(Says.Fired));

    [Test]
    public void Hep01_NewerNormalValue_Clears() => Assert.That(
        Case.Standard().WithLiver(300, 20, 0.6m, "2026-02-25T08:00:00-05:00").WithLiver(30, 20, 0.6m, "2026-03-01T20:00:00-05:00").Of(Rule), Is.EqualTo(Says.NotFired));

    [Test]
    public void Hep01_Preliminary_RaisesAndNeverClears()
    {
        var rising = Case.Standard().WithLiver(300, 20, 0.6m, Yesterday, ResultStatus.Preliminary);
        var falling = Case.Standard().WithLiver(300, 20, 0.6m, "2026-02-27").WithLiver(30, 20, 0.6m, Yesterday, ResultStatus.Preliminary);

        Assert.That((rising.Of(Rule), falling.Of(Rule)), Is.EqualTo((Says.Fired, Says.Fired)));
        Assert.That(rising.Finding(Rule).Notes, Does.Contain("preliminary"));
    }

    [TestCase(200, Comparator.Greater, Says.Fired)]
    [TestCase(200, Comparator.GreaterOrEqual, Says.NotFired, Description = "may be 5.00 times")]
    [TestCase(300, Comparator.Less, Says.NotFired, Description = "an upper bound never shows toxicity")]
    public void Hep01_Comparators(decimal alt, Comparator comparator, string expected) =>
        Assert.That(Case.Standard().WithLiverTest(Concept.Alt, alt, Yesterday, 40, comparator: comparator).Of(Rule), Is.EqualTo(expected));

    [TestCase(0.2, true)]
    [TestCase(0.3, true)]
    [TestCase(0.4, false)]
    public void Hep01_DirectBilirubinWithinItsRange_NamesGilbert(decimal direct, bool expected) => Assert.That(
        Case.Standard().WithLiver(22, 20, 4.8m, Yesterday).WithLiverTest(Concept.DirectBilirubin, direct, Yesterday, 0.3m).Finding(Rule).Notes.Contains("liver-gilbert"),
        Is.EqualTo(expected));

    [Test]
    public void Hep01_LiverMetastases_AreNamed() => Assert.That(
        Case.Standard().WithLiver(300, 20, 0.6m, Yesterday).WithCondition(Concept.LiverMetastasis).Finding(Rule).Notes, Does.Contain("liver-metastases"));

    [Test]
    public void Hep01_StopOrder_IsNotApplicable() => Assert.That(
        Case.Standard().WithLiver(300, 20, 0.6m, Yesterday).Draft(static draft => draft with { DoNotPerform = true }).Of(Rule), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Hep01_OneTestMissing_IsNotAssessedAndNamesIt() => Assert.That(
        Case.Standard().Without(Concept.Ast).Verdict(Rule), Is.InstanceOf<Verdict.NotAssessed>().With.Property(nameof(Verdict.NotAssessed.Missing)).StartsWith("AST of"));

    [Test]
    public void Hep01_LaboratoryFailed_StillFiresOnWhatIsThere()
    {
        Assert.That(
            Case.Standard().Lacking(DataGroups.Laboratory).Verdict(Rule),
            Is.InstanceOf<Verdict.NotAssessed>().With.Property(nameof(Verdict.NotAssessed.Missing)).EqualTo("laboratory results"));
        Assert.That(Case.Standard().WithLiver(300, 20, 0.6m, Yesterday).Lacking(DataGroups.Laboratory).Of(Rule), Is.EqualTo(Says.Fired));
    }

    [TestCase("umol/L", 62, Says.Fired, Description = "3.63 mg/dL")]
    [TestCase("umol/L", 61, Says.NotFired, Description = "3.57 mg/dL")]
    public void Hep01_BilirubinInMicromoles(string unit, decimal value, string expected) =>
        Assert.That(Case.Standard().WithLab(Concept.Bilirubin, value, Yesterday, unit).Of(Rule), Is.EqualTo(expected));
}
