using ImatinibHooks.Clinical.Disease;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Disease;

/// <summary>rules.md 1.6.</summary>
internal sealed class IndicationResolverTests
{
    private static Case NoReason => Case.Standard().WithoutConditions().WithoutAnswers(Concept.BcrAblQualitative);

    private static Indication Resolve(Case record) => record.AsOrder().Indication;

    private static Case Because(Case record, params Concept[] reasons) =>
        record.Draft(draft => draft with { Reasons = reasons.Aggregate(default(ConceptSet), static (set, concept) => set.With(concept)), HasReason = true });

    [TestCase(Concept.CmlChronicPhase, DiseaseKind.Cml, CmlPhase.Chronic)]
    [TestCase(Concept.CmlAcceleratedPhase, DiseaseKind.Cml, CmlPhase.Advanced)]
    [TestCase(Concept.CmlBlastPhase, DiseaseKind.Cml, CmlPhase.Advanced)]
    [TestCase(Concept.Cml, DiseaseKind.Cml, CmlPhase.Unknown)]
    [TestCase(Concept.PhPositiveAll, DiseaseKind.PhPositiveAll, CmlPhase.None)]
    [TestCase(Concept.AllPhUnknown, DiseaseKind.Unknown, CmlPhase.None)]
    [TestCase(Concept.Gist, DiseaseKind.Gist, CmlPhase.None)]
    [TestCase(Concept.Dfsp, DiseaseKind.Dfsp, CmlPhase.None)]
    [TestCase(Concept.AggressiveSystemicMastocytosis, DiseaseKind.SystemicMastocytosis, CmlPhase.None)]
    [TestCase(Concept.HypereosinophilicSyndrome, DiseaseKind.Hypereosinophilia, CmlPhase.None)]
    [TestCase(Concept.ChronicEosinophilicLeukemia, DiseaseKind.Hypereosinophilia, CmlPhase.None)]
    [TestCase(Concept.MdsMpn, DiseaseKind.MdsMpn, CmlPhase.None)]
    [TestCase(Concept.ActiveInfection, DiseaseKind.Unknown, CmlPhase.None)]
    public void Resolve_OneActiveCondition_IsTheIndication(Concept condition, object disease, object phase) =>
        Assert.That(Resolve(NoReason.WithCondition(condition)), Is.EqualTo(new Indication((DiseaseKind)disease, (CmlPhase)phase)));

    [Test]
    public void Resolve_Reason_WinsOverConditions() =>
        Assert.That(Resolve(Because(NoReason.WithCondition(Concept.CmlChronicPhase), Concept.Dfsp)).Disease, Is.EqualTo(DiseaseKind.Dfsp));

    [Test]
    public void Resolve_ReasonThatNamesNoDisease_LeavesItToTheConditions() =>
        Assert.That(Resolve(Because(NoReason.WithCondition(Concept.Gist), Concept.ActiveInfection)).Disease, Is.EqualTo(DiseaseKind.Gist));

    [Test]
    public void Resolve_SeveralConditions_AreUnknown() =>
        Assert.That(Resolve(NoReason.WithCondition(Concept.Gist).WithCondition(Concept.Cml)), Is.EqualTo(Indication.Unknown));

    [Test]
    public void Resolve_SeveralReasons_AreUnknown() =>
        Assert.That(Resolve(Because(NoReason.WithCondition(Concept.Gist), Concept.Gist, Concept.Dfsp)), Is.EqualTo(Indication.Unknown));

    [Test]
    public void Resolve_Nothing_IsUnknown() => Assert.That(Resolve(NoReason), Is.EqualTo(Indication.Unknown));

    [TestCase(ClinicalStatus.Active, DiseaseKind.Gist)]
    [TestCase(ClinicalStatus.Unstated, DiseaseKind.Gist)]
    [TestCase(ClinicalStatus.Inactive, DiseaseKind.Unknown)]
    public void Resolve_ClinicalStatus_Counts(ClinicalStatus status, object expected) =>
        Assert.That(Resolve(NoReason.WithCondition(Concept.Gist, status: status)).Disease, Is.EqualTo((DiseaseKind)expected));

    [TestCase(Concept.ChronicPhaseQualifier, CmlPhase.Chronic)]
    [TestCase(Concept.AcceleratedPhaseQualifier, CmlPhase.Advanced)]
    public void Resolve_StageOfTheCondition_GivesThePhase(Concept stage, object expected) => Assert.That(
        Resolve(NoReason.With(new ConditionFact { Concepts = ConceptSet.Of(Concept.Cml).With(stage), Status = ClinicalStatus.Active })).Phase,
        Is.EqualTo((CmlPhase)expected));

    [Test]
    public void Resolve_ReasonWithoutPhase_TakesItFromTheConditions() =>
        Assert.That(Resolve(Because(NoReason.WithCondition(Concept.CmlAcceleratedPhase), Concept.Cml)).Phase, Is.EqualTo(CmlPhase.Advanced));

    [Test]
    public void Resolve_ReasonWithPhase_WinsOverTheConditions() =>
        Assert.That(Resolve(Because(NoReason.WithCondition(Concept.CmlAcceleratedPhase), Concept.CmlChronicPhase)).Phase, Is.EqualTo(CmlPhase.Chronic));

    [Test]
    public void Resolve_ChronicAndAdvanced_IsNoPhase() =>
        Assert.That(Resolve(NoReason.WithCondition(Concept.CmlChronicPhase).WithCondition(Concept.CmlBlastPhase)).Phase, Is.EqualTo(CmlPhase.Unknown));

    [TestCase(QualitativeAnswer.Positive, ResultStatus.Final, DiseaseKind.PhPositiveAll)]
    [TestCase(QualitativeAnswer.Positive, ResultStatus.Preliminary, DiseaseKind.Unknown)]
    [TestCase(QualitativeAnswer.Negative, ResultStatus.Final, DiseaseKind.Unknown)]
    [TestCase(QualitativeAnswer.Indeterminate, ResultStatus.Final, DiseaseKind.Unknown)]
    public void Resolve_AcuteLymphoblasticLeukaemia_NeedsAPositiveTest(QualitativeAnswer answer, ResultStatus status, object expected)
    {
        var test = new FindingFact { Concepts = ConceptSet.Of(Concept.BcrAblQualitative), Answer = answer, Status = status };
        Assert.That(Resolve(NoReason.WithCondition(Concept.AllPhUnknown).With(test)).Disease, Is.EqualTo((DiseaseKind)expected));
    }

    [TestCase(Concept.CmlChronicPhase, false)]
    [TestCase(Concept.Cml, true)]
    [TestCase(Concept.Gist, false)]
    [TestCase(Concept.ActiveInfection, true)]
    public void IsUncertain_WithoutDiseaseOrPhase(Concept condition, bool expected) =>
        Assert.That(Resolve(NoReason.WithCondition(condition)).IsUncertain, Is.EqualTo(expected));
}
