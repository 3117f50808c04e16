using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-GCSF-01 and GCSF-02: growth factor with imatinib, and growth factor alone.</summary>
internal sealed class MyeloGcsfTests
{
    private const string Option = "MYELO-GCSF-01";
    private const string Alone = "MYELO-GCSF-02";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [Test]
    public void MyeloGcsf01_OneEpisode_DoesNotFire() =>
        Assert.That(Case.Standard().WithDraw("2025-05-05", 0.6m).WithDraw("2025-06-01").Of(Option), Is.EqualTo(Says.NotFired));

    [Test]
    public void MyeloGcsf01_TwoEpisodes_Fires()
    {
        var finding = Two("2025-05-05").Finding(Option);

        Assert.That((finding.Indicator, finding.Term("n")), Is.EqualTo((Indicator.Info, "2")));
        Assert.That(finding.Notes, Is.EqualTo(new[] { "gcsf-episodes", "gcsf-evidence" }));
    }

    [TestCase("2024-03-02", Says.Fired, Description = "730 days")]
    [TestCase("2024-03-01", Says.NotFired)]
    public void MyeloGcsf01_FirstEpisodeAtTheEdgeOfTheSpan(string opened, string expected) =>
        Assert.That(Two(opened).Of(Option), Is.EqualTo(expected));

    [TestCase("2026-02-17", Says.NotFired, Description = "13 days")]
    [TestCase("2026-02-16", Says.Fired, Description = "14 days")]
    public void MyeloGcsf01_OpenEpisode_AtTheEdge(string opened, string expected) =>
        Assert.That(Case.Standard().WithoutLabs().WithDraw(opened, 0.8m).WithDraw(Yesterday, 1.2m).Of(Option), Is.EqualTo(expected));

    [Test]
    public void MyeloGcsf01_EpisodesOfPlateletsOnly_DoNotCount()
    {
        var record = Case.Standard().WithDraw("2025-05-05", platelets: 40).WithDraw("2025-06-01").WithDraw(Yesterday, platelets: 40);

        Assert.That(record.Of(Option), Is.EqualTo(Says.NotFired));
    }

    [Test]
    public void MyeloGcsf01_LowAncLaterInAPlateletEpisode_MakesItANeutrophilEpisode()
    {
        var record = Case.Standard().WithoutLabs().WithDraw("2026-02-10", platelets: 40).WithDraw("2026-02-12", 0.8m, 40);

        Assert.That(record.Of(Option), Is.EqualTo(Says.Fired));
    }

    [TestCase(Concept.Cml, Says.Fired)]
    [TestCase(Concept.CmlBlastPhase, Says.NotApplicable)]
    [TestCase(Concept.Gist, Says.NotApplicable)]
    public void MyeloGcsf01_ByDisease(Concept disease, string expected) =>
        Assert.That(Two("2025-05-05").WithoutConditions().WithCondition(disease).Of(Option), Is.EqualTo(expected));

    [Test]
    public void MyeloGcsf01_Child_IsNotApplicable() =>
        Assert.That((Two("2025-05-05") with { BirthDate = Case.Time("2012-01-01") }).Of(Option), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void MyeloGcsf01_NoAnc_IsNotAssessed() => Assert.That(Case.Standard().WithoutLabs().Of(Option), Is.EqualTo(Says.NotAssessed));

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.MedicationRequests)]
    [TestCase(DataGroups.Conditions)]
    public void MyeloGcsf01_GroupFailed_IsNotAssessed(DataGroups failed) =>
        Assert.That(Case.Standard().Lacking(failed).Of(Option), Is.EqualTo(Says.NotAssessed));

    [TestCase(0.99, Says.Fired)]
    [TestCase(1.00, Says.NotFired)]
    public void MyeloGcsf02_AncAtTheEdge(decimal anc, string expected) =>
        Assert.That(GrowthFactorDraft().WithDraw(Yesterday, anc).Of(Alone), Is.EqualTo(expected));

    [Test]
    public void MyeloGcsf02_Fired_IsAnInfoAndNoCardOfADose()
    {
        var record = GrowthFactorDraft().WithDraw(Yesterday, 0.8m);

        Assert.That(record.Fired(), Is.EqualTo(new[] { Alone }));
        Assert.That((record.Finding(Alone).Indicator, record.Finding(Alone).Term("anc")), Is.EqualTo((Indicator.Info, "0.8")));
    }

    [Test]
    public void MyeloGcsf02_ImatinibDraftedBeside_IsNotApplicable()
    {
        var growthFactor = Case.Order(MedicationStatus.Draft, "2026-03-02") with { Role = MedicationRole.Draft, Concepts = ConceptSet.Of(Concept.Gcsf) };

        Assert.That(Case.Standard().WithDraw(Yesterday, 0.8m).WithOrder(growthFactor).Of(Alone), Is.EqualTo(Says.NotApplicable));
    }

    [Test]
    public void MyeloGcsf02_NoActiveImatinib_IsNotApplicable() =>
        Assert.That(GrowthFactorDraft().WithoutOrders().WithDraw(Yesterday, 0.8m).Of(Alone), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void MyeloGcsf02_SupplyEndedYesterday_IsNotApplicable()
    {
        var ended = Case.Order(MedicationStatus.Active, "2024-01-15") with { End = Case.Time("2026-03-01") };

        Assert.That(GrowthFactorDraft().WithoutOrders().WithOrder(ended).WithDraw(Yesterday, 0.8m).Of(Alone), Is.EqualTo(Says.NotApplicable));
    }

    [Test]
    public void MyeloGcsf02_NoAnc_IsNotAssessed() => Assert.That(GrowthFactorDraft().WithoutLabs().Of(Alone), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void MyeloGcsf02_OrdersFailedAndNoneThere_IsNotAssessed() =>
        Assert.That(GrowthFactorDraft().WithoutOrders().Lacking(DataGroups.MedicationRequests).Of(Alone), Is.EqualTo(Says.NotAssessed));

    private static Case Two(string firstOpened) => Case.Standard().WithDraw(firstOpened, 0.6m).WithDraw("2025-06-01").WithDraw(Yesterday, 0.9m);

    private static Case GrowthFactorDraft() => Case.Standard().Draft(static draft => draft with { Concepts = ConceptSet.Of(Concept.Gcsf) });
}
