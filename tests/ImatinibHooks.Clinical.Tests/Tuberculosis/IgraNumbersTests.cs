using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Clinical.Tuberculosis;

namespace ImatinibHooks.Clinical.Tests.Tuberculosis;

/// <summary>The numbers of an assay, read where its interpretation is absent (TB-LTBI-01, TB-IND-01, TB-SCR-01).</summary>
internal sealed class IgraNumbersTests
{
    private const string When = "2026-02-20T08:00:00-05:00";

    [TestCase(0.05, 0.34, 0.00, 5.0, QualitativeAnswer.Negative)]
    [TestCase(0.05, 0.35, 0.00, 5.0, QualitativeAnswer.Positive)]
    [TestCase(0.05, 0.00, 0.36, 5.0, QualitativeAnswer.Positive, Description = "either antigen")]
    [TestCase(2.00, 0.49, 0.00, 5.0, QualitativeAnswer.Negative, Description = "below a quarter of nil")]
    [TestCase(2.00, 0.50, 0.00, 5.0, QualitativeAnswer.Positive, Description = "a quarter of nil")]
    [TestCase(8.00, 2.00, 0.00, 5.0, QualitativeAnswer.Positive, Description = "nil 8.0 is valid")]
    [TestCase(8.01, 9.00, 0.00, 5.0, QualitativeAnswer.Equivocal, Description = "nil above 8.0")]
    [TestCase(0.05, 0.10, 0.00, 0.49, QualitativeAnswer.Equivocal, Description = "mitogen below 0.50")]
    [TestCase(0.05, 0.10, 0.00, 0.50, QualitativeAnswer.Negative)]
    [TestCase(0.05, 0.40, 0.00, 0.10, QualitativeAnswer.Positive, Description = "positive whatever the mitogen")]
    public void Read_CorrectedNumbers(decimal nil, decimal first, decimal second, decimal mitogen, QualitativeAnswer expected) => Assert.That(
        AnswerOf(Draw(nil, mitogen).WithLab(Concept.IgraTb1Corrected, first, When, "[IU]/mL").WithLab(Concept.IgraTb2Corrected, second, When, "[IU]/mL")),
        Is.EqualTo(expected));

    [TestCase(0.39, QualitativeAnswer.Negative)]
    [TestCase(0.40, QualitativeAnswer.Positive)]
    public void Read_RawNumbers_LessNil(decimal raw, QualitativeAnswer expected) =>
        Assert.That(AnswerOf(Draw(0.05m, 5).WithLab(Concept.IgraTb1, raw, When, "[IU]/mL")), Is.EqualTo(expected));

    [Test]
    public void Read_MitogenAsABound_IsValid() => Assert.That(
        AnswerOf(Case.Standard().WithLab(Concept.IgraNil, 0.05m, When, "[IU]/mL").WithLab(Concept.IgraMitogen, 10, When, "[IU]/mL", comparator: Comparator.Greater)
            .WithLab(Concept.IgraTb1Corrected, 0.1m, When, "[IU]/mL")),
        Is.EqualTo(QualitativeAnswer.Negative));

    [Test]
    public void Read_NoNil_OnlyAPositiveIsRead()
    {
        var positive = Case.Standard().WithLab(Concept.IgraTb1Corrected, 0.35m, When, "[IU]/mL");
        var negative = Case.Standard().WithLab(Concept.IgraTb1Corrected, 0.1m, When, "[IU]/mL").WithLab(Concept.IgraMitogen, 5, When, "[IU]/mL");

        Assert.That(positive.Finding("TB-LTBI-01").Notes, Does.Contain("tb-nil-unknown"));
        Assert.That(Read(negative), Is.Empty);
    }

    [Test]
    public void Read_RawWithoutNil_IsNotRead() => Assert.That(Read(Case.Standard().WithLab(Concept.IgraTb1, 5, When, "[IU]/mL")), Is.Empty);

    [Test]
    public void Read_NumbersOfAnotherDraw_DoNotBelongTogether() => Assert.That(
        Read(Case.Standard().WithLab(Concept.IgraNil, 0.05m, "2026-02-20T10:01:00-05:00", "[IU]/mL").WithLab(Concept.IgraTb1, 5, When, "[IU]/mL")), Is.Empty);

    [Test]
    public void TbLtbi01_ByNumbers_IsAnInfo()
    {
        var finding = Positive().Finding("TB-LTBI-01");

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Info, "numbers")));
    }

    [Test]
    public void TbLtbi01_InterpretationOfTheDay_OutranksTheNumbers() =>
        Assert.That(Positive().WithAnswer(Concept.Igra, QualitativeAnswer.Negative, "2026-02-20").Of("TB-LTBI-01"), Is.EqualTo(Says.NotFired));

    [Test]
    public void TbInd01_ByNumbers_Fires() =>
        Assert.That(Draw(0.05m, 0.1m).WithLab(Concept.IgraTb1Corrected, 0.1m, When, "[IU]/mL").Of("TB-IND-01"), Is.EqualTo(Says.Fired));

    [Test]
    public void TbScr01_NegativeByNumbers_IsATest() => Assert.That(
        Draw(0.05m, 5).WithLab(Concept.IgraTb1Corrected, 0.1m, When, "[IU]/mL").WithCondition(Concept.TuberculosisRisk, "2010-01-01").Of("TB-SCR-01"),
        Is.EqualTo(Says.NotFired));

    private static Case Positive() => Draw(0.05m, 5).WithLab(Concept.IgraTb1Corrected, 1.2m, When, "[IU]/mL");

    private static Case Draw(decimal nil, decimal mitogen) =>
        Case.Standard().WithLab(Concept.IgraNil, nil, When, "[IU]/mL").WithLab(Concept.IgraMitogen, mitogen, When, "[IU]/mL");

    private static QualitativeAnswer AnswerOf(Case record) => Read(record).Single().Answer.Value;

    private static IgraNumber[] Read(Case record) => [.. IgraNumbers.Read(record.AsOrder().Patient)];
}
