using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Indications;

/// <summary>IND-01 (no indication), IND-02 (none of the label) and IND-03 (no evidence of BCR::ABL1).</summary>
internal sealed class Ind01To03Tests
{
    [Test]
    public void Ind01_NoReasonAndNoCondition_Fires()
    {
        var finding = Nothing().Finding("IND-01");

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Warning, (string?)null)));
    }

    [Test]
    public void Ind01_ReasonCml_DoesNotFire() => Assert.That(Because(Concept.Cml).Of("IND-01"), Is.EqualTo(Says.NotFired));

    [TestCase(ClinicalStatus.Active, Says.NotFired)]
    [TestCase(ClinicalStatus.Unstated, Says.NotFired)]
    [TestCase(ClinicalStatus.Inactive, Says.Fired)]
    public void Ind01_ByTheStatusOfTheCondition(ClinicalStatus status, string expected) =>
        Assert.That(Nothing().WithCondition(Concept.Gist, "2024-01-10", status).Of("IND-01"), Is.EqualTo(expected));

    [Test]
    public void Ind01_SeveralIndications_AreSaid() =>
        Assert.That(Case.Standard().WithCondition(Concept.Gist, "2024-01-10").Finding("IND-01").Variant, Is.EqualTo("several"));

    [Test]
    public void Ind01_ConditionsFailed_IsNotAssessed() => Assert.That(Nothing().Lacking(DataGroups.Conditions).Of("IND-01"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Ind01_StopOrder_IsNotApplicable() =>
        Assert.That(Nothing().Draft(static draft => draft with { DoNotPerform = true }).Of("IND-01"), Is.EqualTo(Says.NotApplicable));

    [TestCase(Concept.BreastCancer, "Breast cancer")]
    [TestCase(Concept.IndolentMastocytosis, "Indolent systemic mastocytosis")]
    public void Ind02_ReasonThatIsNone_FiresAlone(Concept reason, string name)
    {
        var record = Because(reason);

        Assert.That((record.Finding("IND-02").Term("dx"), record.Finding("IND-02").Indicator, record.Of("IND-01")),
            Is.EqualTo((name, Indicator.Warning, Says.NotApplicable)));
    }

    [TestCase(Concept.Dfsp, Says.NotFired)]
    [TestCase(Concept.AggressiveSystemicMastocytosis, Says.NotFired)]
    public void Ind02_LabelledReason_DoesNotFire(Concept reason, string expected) => Assert.That(Because(reason).Of("IND-02"), Is.EqualTo(expected));

    [Test]
    public void Ind02_ConditionThatIsNone_Fires() =>
        Assert.That(Nothing().WithCondition(Concept.IndolentMastocytosis, "2024-01-10").Finding("IND-02").Term("dx"), Is.EqualTo("Indolent systemic mastocytosis"));

    [Test]
    public void Ind02_ConditionThatIsNoneBesideCml_IsSilent() =>
        Assert.That(Case.Standard().WithCondition(Concept.BreastCancer, "2024-01-10").Of("IND-02"), Is.EqualTo(Says.NotFired));

    [Test]
    public void Ind02_ReasonThatIsNoneBesideCml_Fires() => Assert.That(
        Case.Standard().Draft(static draft => draft with { HasReason = true, Reasons = ConceptSet.Of(Concept.BreastCancer) }).Of("IND-02"), Is.EqualTo(Says.Fired));

    [Test]
    public void Ind02_ReasonThatCannotBeRead_SaysSo()
    {
        var record = Nothing().Draft(static draft => draft with { HasReason = true });

        Assert.That((record.Finding("IND-02").Variant, record.Of("IND-01")), Is.EqualTo(("reason", Says.NotApplicable)));
        Assert.That(record.Lacking(DataGroups.Conditions).Of("IND-02"), Is.EqualTo(Says.NotAssessed));
    }

    [Test]
    public void Ind02_NothingNamed_IsInd01() => Assert.That(Nothing().Of("IND-02"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Ind03_CmlWithoutEvidence_Fires() =>
        Assert.That(Case.Standard().WithoutBcrAbl().Finding("IND-03").Indicator, Is.EqualTo(Indicator.Info));

    [Test]
    public void Ind03_CodeThatStatesIt_DoesNotFire()
    {
        var named = new ConditionFact { Concepts = ConceptSet.Of(Concept.Cml).With(Concept.BcrAblPositiveDisease), Status = ClinicalStatus.Active };

        Assert.That(Case.Standard().WithoutConditions().With(named).WithoutBcrAbl().Of("IND-03"), Is.EqualTo(Says.NotFired), "C92.10");
    }

    [TestCase(QualitativeAnswer.Positive, ResultStatus.Final, Says.NotFired)]
    [TestCase(QualitativeAnswer.Positive, ResultStatus.Preliminary, Says.Fired)]
    [TestCase(QualitativeAnswer.Negative, ResultStatus.Final, Says.Fired)]
    [TestCase(QualitativeAnswer.Equivocal, ResultStatus.Final, Says.Fired)]
    public void Ind03_AcuteLeukaemia_ByTheTest(QualitativeAnswer answer, ResultStatus status, string expected)
    {
        var record = Acute().WithAnswer(Concept.BcrAblQualitative, answer, "2024-01-10", status);

        Assert.That((Acute().Of("IND-03"), record.Of("IND-03")), Is.EqualTo((Says.Fired, expected)));
    }

    [Test]
    public void Ind03_AcuteLeukaemiaAlone_IsNeitherInd01NorInd02() =>
        Assert.That((Acute().Of("IND-01"), Acute().Of("IND-02")), Is.EqualTo((Says.NotApplicable, Says.NotFired)));

    [TestCase(0.02, Says.NotFired)]
    [TestCase(0, Says.Fired)]
    public void Ind03_InternationalScale_AboveZero(decimal percent, string expected) => Assert.That(
        Case.Standard().WithoutBcrAbl().WithLab(Concept.BcrAblInternationalScale, percent, "2026-01-20", "%").Of("IND-03"), Is.EqualTo(expected));

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.Conditions)]
    public void Ind03_GroupFailed_IsNotAssessed(DataGroups failed) => Assert.That(
        Because(Concept.Cml).WithoutBcrAbl().Lacking(failed).Of("IND-03"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Ind03_Gist_IsNotApplicable() => Assert.That(Because(Concept.Gist).Of("IND-03"), Is.EqualTo(Says.NotApplicable));

    private static Case Nothing() => Case.Standard().WithoutConditions();

    private static Case Because(Concept reason) => Nothing().Draft(draft => draft with { HasReason = true, Reasons = ConceptSet.Of(reason) });

    private static Case Acute() => Nothing().WithoutBcrAbl().WithCondition(Concept.AllPhUnknown, "2024-01-10");
}
