using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.HepatitisB;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.HepatitisB;

/// <summary>The status of hepatitis B (table HBV-STATUS), in the settled order.</summary>
internal sealed class HbvStatusTests
{
    private static Case Nothing => Case.Standard().WithoutSerology();

    [Test]
    public void Status_StandardBackground_IsNegative() => Assert.That(StatusOf(Case.Standard()), Is.EqualTo(HbvStatus.Negative));

    [Test]
    public void Status_NoTest_IsUnknown() => Assert.That(StatusOf(Nothing), Is.EqualTo(HbvStatus.Unknown));

    [TestCase("2025-01-01", HbvStatus.Past, Description = "positive later: a reactivation")]
    [TestCase("2023-12-31", HbvStatus.Chronic, Description = "positive first: a negative HBsAg never cancels it")]
    [TestCase("2024-01-05", HbvStatus.Chronic, Description = "of the same day the positive one counts")]
    public void Status_PastSerologyAndAPositiveHbsAg(string when, HbvStatus expected) =>
        Assert.That(StatusOf(Serology.Past().WithAnswer(Concept.HbsAg, QualitativeAnswer.Positive, when)), Is.EqualTo(expected));

    [TestCase("2026-02-26", HbvStatus.Past)]
    [TestCase("2024-01-05", HbvStatus.Past, Description = "DNA in the very draw in which HBsAg is negative")]
    [TestCase("2024-01-04", HbvStatus.Chronic)]
    public void Status_PastSerologyAndDetectableDna(string when, HbvStatus expected) =>
        Assert.That(StatusOf(Serology.Past().WithDna(40, when)), Is.EqualTo(expected));

    [Test]
    public void Status_DetectableDnaWithoutSerology_IsChronic() =>
        Assert.That(StatusOf(Nothing.WithDna(40, "2026-02-26")), Is.EqualTo(HbvStatus.Chronic));

    [Test]
    public void Status_AntiHbcWithoutHbsAg_IsUnknown() =>
        Assert.That(StatusOf(Nothing.WithAnswer(Concept.AntiHbcTotal, QualitativeAnswer.Positive, "2024-01-05")), Is.EqualTo(HbvStatus.Unknown));

    [TestCase(ClinicalStatus.Active, HbvStatus.Chronic)]
    [TestCase(ClinicalStatus.Unstated, HbvStatus.Chronic)]
    [TestCase(ClinicalStatus.Inactive, HbvStatus.Negative)]
    public void Status_ChronicCondition_ByItsStatus(ClinicalStatus status, HbvStatus expected) =>
        Assert.That(StatusOf(Case.Standard().WithCondition(Concept.HbvChronic, "2010-01-01", status)), Is.EqualTo(expected));

    [Test]
    public void Status_PastSerologyAndAChronicCondition_IsPast() =>
        Assert.That(StatusOf(Serology.Past().WithCondition(Concept.HbvChronic, "2010-01-01")), Is.EqualTo(HbvStatus.Past));

    [Test]
    public void Status_UndatedPositiveHbsAg_IsChronic() =>
        Assert.That(StatusOf(Serology.Past().WithAnswer(Concept.HbsAg, QualitativeAnswer.Positive, null)), Is.EqualTo(HbvStatus.Chronic));

    [Test]
    public void Status_UndatedNegativeHbsAg_ShowsNothing() => Assert.That(
        StatusOf(Nothing.WithAnswer(Concept.HbsAg, QualitativeAnswer.Negative, null).WithAnswer(Concept.AntiHbcTotal, QualitativeAnswer.Negative, "2025-01-01")),
        Is.EqualTo(HbvStatus.Unknown));

    [Test]
    public void Status_PositiveHbsAgInTheFuture_IsLeftOut() =>
        Assert.That(StatusOf(Case.Standard().WithAnswer(Concept.HbsAg, QualitativeAnswer.Positive, "2026-03-03")), Is.EqualTo(HbvStatus.Negative));

    [TestCase(QualitativeAnswer.Positive, HbvStatus.Chronic, Description = "a preliminary positive raises")]
    [TestCase(QualitativeAnswer.Negative, HbvStatus.Unknown, Description = "a preliminary negative reassures nobody")]
    public void Status_PreliminaryHbsAg(QualitativeAnswer answer, HbvStatus expected) => Assert.That(
        StatusOf(Nothing.WithAnswer(Concept.HbsAg, answer, "2026-03-01", ResultStatus.Preliminary)
            .WithAnswer(Concept.AntiHbcTotal, QualitativeAnswer.Negative, "2026-03-01")),
        Is.EqualTo(expected));

    [Test]
    public void Status_CorrectedHbsAg_ReplacesTheFirst()
    {
        var first = new FindingFact { Concepts = ConceptSet.Of(Concept.HbsAg), Answer = QualitativeAnswer.Positive, Time = Case.Time("2026-02-01"), Identifier = 7 };
        var corrected = first with { Answer = QualitativeAnswer.Negative, Status = ResultStatus.Corrected };
        Assert.That(StatusOf(Case.Standard().With(first).With(corrected)), Is.EqualTo(HbvStatus.Negative));
    }

    [TestCase(QualitativeAnswer.Positive, HbvStatus.Chronic, Description = "\"<10 [IU]/mL detected\" counts as positive")]
    [TestCase(QualitativeAnswer.Negative, HbvStatus.Unknown)]
    [TestCase(QualitativeAnswer.Indeterminate, HbvStatus.Unknown, Description = "a bound alone says neither")]
    public void Status_BoundedDna_ByTheWordBesideIt(QualitativeAnswer word, HbvStatus expected) =>
        Assert.That(StatusOf(Nothing.WithBoundedDna(word, "2026-02-01")), Is.EqualTo(expected));

    private static HbvStatus StatusOf(Case record) => record.AsOrder().Patient.HepatitisB.Status;
}
