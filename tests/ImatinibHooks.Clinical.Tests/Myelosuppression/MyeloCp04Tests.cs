using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-CP-04: the order is above the dose of the row after an episode.</summary>
internal sealed class MyeloCp04Tests
{
    private const string Rule = "MYELO-CP-04";

    [TestCase(299, Says.NotFired)]
    [TestCase(300, Says.NotFired)]
    [TestCase(301, Says.Fired)]
    [TestCase(400, Says.Fired)]
    public void MyeloCp04_SecondEpisode_DoseAtTheEdge(decimal mg, string expected) =>
        Assert.That(AfterTwo().DraftOf(mg).Of(Rule), Is.EqualTo(expected));

    [TestCase(400, Says.NotFired)]
    [TestCase(401, Says.Fired)]
    public void MyeloCp04_FirstEpisode_DoseAtTheEdge(decimal mg, string expected) =>
        Assert.That(AfterOne().DraftOf(mg).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void MyeloCp04_Fired_OffersTheDoseOfTheRow()
    {
        var finding = AfterTwo().Finding(Rule);

        Assert.That(finding.Indicator, Is.EqualTo(Indicator.Warning));
        Assert.That((finding.Term("episode"), finding.Term("resume"), finding.Term("dose")), Is.EqualTo(("2", "300 mg", "400 mg")));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.ChangeDose(300) }));
    }

    /// <summary>300 mg cannot be made of 400-mg tablets: no changed order can be offered, and the card says why.</summary>
    [TestCase(Concept.ImatinibUnit400Mg, true)]
    [TestCase(Concept.ImatinibUnit100Mg, false)]
    [TestCase(Concept.Imatinib, false, Description = "the strength is not known")]
    public void MyeloCp04_DoseThatTheTabletsCannotGive_IsSaid(Concept product, bool isSaid)
    {
        var record = AfterTwo().Draft(draft => draft with { Concepts = ConceptSet.Of(Concept.Imatinib).With(product) });

        Assert.That(record.Finding(Rule).Notes.Contains("dose-not-deliverable"), Is.EqualTo(isSaid));
    }

    [TestCase("2026-01-31T08:00:00-05:00", Says.Fired, Description = "30 days")]
    [TestCase("2026-01-30T08:00:00-05:00", Says.NotFired, Description = "31 days")]
    public void MyeloCp04_ClosedAtTheEdgeOfTheWindow(string closed, string expected)
    {
        var record = Case.Standard().WithoutLabs().WithDraw("2025-05-05", 0.6m).WithDraw("2025-06-01")
            .WithDraw("2026-01-10", 0.7m).WithDraw(closed, 1.9m, 120);

        Assert.That(record.Of(Rule), Is.EqualTo(expected));
    }

    [Test]
    public void MyeloCp04_RangeOfDoses_TheHigherCounts()
    {
        var record = AfterTwo().Draft(static draft => draft with { Doses = [Case.Milligrams(300) with { DoseHigh = 400 }] });

        Assert.That(record.Of(Rule), Is.EqualTo(Says.Fired));
    }

    [Test]
    public void MyeloCp04_Dfsp_AfterOneEpisode_600MgIsTheRow()
    {
        var record = AfterOne().WithoutConditions().WithCondition(Concept.Dfsp);

        Assert.That((record.DraftOf(600).Of(Rule), record.DraftOf(800).Of(Rule)), Is.EqualTo((Says.NotFired, Says.Fired)));
    }

    [TestCase(600, 600, Says.NotFired, Description = "first episode: the previous dose")]
    [TestCase(600, 601, Says.Fired)]
    public void MyeloCp04_EscalatedPatient_AfterOneEpisode_ThePreviousDose(decimal previous, decimal ordered, string expected) =>
        Assert.That(AfterOne(previous).DraftOf(ordered).Of(Rule), Is.EqualTo(expected));

    [TestCase(600, 400, Says.NotFired)]
    [TestCase(600, 600, Says.Fired)]
    [TestCase(800, 600, Says.NotFired)]
    [TestCase(800, 800, Says.Fired)]
    public void MyeloCp04_EscalatedPatient_AfterTwoEpisodes_TheNextLowerStep(decimal previous, decimal ordered, string expected) =>
        Assert.That(AfterTwo(previous).DraftOf(ordered).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void MyeloCp04_EscalatedPatient_SaysThatTheRowIsFor400Mg() =>
        Assert.That(AfterTwo(600).DraftOf(600).Finding(Rule).Notes, Does.Contain("label-row-400"));

    [TestCase(100, Says.NotFired)]
    [TestCase(101, Says.Fired)]
    public void MyeloCp04_RowAt100Mg_AfterOneEpisode_ThePreviousDose(decimal ordered, string expected)
    {
        var record = AfterOne(100).WithoutConditions().WithCondition(Concept.HypereosinophilicSyndrome).DraftOf(ordered);

        Assert.That(record.Of(Rule), Is.EqualTo(expected));
    }

    [Test]
    public void MyeloCp04_RowAt100Mg_AfterTwoEpisodes_HasNoRow()
    {
        var record = AfterTwo(100).WithoutConditions().WithCondition(Concept.HypereosinophilicSyndrome).DraftOf(100);

        Assert.That(record.Of(Rule), Is.EqualTo(Says.NotApplicable));
    }

    [TestCase(500, Says.NotFired)]
    [TestCase(520, Says.Fired)]
    public void MyeloCp04_Child_AfterTwoEpisodes_260MgPerSquareMetre(decimal ordered, string expected)
    {
        var record = Child().DraftOf(ordered);

        Assert.That(record.Of(Rule), Is.EqualTo(expected));
    }

    [Test]
    public void MyeloCp04_Child_OffersAMultipleOf50MgBelowTheRow()
    {
        var finding = Child().DraftOf(600).Finding(Rule);

        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.ChangeDose(500) }));
        Assert.That(finding.Notes, Does.Contain("rounded-down"));
    }

    [Test]
    public void MyeloCp04_ChildWithoutBodySurface_IsNotAssessed() =>
        Assert.That(Child().Without(Concept.BodyWeight).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void MyeloCp04_DoseThatCannotBeWorkedOut_IsNotAssessed() =>
        Assert.That(AfterTwo().Draft(static draft => draft with { Doses = [] }).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void MyeloCp04_AdvancedPhase_IsNotApplicable() =>
        Assert.That(AfterTwo().WithoutConditions().WithCondition(Concept.CmlBlastPhase).Of(Rule), Is.EqualTo(Says.NotApplicable));

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.MedicationRequests)]
    public void MyeloCp04_HistoryNotComplete_IsNotAssessed(DataGroups failed) =>
        Assert.That(Case.Standard().Lacking(failed).Of(Rule), Is.EqualTo(Says.NotAssessed));

    private static Case AfterOne(decimal mg = 400) => Started(mg).WithDraw("2026-02-05", 0.7m).WithDraw("2026-02-25", 1.9m, 120);

    private static Case AfterTwo(decimal mg = 400) =>
        Started(mg).WithDraw("2025-05-05", 0.6m).WithDraw("2025-06-01").WithDraw("2026-02-05", 0.7m).WithDraw("2026-02-25", 1.9m, 120);

    private static Case Child() => AfterTwo() with { BirthDate = Case.Time("2012-01-01") };

    private static Case Started(decimal mg) =>
        Case.Standard().Without(Concept.Anc, Concept.Platelets).WithoutOrders().WithOrder(MedicationStatus.Active, "2024-01-15", mg);
}
