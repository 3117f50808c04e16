using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Suggesting;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Suggesting;

/// <summary>What a card offers to do (rules.md Appendix A, REQ-SUG and REQ-ACT).</summary>
internal sealed class SuggestionMakerTests
{
    private const string Order = """{"resourceType":"MedicationRequest","id":"d1","status":"draft","identifier":[{"value":"7"}],"dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":400}}]}]}""";

    [Test]
    public void Make_Hold_UpdatesTheDraft()
    {
        var action = Made(Order, new Proposal.Hold("neutropenia")).Single().Actions.Single();
        using var resource = JsonDocument.Parse(action.Resource);
        Assert.Multiple(() =>
        {
            Assert.That(action.Type, Is.EqualTo(CardActionType.Update));
            Assert.That(resource.RootElement.GetProperty("id").GetString(), Is.EqualTo("d1"), "REQ-ACT-08");
            Assert.That(resource.RootElement.GetProperty("statusReason").GetProperty("text").GetString(), Is.EqualTo("Neutropenia on imatinib"));
            Assert.That(action.Description, Does.Contain("Neutropenia on imatinib"));
        });
    }

    [Test]
    public void Make_DraftWithoutId_OffersOnlyWhatIsNew() =>
        Assert.That(TypesOf(Made(Order.Replace("\"id\":\"d1\",", "", StringComparison.Ordinal), new Proposal.Hold("neutropenia"), new Proposal.ChangeDose(300), new Proposal.OrderBloodCount(7))),
            Is.EqualTo(new[] { CardActionType.Create, CardActionType.Create }));

    [Test]
    public void Make_BloodCount_IsADraftOrderForTheDay()
    {
        var action = Made(Order, new Proposal.OrderBloodCount(7)).Single().Actions.Single();
        const string expected = """
            {"resourceType":"ServiceRequest","status":"draft","intent":"order","code":{"coding":[{"system":"http://loinc.org","code":"57021-8","display":"CBC W Auto Differential panel"}]},"subject":{"reference":"Patient/p1"},"encounter":{"reference":"Encounter/e1"},"occurrenceDateTime":"2026-03-09"}
            """;
        Assert.That(Encoding.UTF8.GetString(action.Resource.Span), Is.EqualTo(expected.Trim()), "REQ-ACT-10");
    }

    [Test]
    public void Make_TwoBloodCounts_TheEarlierOne() =>
        Assert.That(Made(Order, new Proposal.OrderBloodCount(7), new Proposal.OrderBloodCount(0)).Single().Label, Does.EndWith("2026-03-02"));

    [Test]
    public void Make_DoseAlone_UpdatesTheDraft()
    {
        var action = Made(Order, new Proposal.ChangeDose(300)).Single().Actions.Single();
        Assert.That((action.Type, Encoding.UTF8.GetString(action.Resource.Span)), Is.EqualTo((CardActionType.Update, Order.Replace("400", "300", StringComparison.Ordinal))));
    }

    [Test]
    public void Make_DoseBesideAHold_IsANewDraftForLater()
    {
        var made = Made(Order, new Proposal.Hold("neutropenia"), new Proposal.ChangeDose(300));
        var later = made[1].Actions.Single();
        Assert.That((later.Type, Encoding.UTF8.GetString(later.Resource.Span)), Is.EqualTo((CardActionType.Create,
            """{"resourceType":"MedicationRequest","status":"draft","dosageInstruction":[{"doseAndRate":[{"doseQuantity":{"value":300}}]}]}""")));
    }

    [Test]
    public void Make_Several_OnlyTheFirstIsRecommended() =>
        Assert.That(Made(Order, new Proposal.Hold("neutropenia"), new Proposal.OrderBloodCount(7)).Select(suggestion => suggestion.IsRecommended), Is.EqualTo(new[] { true, false }));

    [Test]
    public void Make_OnlyAfterReview_IsOfferedAndNeverRecommended() =>
        Assert.That(
            Made(Order, new Proposal.ChangeDose(300) { OnlyAfterReview = true }, new Proposal.OrderBloodCount(7)).Select(suggestion => suggestion.IsRecommended),
            Is.EqualTo(new[] { false, false }));

    [Test]
    public void Make_Deletion_NamesTheDraft()
    {
        var made = Made(Order, new Proposal.DeleteDraft { OnlyAfterReview = true }).Single();
        var action = made.Actions.Single();
        Assert.That((action.Type, action.ResourceId, action.Resource.IsEmpty, made.IsRecommended),
            Is.EqualTo((CardActionType.Delete, "MedicationRequest/d1", true, false)), "REQ-ACT: a deletion names what is deleted");
    }

    [Test]
    public void Make_DeletionOfADraftWithoutId_IsNotOffered() =>
        Assert.That(Made(Order.Replace("\"id\":\"d1\",", "", StringComparison.Ordinal), new Proposal.DeleteDraft()), Is.Empty);

    [Test]
    public void Make_Nothing_IsEmpty() => Assert.That(Made(Order), Is.Empty);

    [Test]
    public void Make_LongestValues_LabelsFit() =>
        Assert.That(Made(Order, new Proposal.Hold("neutropenia"), new Proposal.ChangeDose(1234.5m), new Proposal.OrderBloodCount(7)).Select(suggestion => suggestion.Label.Length),
            Has.All.LessThanOrEqualTo(SuggestionMaker.MaxLabel), "REQ-SUG-01");

    private static IEnumerable<CardActionType> TypesOf(ImmutableArray<Suggestion> suggestions) => suggestions.Select(suggestion => suggestion.Actions.Single().Type);

    private static ImmutableArray<Suggestion> Made(string order, params ReadOnlySpan<Proposal> proposals)
    {
        var digits = order.IndexOf("400", StringComparison.Ordinal);
        var draft = new DraftSheet
        {
            Json = Encoding.UTF8.GetBytes(order),
            HasId = order.Contains("\"id\"", StringComparison.Ordinal),
            Reference = order.Contains("\"id\"", StringComparison.Ordinal) ? "MedicationRequest/d1" : null,
            Dosages = [new(order.IndexOf("[{\"doseAndRate", StringComparison.Ordinal) + 1, order.Length - 2) { TimesPerDay = 1, Amounts = [new(digits, digits + 3, DoseUnit.Milligram)] }],
        };
        var card = new PlannedCard(RuleFamily.Myelosuppression);
        card.Add(new(new(0, Make.Fired("MYELO-CP-01", Indicator.Critical) with { Proposals = [.. proposals] }, Indicator.Critical)));
        return Make.Suggestions(draft: draft).Make(card);
    }
}
