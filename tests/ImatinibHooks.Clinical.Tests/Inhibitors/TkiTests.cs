using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.HepatitisB;
using ImatinibHooks.Clinical.Inhibitors;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Clinical.Tests.HepatitisB;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Inhibitors;

/// <summary>TKI-01, TKI-03 and TKI-04: another inhibitor is ordered.</summary>
internal sealed class TkiTests
{
    [Test]
    public void TkiRules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("inhibitors.md", "TKI-RULES", InhibitorRules.All.Select(static entry => entry.Rule));

    [Test]
    public void Inhibitors_EqualTheReviewedTable() => ReviewedTable.AssertEquals("inhibitors.md", "BCR-ABL-INHIBITORS", Inhibitor.All);

    [TestCase(Concept.Dasatinib, "infection-dasatinib", "dasatinib")]
    [TestCase(Concept.Nilotinib, "infection", "nilotinib")]
    [TestCase(Concept.OtherBcrAblInhibitor, "infection", "another BCR-ABL inhibitor")]
    public void Tki01_DraftWithAnInfectionAsReason_GivesTheFigures(Concept drug, string variant, string name)
    {
        var finding = Case.Standard().DraftFor(drug).Draft(static draft => draft with { Reasons = ConceptSet.Of(Concept.ActiveInfection) }).Finding("TKI-01");

        Assert.That((finding.Indicator, finding.Variant, finding.Term("drug")), Is.EqualTo((Indicator.Info, variant, name)));
        Assert.That(finding.Notes, Is.EqualTo(new[] { "inhibitor-founding-document" }));
    }

    [TestCase(Concept.ActiveInfection)]
    [TestCase(Concept.Sepsis)]
    [TestCase(Concept.InvasiveFungalInfection)]
    public void Tki01_ActiveInfectionOnRecord_CountsAsTheReason(Concept infection) =>
        Assert.That(Case.Standard().DraftFor(Concept.Dasatinib).WithCondition(infection).Finding("TKI-01").Variant, Is.EqualTo("infection-dasatinib"));

    [Test]
    public void Tki01_NilotinibWithoutAnInfection_SaysNothingOfInfections()
    {
        var finding = Case.Standard().DraftFor(Concept.Nilotinib).Finding("TKI-01");

        Assert.That((finding.Indicator, finding.Variant, finding.Notes.IsEmpty), Is.EqualTo((Indicator.Info, "comparison", true)));
    }

    [TestCase("TKI-01")]
    [TestCase("TKI-03")]
    [TestCase("TKI-04")]
    public void Tki_ImatinibDraft_IsNotApplicable(string rule) => Assert.That(
        Case.Standard().Draft(static draft => draft with { Reasons = ConceptSet.Of(Concept.ActiveInfection) }).Of(rule), Is.EqualTo(Says.NotApplicable));

    [TestCase("TKI-01")]
    [TestCase("TKI-04")]
    public void Tki01_Renewal_IsSilentUnlessForAnInfection(string rule)
    {
        var renewal = Case.FirstOrder().WithInhibitor(Concept.Nilotinib).DraftFor(Concept.Nilotinib);

        Assert.That((renewal.Of(rule), renewal.WithCondition(Concept.ActiveInfection).Of(rule)), Is.EqualTo((Says.NotFired, Says.Fired)));
    }

    [TestCase("TKI-01")]
    [TestCase("TKI-04")]
    public void Tki01_RenewalWhileConditionsFailed_IsNotAssessed(string rule) => Assert.That(
        Case.FirstOrder().WithInhibitor(Concept.Nilotinib).DraftFor(Concept.Nilotinib).Lacking(DataGroups.Conditions).Of(rule), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Tki03_HepatitisBRuleFires_NamesTheClassEffect()
    {
        var record = Serology.Chronic().DraftFor(Concept.Dasatinib);

        Assert.That((record.Of("HBV-POS-01"), record.Finding("TKI-03").Term("drug")), Is.EqualTo((Says.Fired, "dasatinib")));
        Assert.That(record.Finding("TKI-03").Rule.Family, Is.EqualTo(RuleFamily.HepatitisB), "it stands in the card of hepatitis B");
    }

    [Test]
    public void Tki03_NoHepatitisBRuleFires_IsSilent() => Assert.That(Case.Standard().DraftFor(Concept.Dasatinib).Of("TKI-03"), Is.EqualTo(Says.NotFired));

    [Test]
    public void Tki03_LaboratoryFailed_IsNotAssessed() => Assert.That(
        Case.Standard().WithoutSerology().DraftFor(Concept.Dasatinib).Lacking(DataGroups.Laboratory).Of("TKI-03"), Is.EqualTo(Says.NotAssessed));

    /// <summary>TKI-04: whatever the counts and the dose, no rule of imatinib speaks of another inhibitor.</summary>
    [Test]
    public void Tki04_ImatinibRules_AreNeverAppliedToAnotherInhibitor()
    {
        var record = Case.Standard().DraftFor(Concept.Dasatinib).DraftOf(50).WithDraw("2026-03-01", 0.4m, 20, 7).WithCondition(Concept.Pregnancy);
        var own = RuleCatalogue.Entries.Where(static entry => entry.Scope is RuleScope.Order or RuleScope.StopOrder).Select(static entry => entry.Rule.Id);

        Assert.That(record.Assess().Verdicts.Where(verdict => own.Contains(verdict.Rule.Id)), Has.All.InstanceOf<Verdict.NotApplicable>());
        Assert.That(record.Finding("TKI-04").Term("drug"), Is.EqualTo("dasatinib"));
    }

    /// <summary>TKI-03: the rules of hepatitis B run for every inhibitor.</summary>
    [Test]
    public void Tki03_HepatitisBRules_SayTheSameOfEveryInhibitor([Values(Concept.Dasatinib, Concept.Asciminib)] Concept drug)
    {
        var imatinib = Serology.Past().WithDna(40, "2026-02-26");

        foreach (var rule in HepatitisBRules.All.Select(static entry => entry.Rule.Id))
        {
            Assert.That(imatinib.DraftFor(drug).Of(rule), Is.EqualTo(imatinib.Of(rule)), rule);
        }
    }

    [Test]
    public void Tki_OtherInhibitorThatIsEnded_IsNoDraftToAssess() => Assert.That(
        Case.Standard().DraftFor(Concept.Dasatinib).Draft(static draft => draft with { DoNotPerform = true }).Fired(), Is.Empty);

    [Test]
    public void Tki_DraftOfAnotherInhibitor_GivesEveryRuleOneVerdict() => Assert.That(
        Case.Standard().DraftFor(Concept.Dasatinib).Assess().Verdicts.Select(static verdict => verdict.Rule.Id),
        Is.EquivalentTo(RuleCatalogue.All.Select(static rule => rule.Id)));
}
