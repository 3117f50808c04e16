using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Response;

/// <summary>RESP-04: a result on the International Scale is due.</summary>
internal sealed class Resp04Tests
{
    private const string Rule = "RESP-04";

    [TestCase("2025-11-22", Says.NotFired, Description = "100 days")]
    [TestCase("2025-11-21", Says.Fired, Description = "101 days")]
    public void Resp04_ResultAge_AtTheEdge(string day, string expected) => Assert.That(Treated().WithTranscripts(0.02m, day).Of(Rule), Is.EqualTo(expected));

    [TestCase("2025-11-23", Says.NotApplicable, Description = "day 99")]
    [TestCase("2025-11-22", Says.Fired, Description = "day 100")]
    public void Resp04_TherapyDay_AtTheEdge(string start, string expected) =>
        Assert.That(Case.FirstOrder().Without(Concept.BcrAblInternationalScale).WithOrder(MedicationStatus.Active, start).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void Resp04_NeverMeasured_IsAnInfoAndOffersTheTest()
    {
        var finding = Treated().Finding(Rule);

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Info, "never")));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.OrderTest(Concept.BcrAblInternationalScale, 0) }));
    }

    [Test]
    public void Resp04_Overdue_NamesTheDays() => Assert.That(Treated().WithTranscripts(0.02m, "2025-11-21").Finding(Rule).Term("d"), Is.EqualTo("101"));

    [Test]
    public void Resp04_NotDetected_IsAResult() => Assert.That(
        Treated().WithAnswer(Concept.BcrAblIsPresence, QualitativeAnswer.Negative, "2026-01-20").Of(Rule), Is.EqualTo(Says.NotFired));

    [TestCase("2025-11-22", "not-on-scale", Description = "100 days")]
    [TestCase("2025-11-21", "never", Description = "101 days")]
    public void Resp04_TestThatIsNotOnTheScale_IsNamed(string day, string variant) => Assert.That(
        Treated().WithAnswer(Concept.BcrAblNotIs, QualitativeAnswer.Indeterminate, day).Finding(Rule).Variant, Is.EqualTo(variant));

    [Test]
    public void Resp04_PreliminaryResult_IsNone() =>
        Assert.That(Treated().WithLab(Concept.BcrAblInternationalScale, 0.02m, "2026-03-01", "%", ResultStatus.Preliminary).Of(Rule), Is.EqualTo(Says.Fired));

    [Test]
    public void Resp04_LaboratoryFailed_IsNotAssessed() => Assert.That(Treated().Lacking(DataGroups.Laboratory).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Resp04_StartNotDated_IsNotAssessed()
    {
        var undated = Case.Order(MedicationStatus.Active, "2024-01-15") with { Authored = default };

        Assert.That(Case.FirstOrder().Without(Concept.BcrAblInternationalScale).WithOrder(undated).Of(Rule), Is.EqualTo(Says.NotAssessed));
    }

    private static Case Treated() => Case.Standard().Without(Concept.BcrAblInternationalScale);
}
