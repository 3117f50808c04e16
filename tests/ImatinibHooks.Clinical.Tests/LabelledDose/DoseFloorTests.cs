using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.LabelledDose;

/// <summary>DOSE-FLOOR-01: below 300 mg a day.</summary>
internal sealed class DoseFloorTests
{
    private const string Id = "DOSE-FLOOR-01";

    [TestCase(299, Says.Fired)]
    [TestCase(300, Says.NotFired)]
    [TestCase(301, Says.NotFired)]
    public void DoseFloor01_ByTheDose(decimal mg, string expected) => Assert.That(Case.Standard().DraftOf(mg).Of(Id), Is.EqualTo(expected));

    [TestCase(Concept.CmlChronicPhase, Says.Fired)]
    [TestCase(Concept.CmlAcceleratedPhase, Says.Fired)]
    [TestCase(Concept.CmlBlastPhase, Says.Fired)]
    [TestCase(Concept.Cml, Says.Fired, Description = "any phase")]
    [TestCase(Concept.PhPositiveAll, Says.Fired)]
    [TestCase(Concept.Gist, Says.Fired)]
    [TestCase(Concept.AggressiveSystemicMastocytosis, Says.NotApplicable, Description = "starts at 100 mg")]
    [TestCase(Concept.HypereosinophilicSyndrome, Says.NotApplicable)]
    [TestCase(Concept.Dfsp, Says.NotApplicable)]
    [TestCase(Concept.MdsMpn, Says.NotApplicable)]
    [TestCase(Concept.ActiveInfection, Says.NotApplicable, Description = "no indication")]
    public void DoseFloor01_ByTheDisease(Concept disease, string expected) =>
        Assert.That(Case.Standard().WithoutConditions().WithCondition(disease, "2024-01-10").DraftOf(200).Of(Id), Is.EqualTo(expected));

    [TestCase("2026-02-16", Says.NotApplicable, Description = "day 14")]
    [TestCase("2026-02-15", Says.Fired, Description = "day 15")]
    public void DoseFloor01_ByTheDayOfTherapy(string start, string expected) =>
        Assert.That(Case.FirstOrder().WithOrder(MedicationStatus.Active, start, 200).DraftOf(200).Of(Id), Is.EqualTo(expected));

    [Test]
    public void DoseFloor01_FirstOrder_MayTitrate() => Assert.That(Case.FirstOrder().DraftOf(200).Of(Id), Is.EqualTo(Says.NotApplicable));

    [TestCase(3.2, Says.NotApplicable, Description = "25 mL/min")]
    [TestCase(2.4, Says.Fired, Description = "41.7 mL/min")]
    public void DoseFloor01_LowClearance_IsAReason(decimal creatinine, string expected) => Assert.That(
        Case.Standard().Without(Concept.Creatinine).WithLab(Concept.Creatinine, creatinine, "2026-02-20", "mg/dL").DraftOf(200).Of(Id), Is.EqualTo(expected));

    [Test]
    public void DoseFloor01_ClearanceUnknown_Fires() =>
        Assert.That(Case.Standard().Without(Concept.Creatinine).DraftOf(200).Of(Id), Is.EqualTo(Says.Fired));

    [Test]
    public void DoseFloor01_SevereHepaticImpairment_IsAReason() =>
        Assert.That(Case.Standard().WithLiver(22, 20, 4.8m, "2026-03-01").DraftOf(200).Of(Id), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void DoseFloor01_EpisodeOnRecord_IsAReason()
    {
        var record = Case.Standard().WithDraw("2025-05-05", anc: 0.6m).WithDraw("2025-06-01");

        Assert.That(record.DraftOf(200).Of(Id), Is.EqualTo(Says.NotApplicable));
    }

    [Test]
    public void DoseFloor01_ReasonInTheOrder_IsAReason() => Assert.That(
        Case.Standard().DraftOf(200).Draft(static draft => draft with { Reasons = ConceptSet.Of(Concept.DoseReductionReason) }).Of(Id),
        Is.EqualTo(Says.NotApplicable));

    [Test]
    public void DoseFloor01_Child_IsNotApplicable() =>
        Assert.That((Case.Standard() with { BirthDate = Case.Time("2014-01-01") }).DraftOf(200).Of(Id), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void DoseFloor01_Range_ItsLowerEndCounts() => Assert.That(
        Case.Standard().Draft(static draft => draft with { Doses = [Case.Milligrams(400) with { DoseLow = 200 }] }).Of(Id), Is.EqualTo(Says.Fired));

    [Test]
    public void DoseFloor01_DoseUnknown_IsNotAssessed() =>
        Assert.That(Case.Standard().Draft(static draft => draft with { Doses = [] }).Of(Id), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void DoseFloor01_OrdersFailed_IsNotAssessed() =>
        Assert.That(Case.FirstOrder().Lacking(DataGroups.MedicationRequests).DraftOf(200).Of(Id), Is.EqualTo(Says.NotAssessed));

    [TestCase(Concept.CmlChronicPhase, 400)]
    [TestCase(Concept.CmlBlastPhase, 600)]
    public void DoseFloor01_Fired_OffersTheLabelledDose(Concept disease, decimal offered)
    {
        var finding = Case.Standard().WithoutConditions().WithCondition(disease, "2024-01-10").DraftOf(200).Finding(Id);

        Assert.That((finding.Indicator, finding.Term("dose")), Is.EqualTo((Indicator.Warning, "200")));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.ChangeDose(offered) }));
    }

    [Test]
    public void DoseFloor01_StopOrder_IsNotApplicable() =>
        Assert.That(Case.Standard().DraftOf(200).Draft(static draft => draft with { DoNotPerform = true }).Of(Id), Is.EqualTo(Says.NotApplicable));
}
