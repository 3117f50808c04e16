using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Inhibitors;

/// <summary>DDI-DUP-01, which is TKI-02: two inhibitors at once, or two drafts of one.</summary>
internal sealed class DdiDup01Tests
{
    private const string Rule = "DDI-DUP-01";

    [TestCase(MedicationStatus.Active, Says.Fired)]
    [TestCase(MedicationStatus.Stopped, Says.NotFired)]
    [TestCase(MedicationStatus.Completed, Says.NotFired)]
    [TestCase(MedicationStatus.OnHold, Says.NotFired)]
    [TestCase(MedicationStatus.Cancelled, Says.NotFired)]
    public void DdiDup01_ImatinibDraftWithDasatinibOnRecord(MedicationStatus status, string expected) =>
        Assert.That(Case.Standard().WithInhibitor(Concept.Dasatinib, status).Of(Rule), Is.EqualTo(expected));

    [Test]
    public void DdiDup01_TwoDrugs_IsCriticalAndNamesBoth()
    {
        var finding = Case.Standard().WithInhibitor(Concept.Dasatinib).Finding(Rule);

        Assert.That((finding.Indicator, finding.Variant), Is.EqualTo((Indicator.Critical, "two-drugs")));
        Assert.That((finding.Term("a"), finding.Term("b")), Is.EqualTo(("imatinib", "dasatinib")));
        Assert.That(finding.Evidence.Select(static fact => fact.Concept), Is.EquivalentTo(new[] { Concept.Imatinib, Concept.Dasatinib }));
        Assert.That(finding.Proposals, Is.Empty);
    }

    [Test]
    public void DdiDup01_DasatinibDraftWithImatinibActive_Fires() =>
        Assert.That(Case.Standard().DraftFor(Concept.Dasatinib).Finding(Rule).Variant, Is.EqualTo("two-drugs"));

    [Test]
    public void DdiDup01_DasatinibDraftWithNilotinibActive_NamesBoth()
    {
        var finding = Case.FirstOrder().WithInhibitor(Concept.Nilotinib).DraftFor(Concept.Dasatinib).Finding(Rule);

        Assert.That((finding.Term("a"), finding.Term("b")), Is.EqualTo(("dasatinib", "nilotinib")));
    }

    [Test]
    public void DdiDup01_DasatinibRenewed_IsNoDuplicateOfItself() =>
        Assert.That(Case.FirstOrder().WithInhibitor(Concept.Dasatinib).DraftFor(Concept.Dasatinib).Of(Rule), Is.EqualTo(Says.NotFired));

    [Test]
    public void DdiDup01_CourseThatEndedByDate_IsNoDuplicate()
    {
        var ended = new MedicationFact
        {
            Concepts = Case.Other(Concept.Dasatinib),
            Role = MedicationRole.Order,
            Status = MedicationStatus.Active,
            Authored = Case.Time("2025-01-10"),
            End = Case.Time("2026-03-01"),
        };

        Assert.That(Case.Standard().WithOrder(ended).Of(Rule), Is.EqualTo(Says.NotFired));
        Assert.That(Case.Standard().WithOrder(ended with { End = Case.Time("2026-03-02") }).Of(Rule), Is.EqualTo(Says.Fired));
    }

    [TestCase(true, MedicationStatus.Draft, Says.NotFired)]
    [TestCase(false, MedicationStatus.Cancelled, Says.NotFired)]
    [TestCase(false, MedicationStatus.Stopped, Says.NotFired)]
    [TestCase(false, MedicationStatus.OnHold, Says.Fired, Description = "a hold ends nothing: two drafts are to be signed")]
    public void DdiDup01_ImatinibEndedInTheSession(bool doNotPerform, MedicationStatus status, string expected)
    {
        var record = Case.Standard().DraftFor(Concept.Dasatinib).WithSecondDraft(draft => draft with { DoNotPerform = doNotPerform, Status = status });

        Assert.That(record.VerdictOnDraft(0, Rule).GetType().Name, Is.EqualTo(expected));
    }

    [Test]
    public void DdiDup01_TwoImatinibDrafts_AsksWithTheSum()
    {
        var record = Case.Standard().DraftOf(100).WithSecondDraft(static draft => draft);
        var (first, second) = ((Verdict.Fired)record.VerdictOnDraft(0, Rule), (Verdict.Fired)record.VerdictOnDraft(1, Rule));

        Assert.That((first.Variant, first.Term("n"), first.Term("drug"), first.Term("sum")), Is.EqualTo(("two-drafts", "2", "imatinib", "500 mg")));
        Assert.That((second.Variant, second.Terms), Is.EqualTo((first.Variant, first.Terms)).Using<(string?, IEnumerable<Term>)>(
            static (left, right) => left.Item1 == right.Item1 && left.Item2.SequenceEqual(right.Item2)), "one finding with both orders");
        Assert.That(first.Proposals, Is.Empty, "the first draft is not the duplicate");
        Assert.That(second.Proposals, Is.EqualTo(new Proposal[] { new Proposal.DeleteDraft { OnlyAfterReview = true } }));
    }

    [Test]
    public void DdiDup01_TwoDraftsOneWithoutADose_AsksWithoutASum() => Assert.That(
        ((Verdict.Fired)Case.Standard().WithSecondDraft(static draft => draft with { Doses = [] }).VerdictOnDraft(0, Rule)).Variant,
        Is.EqualTo("two-drafts-dose-unknown"));

    [Test]
    public void DdiDup01_DraftsOfTwoDrugs_BothFire()
    {
        var record = Case.FirstOrder().WithSecondDraft(static draft => draft with { Concepts = Case.Other(Concept.Bosutinib) });

        Assert.That(
            new[] { 0, 1 }.Select(place => ((Verdict.Fired)record.VerdictOnDraft(place, Rule)).Term("b")),
            Is.EqualTo(new[] { "bosutinib", "bosutinib" }));
    }

    [Test]
    public void DdiDup01_SecondDraftIsOnlyAnOption_IsNoDuplicate() => Assert.That(
        Case.Standard().WithSecondDraft(static draft => draft with { IsOption = true }).VerdictOnDraft(0, Rule), Is.InstanceOf<Verdict.NotFired>());

    [Test]
    public void DdiDup01_OneDraftOfOneDrug_DoesNotFire() => Assert.That(Case.Standard().Of(Rule), Is.EqualTo(Says.NotFired));

    [TestCase(DataGroups.MedicationRequests)]
    [TestCase(DataGroups.MedicationStatements)]
    public void DdiDup01_OrdersFailed_IsNotAssessed(DataGroups failed) =>
        Assert.That(Case.Standard().Lacking(failed).Of(Rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void DdiDup01_StopOrder_IsNotApplicable() => Assert.That(
        Case.Standard().WithInhibitor(Concept.Dasatinib).Draft(static draft => draft with { DoNotPerform = true }).Of(Rule), Is.EqualTo(Says.NotApplicable));
}
