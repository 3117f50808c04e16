using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests.Composing;

/// <summary>design.md section 5 and docs/clinical/cards.md: one card a family, order, cap.</summary>
internal sealed class CardPlanTests
{
    [Test]
    public void Plan_NothingFired_NoCards() =>
        Assert.That(Make.Cards(new Verdict.NotAssessed(Make.RuleNamed("MYELO-MISS-01"), "counts")), Is.Empty, "REQ-RESP-02");

    [Test]
    public void Plan_OneFamily_OneCardLedByTheMostUrgent()
    {
        var card = Make.Cards(Make.Fired("MYELO-GCSF-01", Indicator.Info), Make.Fired("MYELO-CP-02", Indicator.Critical, "step")).Single();
        Assert.That((card.Source.Topic.Code, card.Indicator), Is.EqualTo(("MYELO-CP-02", CardIndicator.Critical)));
    }

    [TestCase(10, 20, "MYELO-FN-01", Description = "a lower rank leads")]
    [TestCase(20, 10, "MYELO-CP-01")]
    [TestCase(10, 10, "MYELO-CP-01", Description = "a tie goes by id")]
    public void Plan_SameIndicator_LedByRankThenId(int rankOfFever, int rankOfHold, string expected)
    {
        var card = Make.Cards(
            new Verdict.Fired(Make.RuleNamed("MYELO-FN-01", rankOfFever), Indicator.Critical),
            new Verdict.Fired(Make.RuleNamed("MYELO-CP-01", rankOfHold), Indicator.Critical) { Variant = "anc" }).Single();
        Assert.That(card.Source.Topic.Code, Is.EqualTo(expected));
    }

    [Test]
    public void Plan_CountScheduleBesideMyelosuppression_SharesItsCard() =>
        Assert.That(Make.RulesOf(Make.Cards(Make.Fired("CBC-05", Indicator.Warning, "overdue"), Make.Fired("MYELO-HGB-01", Indicator.Warning))), Is.EqualTo(new[] { "MYELO-HGB-01" }));

    [Test]
    public void Plan_CountScheduleAlone_HasItsOwnCard() =>
        Assert.That(Make.RulesOf(Make.Cards(Make.Fired("CBC-05", Indicator.Info, "due"), Make.Fired("INFX-04b", Indicator.Warning))), Is.EqualTo(new[] { "INFX-04b", "CBC-05" }));

    [TestCase("overdue", "CBC-05", Description = "counts are too old: the schedule leads")]
    [TestCase("missing", "MYELO-MISS-01", Description = "an analyte was never measured: MISS-01 leads")]
    public void Plan_CountsMissing_LedAsSettled(string variant, string expected)
    {
        var missing = new Verdict.Fired(Make.RuleNamed("MYELO-MISS-01", rank: 70), Indicator.Warning);
        var card = Make.Cards(Make.Fired("CBC-05", Indicator.Warning, variant), missing).Single();
        Assert.That(card.Source.Topic.Code, Is.EqualTo(expected));
    }

    [Test]
    public void Plan_SameFindingForTwoOrders_OneFindingThatNamesBoth()
    {
        var composition = Make.Compose(4,
        [
            Make.Fired("MYELO-CP-01", Indicator.Critical, "anc", Make.FirstOrder, new Term("anc", "0.8")),
            Make.Fired("MYELO-CP-01", Indicator.Critical, "anc", Make.SecondOrder, new Term("anc", "0.8")),
        ]);
        using var findings = System.Text.Json.JsonDocument.Parse(composition.Response.Cards.Single().Extensions.Single().Json);
        Assert.That(findings.RootElement.EnumerateArray().Single().GetProperty("orders").EnumerateArray().Select(order => order.GetString()),
            Is.EqualTo(new[] { "MedicationRequest/first", "MedicationRequest/second" }));
    }

    [Test]
    public void Plan_OtherWordsForTheSecondOrder_TwoFindingsInOneCard()
    {
        var card = Make.Cards(
            Make.Fired("MYELO-CP-04", Indicator.Warning, "milligrams", Make.FirstOrder, new Term("dose", "400 mg")),
            Make.Fired("MYELO-CP-04", Indicator.Warning, "milligrams", Make.SecondOrder, new Term("dose", "600 mg"))).Single();
        using var findings = System.Text.Json.JsonDocument.Parse(card.Extensions.Single().Json);
        Assert.That(findings.RootElement.GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public void Plan_OrderThatIsOnlyAnOption_IsInfo()
    {
        var draft = new MedicationFact { Concepts = ConceptSet.Of(Concept.Imatinib), Role = MedicationRole.Draft, IsOption = true, Source = Make.FirstOrder };
        var card = Make.Compose(4, [Make.Fired("MYELO-CP-01", Indicator.Critical, "anc")], new() { Medications = [draft] }).Response.Cards.Single();
        Assert.That(card.Indicator, Is.EqualTo(CardIndicator.Info), "DATA-ORD-01");
    }

    [Test]
    public void Merges_EqualTheReviewedTable() => ReviewedTable.AssertEquals("cards.md", "MERGES", CardPlan.Merges);
}
