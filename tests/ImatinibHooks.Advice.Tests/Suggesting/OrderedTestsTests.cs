using System.Collections.Immutable;
using System.Text.Json;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Suggesting;

/// <summary>Tests, referrals and drugs that a card offers to order (rules.md Appendix A, REQ-ACT-10).</summary>
internal sealed class OrderedTestsTests
{
    [Test]
    public void Make_TestsOfOneDay_AreOneSuggestion()
    {
        var made = Made(new Proposal.OrderTest(Concept.HbvDna, 0), new Proposal.OrderTest(Concept.Alt, 0)).Single();

        Assert.That(made.Label, Is.EqualTo("Order HBV DNA, ALT for 2026-03-02"));
        Assert.That(made.Actions.Select(CodeOf), Is.EqualTo(new[] { "HbvDna", "Alt" }));
    }

    [Test]
    public void Make_TestsOfTwoDays_AreTwoSuggestions() => Assert.That(
        Made(new Proposal.OrderTest(Concept.HbvDna, 0), new Proposal.OrderTest(Concept.Alt, 30)).Select(static made => made.Label),
        Is.EqualTo(new[] { "Order HBV DNA for 2026-03-02", "Order ALT for 2026-04-01" }));

    [Test]
    public void Make_TheSameTestTwice_IsOrderedOnceOnTheEarlierDay() => Assert.That(
        Made(new Proposal.OrderTest(Concept.Alt, 30), new Proposal.OrderTest(Concept.Alt, 0)).Single().Label, Is.EqualTo("Order ALT for 2026-03-02"));

    [Test]
    public void Make_MoreNamesThanFit_SaysHowMany()
    {
        Proposal[] tests = [.. new[] { Concept.Igra, Concept.TuberculinTest, Concept.ImmunoglobulinReplacement, Concept.LiverPanel }.Select(static test => new Proposal.OrderTest(test, 0))];

        Assert.That(Made(tests).Single().Label, Is.EqualTo("Order 4 tests for 2026-03-02"));
    }

    [Test]
    public void Make_Referral_IsADraftOrderInWords()
    {
        var action = Made(new Proposal.Refer("hepatology")).Single().Actions.Single();

        Assert.That(Text(action), Is.EqualTo(
            """{"resourceType":"ServiceRequest","status":"draft","intent":"order","code":{"text":"Referral to hepatology: hepatitis B and treatment with imatinib"},"subject":{"reference":"Patient/p1"},"encounter":{"reference":"Encounter/e1"},"occurrenceDateTime":"2026-03-02"}"""));
    }

    [Test]
    public void Make_Drug_IsAProposalWithoutADose()
    {
        var action = Made(new Proposal.ProposeDrug(Concept.HbvAntiviralHighBarrier)).Single().Actions.Single();

        Assert.That(Text(action), Is.EqualTo(
            """{"resourceType":"MedicationRequest","status":"draft","intent":"proposal","medicationCodeableConcept":{"coding":[{"system":"http://imatinibhooks.org/test","code":"HbvAntiviralHighBarrier","display":"The HbvAntiviralHighBarrier"}]},"subject":{"reference":"Patient/p1"},"encounter":{"reference":"Encounter/e1"}}"""));
        Assert.That(action.Description, Does.Contain("without a dose"));
    }

    [Test]
    public void Make_UntreatedHepatitisB_OffersReferralDrugAndTestsApart()
    {
        var made = Made(new Proposal.Refer("hepatology"), new Proposal.ProposeDrug(Concept.HbvAntiviralHighBarrier), new Proposal.OrderTest(Concept.HbvDna, 0));

        Assert.That(made.Select(static suggestion => (suggestion.Actions.Length, suggestion.IsRecommended)), Is.EqualTo(new[] { (1, true), (1, false), (1, false) }));
    }

    private static string Text(CardAction action) => System.Text.Encoding.UTF8.GetString(action.Resource.Span);

    private static string? CodeOf(CardAction action)
    {
        using var resource = JsonDocument.Parse(action.Resource);
        return resource.RootElement.GetProperty("code").GetProperty("coding")[0].GetProperty("code").GetString();
    }

    private static ImmutableArray<Suggestion> Made(params ReadOnlySpan<Proposal> proposals)
    {
        var card = new PlannedCard(RuleFamily.HepatitisB);
        card.Add(new(new(0, Make.Fired("HBV-POS-01", Indicator.Critical) with { Proposals = [.. proposals] }, Indicator.Critical)));
        return Make.Suggestions().Make(card);
    }
}
