using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Indications;

/// <summary>IND-04 to IND-11: mutations, markers of GIST, ASM, HES and MDS/MPD.</summary>
internal sealed class BiomarkerTests
{
    private const string Day = "2026-02-01";

    [TestCase(QualitativeAnswer.Positive, Says.Fired)]
    [TestCase(QualitativeAnswer.Negative, Says.NotFired)]
    public void Ind04_T315I(QualitativeAnswer answer, string expected) => Assert.That(Case.Standard().WithAnswer(Concept.T315I, answer, Day).Of("IND-04"), Is.EqualTo(expected));

    [Test]
    public void Ind04_T315I_IsCriticalAndOutlivesANegative()
    {
        var record = Case.Standard().WithAnswer(Concept.T315I, QualitativeAnswer.Positive, "2020-01-01").WithAnswer(Concept.T315I, QualitativeAnswer.Negative, Day);

        Assert.That((record.Finding("IND-04").Indicator, record.Finding("IND-04").Variant), Is.EqualTo((Indicator.Critical, (string?)null)));
    }

    [TestCase(Concept.Abl1OtherMutation)]
    [TestCase(Concept.Abl1Mutation)]
    public void Ind04_OtherMutation_IsAnInfo(Concept test)
    {
        var finding = Case.Standard().WithAnswer(test, QualitativeAnswer.Positive, Day).Finding("IND-04");

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Info, "other")));
    }

    [Test]
    public void Ind04_NoTest_IsNotFiredUnlessTheLaboratoryFailed() => Assert.That(
        (Case.Standard().Of("IND-04"), Case.Standard().Lacking(DataGroups.Laboratory).Of("IND-04")), Is.EqualTo((Says.NotFired, Says.NotAssessed)));

    [TestCase(Concept.KitMutation, QualitativeAnswer.Positive, Says.NotFired)]
    [TestCase(Concept.KitMutation, QualitativeAnswer.Negative, Says.NotFired)]
    [TestCase(Concept.KitMutation, QualitativeAnswer.Indeterminate, Says.NotFired, Description = "a narrative result")]
    [TestCase(Concept.HbsAg, QualitativeAnswer.Negative, Says.Fired)]
    public void Ind05_AnyKitResultCounts(Concept test, QualitativeAnswer answer, string expected) =>
        Assert.That(Of(Concept.Gist).WithAnswer(test, answer, Day).Of("IND-05"), Is.EqualTo(expected));

    [Test]
    public void Ind05_LaboratoryFailed_IsNotAssessed() => Assert.That(Of(Concept.Gist).Lacking(DataGroups.Laboratory).Of("IND-05"), Is.EqualTo(Says.NotAssessed));

    [TestCase(QualitativeAnswer.Positive, ResultStatus.Final, Says.Fired)]
    [TestCase(QualitativeAnswer.Positive, ResultStatus.Preliminary, Says.Fired)]
    [TestCase(QualitativeAnswer.Negative, ResultStatus.Final, Says.NotFired)]
    [TestCase(QualitativeAnswer.Negative, ResultStatus.Preliminary, Says.NotAssessed, Description = "it clears nothing")]
    public void Ind06_D842V(QualitativeAnswer answer, ResultStatus status, string expected) =>
        Assert.That(Of(Concept.Gist).WithAnswer(Concept.PdgfraD842V, answer, Day, status).Of("IND-06"), Is.EqualTo(expected));

    [TestCase(ResultStatus.Final, 0)]
    [TestCase(ResultStatus.Preliminary, 1)]
    public void Ind06_Preliminary_IsMarked(ResultStatus status, int notes)
    {
        var finding = Of(Concept.Gist).WithAnswer(Concept.PdgfraD842V, QualitativeAnswer.Positive, Day, status).Finding("IND-06");

        Assert.That((finding.Indicator, finding.Notes.Count(static note => note == "preliminary")), Is.EqualTo((Indicator.Critical, notes)));
    }

    [Test]
    public void Ind06_NoTest_IsNotAssessed() => Assert.That(Of(Concept.Gist).Of("IND-06"), Is.EqualTo(Says.NotAssessed));

    [TestCase(QualitativeAnswer.Positive, 400, Says.Fired)]
    [TestCase(QualitativeAnswer.Positive, 800, Says.NotFired)]
    [TestCase(QualitativeAnswer.Negative, 400, Says.NotFired)]
    public void Ind07_Exon9(QualitativeAnswer answer, decimal mg, string expected) =>
        Assert.That(Of(Concept.Gist).WithAnswer(Concept.KitExon9, answer, Day).DraftOf(mg).Of("IND-07"), Is.EqualTo(expected));

    [Test]
    public void Ind07_AdjuvantOrUnknown_DoesNotFire()
    {
        var exon9 = Of(Concept.Gist).WithAnswer(Concept.KitExon9, QualitativeAnswer.Positive, Day);

        Assert.That((Adjuvant(exon9).Of("IND-07"), Of(Concept.Gist).Of("IND-07")), Is.EqualTo((Says.NotApplicable, Says.NotAssessed)));
        Assert.That(exon9.Draft(static draft => draft with { Doses = [] }).Of("IND-07"), Is.EqualTo(Says.NotAssessed));
    }

    [TestCase(QualitativeAnswer.Positive, Says.Fired)]
    [TestCase(QualitativeAnswer.Negative, Says.NotFired)]
    [TestCase(QualitativeAnswer.Equivocal, Says.NotAssessed, Description = "unknown")]
    public void Ind08_D816V(QualitativeAnswer answer, string expected) => Assert.That(
        Of(Concept.AggressiveSystemicMastocytosis).WithAnswer(Concept.KitD816V, answer, Day).Of("IND-08"), Is.EqualTo(expected));

    [TestCase(100, Says.NotFired)]
    [TestCase(101, Says.Fired)]
    public void Ind09_StartWithTheFusion(decimal mg, string expected) => Assert.That(Fusion(QualitativeAnswer.Positive).DraftOf(mg).Of("IND-09"), Is.EqualTo(expected));

    [Test]
    public void Ind09_Fired_Offers100() =>
        Assert.That(Fusion(QualitativeAnswer.Positive).Finding("IND-09").Proposals, Is.EqualTo(new[] { new Proposal.ChangeDose(100) }));

    [Test]
    public void Ind09_NegativeUnknownOrOnTherapy_DoesNotFire() => Assert.That(
        (Fusion(QualitativeAnswer.Negative).Of("IND-09"), Fusion(QualitativeAnswer.Equivocal).Of("IND-09"),
            Fusion(QualitativeAnswer.Positive).WithOrder(MedicationStatus.Active, "2026-01-01").Of("IND-09"),
            Fusion(QualitativeAnswer.Positive).Lacking(DataGroups.MedicationRequests).Of("IND-09"),
            Fusion(QualitativeAnswer.Positive).Draft(static draft => draft with { Doses = [] }).Of("IND-09")),
        Is.EqualTo((Says.NotFired, Says.NotAssessed, Says.NotApplicable, Says.NotAssessed, Says.NotAssessed)));

    [TestCase(QualitativeAnswer.Positive, Says.NotFired)]
    [TestCase(QualitativeAnswer.Negative, Says.Fired)]
    [TestCase(QualitativeAnswer.Equivocal, Says.Fired, Description = "indeterminate")]
    public void Ind10_Rearrangement(QualitativeAnswer answer, string expected) =>
        Assert.That(Of(Concept.MdsMpn).WithAnswer(Concept.PdgfrRearrangement, answer, Day).Of("IND-10"), Is.EqualTo(expected));

    [Test]
    public void Ind10_NoTest_FiresUnlessTheLaboratoryFailed() => Assert.That(
        (Of(Concept.MdsMpn).Of("IND-10"), Of(Concept.MdsMpn).Lacking(DataGroups.Laboratory).Of("IND-10")), Is.EqualTo((Says.Fired, Says.NotAssessed)));

    [TestCase("2023-03-02", Says.NotFired, Description = "36 months")]
    [TestCase("2023-02-02", Says.Fired, Description = "37 months")]
    public void Ind11_AdjuvantCourse(string start, string expected) =>
        Assert.That(Adjuvant(Of(Concept.Gist).WithoutOrders().WithOrder(MedicationStatus.Active, start)).Of("IND-11"), Is.EqualTo(expected));

    [Test]
    public void Ind11_StartOrUnknownCourse_DoesNotFire() => Assert.That(
        (Adjuvant(Of(Concept.Gist).WithoutOrders()).Of("IND-11"), Adjuvant(Of(Concept.Gist).WithoutOrders().Lacking(DataGroups.MedicationRequests)).Of("IND-11")),
        Is.EqualTo((Says.NotFired, Says.NotAssessed)));

    [TestCase("IND-05")]
    [TestCase("IND-06")]
    [TestCase("IND-07")]
    [TestCase("IND-08")]
    [TestCase("IND-09")]
    [TestCase("IND-10")]
    [TestCase("IND-11")]
    public void Ind_Cml_IsNotApplicable(string rule) => Assert.That(Case.Standard().Of(rule), Is.EqualTo(Says.NotApplicable));

    private static Case Of(Concept disease) => Case.Standard().WithoutConditions().WithCondition(disease, "2022-01-10");

    private static Case Adjuvant(Case record) =>
        record.Draft(static draft => draft with { Reasons = ConceptSet.Of(Concept.Gist).With(Concept.AdjuvantTreatment) });

    private static Case Fusion(QualitativeAnswer answer) =>
        Of(Concept.HypereosinophilicSyndrome).WithoutOrders().WithAnswer(Concept.Fip1l1Pdgfra, answer, Day);
}
