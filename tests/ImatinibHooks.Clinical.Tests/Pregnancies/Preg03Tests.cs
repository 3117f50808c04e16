using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Pregnancies;

/// <summary>PREG-03: the patient breastfeeds. The cell "30 d after stop" is tested with DISC-01.</summary>
internal sealed class Preg03Tests
{
    private const string Rule = "PREG-03";

    [TestCase(ClinicalStatus.Active, Says.Fired)]
    [TestCase(ClinicalStatus.Inactive, Says.NotFired)]
    public void Preg03_Condition_ByStatus(ClinicalStatus status, string expected) =>
        Assert.That(Woman().WithCondition(Concept.Lactation, "2025-01-01", status).Of(Rule), Is.EqualTo(expected));

    [TestCase("2025-09-03", Says.Fired, Description = "180 days")]
    [TestCase("2025-09-02", Says.NotFired, Description = "181 days")]
    public void Preg03_VisitAlone_CountsForATime(string day, string expected)
    {
        var visit = new ConditionFact
        {
            Concepts = ConceptSet.Of(Concept.Lactation).With(Concept.LactationEncounter),
            Status = ClinicalStatus.Active,
            Recorded = Case.Time(day),
        };

        Assert.That(Woman().With(visit).Of(Rule), Is.EqualTo(expected));
    }

    [TestCase(QualitativeAnswer.Positive, Says.Fired)]
    [TestCase(QualitativeAnswer.Negative, Says.NotFired)]
    [TestCase(QualitativeAnswer.Indeterminate, Says.NotFired, Description = "the code alone is no evidence")]
    public void Preg03_Status_ByAnswer(QualitativeAnswer answer, string expected) =>
        Assert.That(Woman().WithAnswer(Concept.LactationStatus, answer, "2026-02-01").Of(Rule), Is.EqualTo(expected));

    [TestCase("2026-01-31", Says.Fired, Description = "a condition that is newer than the answer no")]
    [TestCase("2026-02-01", Says.NotFired)]
    public void Preg03_AnswerNo_SilencesAnOlderCondition(string day, string expected) => Assert.That(
        Woman().WithCondition(Concept.Lactation, "2026-02-01").WithAnswer(Concept.LactationStatus, QualitativeAnswer.Negative, day).Of(Rule),
        Is.EqualTo(expected));

    [Test]
    public void Preg03_Fired_IsCriticalOnTherapyToo() => Assert.That(
        (Case.Standard() with { Sex = Sex.Female }).WithCondition(Concept.Lactation).Finding(Rule).Indicator, Is.EqualTo(Indicator.Critical));

    [Test]
    public void Preg03_Male_IsNotApplicable() => Assert.That(Case.Standard().Of(Rule), Is.EqualTo(Says.NotApplicable));

    [TestCase(DataGroups.Conditions)]
    [TestCase(DataGroups.Laboratory)]
    public void Preg03_GroupFailed_IsNotAssessed(DataGroups failed) => Assert.That(Woman().Lacking(failed).Of(Rule), Is.EqualTo(Says.NotAssessed));

    private static Case Woman() => Case.FirstOrder() with { Sex = Sex.Female };
}
