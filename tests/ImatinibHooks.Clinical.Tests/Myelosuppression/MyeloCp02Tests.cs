using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-CP-02: a second or later episode.</summary>
internal sealed class MyeloCp02Tests
{
    private const string Rule = "MYELO-CP-02";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [Test]
    public void MyeloCp02_OneClosedEpisode_IsTheSecond()
    {
        var finding = Recurrence().Finding(Rule);

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Critical, "step")));
        Assert.That((finding.Term("episode"), finding.Term("resume"), finding.Term("anc")), Is.EqualTo(("2", "300 mg", "0.99")));
        Assert.That(finding.Proposals, Is.EqualTo(new Proposal[] { new Proposal.Hold("neutropenia"), new Proposal.OrderBloodCount(7), new Proposal.ChangeDose(300) }));
    }

    [Test]
    public void MyeloCp02_TwoClosedEpisodes_IsTheThird()
    {
        var record = Case.Standard().WithDraw("2025-01-10", 0.6m).WithDraw("2025-02-01").WithDraw("2025-05-05", 0.6m).WithDraw("2025-06-01")
            .WithDraw(Yesterday, 0.9m);

        Assert.That(record.Finding(Rule).Term("episode"), Is.EqualTo("3"));
    }

    [TestCase(0.99, Says.Fired)]
    [TestCase(1.00, Says.NotFired)]
    [TestCase(1.01, Says.NotFired)]
    public void MyeloCp02_AncAtTheEdge(decimal anc, string expected) => Assert.That(Recurrence(anc).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void MyeloCp02_EarlierEpisodeStillOpen_IsStillTheFirst()
    {
        var record = Case.Standard().WithoutLabs().WithDraw("2026-02-10", 0.6m).WithDraw("2026-02-20", 1.2m).WithDraw(Yesterday, 0.99m);

        Assert.That(record.Of("MYELO-CP-01"), Is.EqualTo(Says.Fired));
        Assert.That(record.Of(Rule), Is.EqualTo(Says.NotApplicable));
    }

    [Test]
    public void MyeloCp02_LowValueBeforeTherapy_IsStillTheFirst()
    {
        var record = Case.Standard().WithDraw("2024-01-10", 0.6m).WithDraw("2024-02-10").WithDraw(Yesterday, 0.99m);

        Assert.That(record.Of("MYELO-CP-01"), Is.EqualTo(Says.Fired));
        Assert.That(record.Of(Rule), Is.EqualTo(Says.NotApplicable));
    }

    [TestCase(Concept.MdsMpn, "300 mg")]
    [TestCase(Concept.AggressiveSystemicMastocytosis, "300 mg")]
    [TestCase(Concept.HypereosinophilicSyndrome, "300 mg")]
    [TestCase(Concept.Gist, "300 mg")]
    [TestCase(Concept.Dfsp, "400 mg")]
    public void MyeloCp02_EachRow_NamesItsDose(Concept disease, string resume) =>
        Assert.That(Recurrence().WithoutConditions().WithCondition(disease).Finding(Rule).Term("resume"), Is.EqualTo(resume));

    [Test]
    public void MyeloCp02_Child_NamesTheDoseByBodySurface() =>
        Assert.That((Recurrence() with { BirthDate = Case.Time("2012-01-01") }).Finding(Rule).Term("resume"), Is.EqualTo("260 mg/m2"));

    [TestCase(Concept.AggressiveSystemicMastocytosis)]
    [TestCase(Concept.HypereosinophilicSyndrome)]
    public void MyeloCp02_RowAt100Mg_SaysIndividualise(Concept disease)
    {
        var finding = Recurrence().WithoutConditions().WithCondition(disease).WithoutOrders()
            .WithOrder(MedicationStatus.Active, "2024-01-15", 100).DraftOf(100).Finding(Rule);

        Assert.That((finding.Variant, finding.Term("resume")), Is.EqualTo(("individualise", (string?)null)));
    }

    [TestCase("2024-03-02T08:00:00-05:00", false)]
    [TestCase("2024-03-01T08:00:00-05:00", true)]
    public void MyeloCp02_EarlierEpisodeOlderThan24Months_CountsAndIsCalledRemote(string opened, bool remote)
    {
        var record = Case.Standard().WithDraw(opened, 0.6m).WithDraw("2024-04-10").WithDraw(Yesterday, 0.9m);

        Assert.That(record.Finding(Rule).Notes.Contains("remote-episode"), Is.EqualTo(remote));
    }

    [Test]
    public void MyeloCp02_PreliminaryLow_CountsForTheNumberShown()
    {
        var record = Case.Standard().WithDraw("2025-05-05", 0.6m).WithDraw("2025-06-01").WithAnc(0.9m, Yesterday, ResultStatus.Preliminary);

        Assert.That(record.Finding(Rule).Term("episode"), Is.EqualTo("2"));
    }

    [Test]
    public void MyeloCp02_DraftAlreadyAtTheRow_OffersNoDose() =>
        Assert.That(Recurrence().DraftOf(300).Finding(Rule).Proposals, Has.None.TypeOf<Proposal.ChangeDose>());

    [Test]
    public void MyeloCp02_Child_OffersAMultipleOf50MgBelowTheRow()
    {
        var finding = (Recurrence() with { BirthDate = Case.Time("2012-01-01") }).DraftOf(600).Finding(Rule);

        Assert.That(finding.Proposals, Does.Contain(new Proposal.ChangeDose(500)));
        Assert.That(finding.Notes, Does.Contain("rounded-down"));
    }

    [TestCase(DataGroups.Laboratory)]
    [TestCase(DataGroups.MedicationRequests)]
    public void MyeloCp02_HistoryNotComplete_AFirstEpisodeIsNotAssessed(DataGroups failed) =>
        Assert.That(Case.Standard().WithDraw(Yesterday, 0.9m).Lacking(failed).Of(Rule), Is.EqualTo(Says.NotAssessed));

    private static Case Recurrence(decimal anc = 0.99m) =>
        Case.Standard().WithDraw("2025-05-05", 0.6m).WithDraw("2025-06-01").WithDraw(Yesterday, anc);
}
