using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.LabelledDose;

/// <summary>DOSE-IND-01: a dose that is not labelled for the indication.</summary>
internal sealed class UnlabelledDoseTests
{
    private const string Id = "DOSE-IND-01";

    [TestCase(Concept.CmlChronicPhase, 400, Says.NotFired)]
    [TestCase(Concept.CmlChronicPhase, 600, Says.NotFired)]
    [TestCase(Concept.CmlChronicPhase, 300, Says.NotFired, Description = "a step")]
    [TestCase(Concept.CmlChronicPhase, 500, Says.Fired, Description = "100-mg steps exist but are not labelled")]
    [TestCase(Concept.CmlChronicPhase, 800, Says.Fired)]
    [TestCase(Concept.Cml, 800, Says.Fired, Description = "phase unknown: chronic")]
    [TestCase(Concept.CmlBlastPhase, 800, Says.NotFired)]
    [TestCase(Concept.CmlBlastPhase, 500, Says.Fired)]
    [TestCase(Concept.PhPositiveAll, 600, Says.NotFired)]
    [TestCase(Concept.PhPositiveAll, 800, Says.Fired)]
    [TestCase(Concept.Gist, 800, Says.NotFired)]
    [TestCase(Concept.Dfsp, 800, Says.NotFired)]
    [TestCase(Concept.Dfsp, 600, Says.NotFired)]
    [TestCase(Concept.Dfsp, 500, Says.Fired)]
    [TestCase(Concept.MdsMpn, 600, Says.Fired)]
    [TestCase(Concept.AggressiveSystemicMastocytosis, 100, Says.NotFired)]
    [TestCase(Concept.HypereosinophilicSyndrome, 200, Says.Fired)]
    [TestCase(Concept.ActiveInfection, 500, Says.NotApplicable, Description = "no indication")]
    public void DoseInd01_ByIndicationAndDose(Concept disease, decimal mg, string expected) =>
        Assert.That(Of(disease).DraftOf(mg).Of(Id), Is.EqualTo(expected));

    [TestCase(800, Says.Fired)]
    [TestCase(400, Says.NotFired)]
    public void DoseInd01_AdjuvantGist(decimal mg, string expected) => Assert.That(
        Of(Concept.Gist).DraftOf(mg).Draft(static draft => draft with { Reasons = ConceptSet.Of(Concept.Gist).With(Concept.AdjuvantTreatment) }).Of(Id),
        Is.EqualTo(expected));

    [Test]
    public void DoseInd01_Fired_NamesIndicationAndOffersTheDose()
    {
        var finding = Of(Concept.Dfsp).DraftOf(500).Finding(Id);

        Assert.That((finding.Indicator, finding.Term("dose"), finding.Term("indication")), Is.EqualTo((Indicator.Warning, "500", "DFSP")));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.ChangeDose(800) }));
    }

    [Test]
    public void DoseInd01_TwoLabelledDoses_OffersNone() => Assert.That(Of(Concept.HypereosinophilicSyndrome).DraftOf(200).Finding(Id).Proposals, Is.Empty);

    [TestCase(Concept.Cml, "dose-phase-unknown")]
    [TestCase(Concept.CmlChronicPhase, null)]
    public void DoseInd01_PhaseUnknown_IsSaid(Concept disease, string? note) =>
        Assert.That(Of(disease).DraftOf(500).Finding(Id).Notes, Is.EqualTo(note is null ? [] : new[] { note }));

    [Test]
    public void DoseInd01_LowClearance_IsSilent() => Assert.That(
        Case.Standard().Without(Concept.Creatinine).WithLab(Concept.Creatinine, 3.2m, "2026-02-20", "mg/dL").DraftOf(200).Of(Id), Is.EqualTo(Says.NotApplicable));

    [TestCase(450, Says.NotApplicable, Description = "75 % of 600 mg")]
    [TestCase(500, Says.Fired)]
    public void DoseInd01_SevereHepaticImpairment(decimal mg, string expected) =>
        Assert.That(Of(Concept.CmlBlastPhase).WithLiver(22, 20, 4.8m, "2026-03-01").DraftOf(mg).Of(Id), Is.EqualTo(expected));

    [TestCase(200, Says.NotApplicable)]
    [TestCase(500, Says.Fired, Description = "a higher dose is no reduction")]
    public void DoseInd01_ReasonInTheOrder(decimal mg, string expected) => Assert.That(
        Case.Standard().DraftOf(mg).Draft(static draft => draft with { Reasons = ConceptSet.Of(Concept.DoseReductionReason) }).Of(Id), Is.EqualTo(expected));

    [TestCase(800, Says.NotApplicable)]
    [TestCase(500, Says.Fired, Description = "not above the row")]
    [TestCase(900, Says.Fired)]
    public void DoseInd01_StrongInducer_ExplainsAHigherDose(decimal mg, string expected) =>
        Assert.That(Case.Standard().WithDrug(Concept.Rifampicin).DraftOf(mg).Of(Id), Is.EqualTo(expected));

    [Test]
    public void DoseInd01_Child_IsNotApplicable() =>
        Assert.That((Case.Standard() with { BirthDate = Case.Time("2014-01-01") }).DraftOf(500).Of(Id), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void DoseInd01_DoseUnknown_IsNotAssessed() =>
        Assert.That(Case.Standard().Draft(static draft => draft with { Doses = [] }).Of(Id), Is.EqualTo(Says.NotAssessed));

    [TestCase(400, 600, Says.NotFired)]
    [TestCase(400, 500, Says.Fired)]
    [TestCase(200, 400, Says.Fired)]
    public void DoseInd01_Range_BothEndsCount(decimal low, decimal high, string expected) => Assert.That(
        Case.Standard().Draft(draft => draft with { Doses = [Case.Milligrams(high) with { DoseLow = low }] }).Of(Id), Is.EqualTo(expected));

    private static Case Of(Concept disease) => Case.Standard().WithoutConditions().WithCondition(disease, "2024-01-10");
}
