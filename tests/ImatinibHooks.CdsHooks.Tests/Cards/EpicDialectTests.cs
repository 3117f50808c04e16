using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.CdsHooks.Tests.Cards;

/// <summary>What Epic shows whole (T-29, T-30; docs/dialects.md).</summary>
public class EpicDialectTests
{
    private static readonly CardAction Create = new() { Type = CardActionType.Create, Description = "Adds a draft order: HBsAg.", Resource = """{"resourceType":"ServiceRequest"}"""u8.ToArray() };

    private static Suggestion Offer(bool isRecommended, params CardAction[] actions) => new() { Uuid = Guid.NewGuid(), Label = "Label", IsRecommended = isRecommended, Actions = [.. actions] };

    private static Card With(SelectionBehavior behavior, params Suggestion[] suggestions) => CardFixture.Full with { Suggestions = [.. suggestions], SelectionBehavior = behavior };

    private static Card Epic(Card card) => EpicDialect.Translate(CardFixture.Answer(card)).Cards.Single();

    [Test]
    public void Translate_CardOfSingleActions_ChangesTheTopicCodeAlone()
    {
        var card = With(SelectionBehavior.Any, CardFixture.Hold);

        Assert.That(Epic(card), Is.EqualTo(card with { Source = card.Source with { Topic = card.Source.Topic with { Code = "Rx1" } } }));
    }

    [Test]
    public void Translate_SuggestionOfSeveralActions_IsItsPartsOneAfterTheOther()
    {
        var whole = Offer(true, Create, Create with { Description = "Adds a draft order: anti-HBc." });
        var parts = Epic(With(SelectionBehavior.Any, whole, CardFixture.Hold with { IsRecommended = false })).Suggestions;

        Assert.That(parts.Select(part => part.Actions.Single().Description), Is.EqualTo(
        [
            "Adds a draft order: HBsAg. Part 1 of 2: take all parts together.",
            "Adds a draft order: anti-HBc. Part 2 of 2: take all parts together.",
            CardFixture.Update.Description,
        ]));
        Assert.That(parts.Select(part => part.IsRecommended), Is.EqualTo([true, true, false]), "preselected together or not at all");
        Assert.That(parts.Select(part => part.Label), Is.EqualTo(["Adds a draft order: HBsAg.", "Adds a draft order: anti-HBc.", CardFixture.Hold.Label]));
        Assert.That((parts[0].Uuid, parts.Select(part => part.Uuid).Distinct().Count()), Is.EqualTo((whole.Uuid, 3)), "REQ-SUG-02");
    }

    [Test]
    public void Translate_Alternatives_SaySoAndThoseOfSeveralActionsAreLeftOut()
    {
        var card = Epic(With(SelectionBehavior.AtMostOne, Offer(true, Create), Offer(false, Create, Create), CardFixture.Hold with { IsRecommended = false }));

        Assert.That(card.SelectionBehavior, Is.EqualTo(SelectionBehavior.Any));
        Assert.That(card.Suggestions.Select(suggestion => suggestion.Actions.Single().Description), Is.EqualTo(
            [$"{Create.Description} Take only one of the suggestions of this card.", $"{CardFixture.Update.Description} Take only one of the suggestions of this card."]));
        Assert.That(card.Suggestions.Count(suggestion => suggestion.IsRecommended), Is.EqualTo(1));
    }

    [Test]
    public void Translate_OnlyAlternative_IsNone() =>
        Assert.That(Epic(With(SelectionBehavior.AtMostOne, Offer(true, Create))).Suggestions.Single().Actions.Single(), Is.SameAs(Create));

    [Test]
    public void Translate_LongDescription_MakesALabelThatFits()
    {
        var text = new string('a', 78) + "\U0001F600 tail";
        var label = Epic(With(SelectionBehavior.Any, Offer(false, Create with { Description = text }, Create))).Suggestions[0].Label;

        Assert.That(label, Is.EqualTo(new string('a', 78) + "…"), "no half of a surrogate pair");
    }

    [Test]
    public void Translate_EveryCard_KeepsProtocolAndDialect()
    {
        var card = With(SelectionBehavior.Any, Offer(true, Create, Create), CardFixture.Hold with { IsRecommended = false });

        Assert.That(CardRules.Check(EpicDialect.Translate(CardFixture.Answer(card)), Dialect.Epic), Is.Empty);
        Assert.That(CardRules.Check(CardFixture.Answer(card), Dialect.Epic).Select(violation => $"{violation.Requirement} {violation.Path}"), Is.EqualTo(
            ["T-29 cards[0].source.topic.code", "T-29 cards[0].suggestions[0].actions"]));
        Assert.That(CardRules.Check(CardFixture.Answer(card with { SelectionBehavior = SelectionBehavior.AtMostOne }), Dialect.Epic).Select(violation => violation.Path), Does.Contain("cards[0].selectionBehavior"));
        Assert.That(CardRules.Check(CardFixture.Answer(card)), Is.Empty, "the protocol alone allows it");
    }

    [TestCase("MYELO-CP-01", "MYELOxCPx01")]
    [TestCase("INFX-04b", "INFXx04b")]
    [TestCase("a", "a")]
    public void TopicCode_ThereAndBack(string code, string alphanumeric)
    {
        Assert.That(TopicCode.ToAlphanumeric(code), Is.EqualTo(alphanumeric));
        Assert.That(TopicCode.FromAlphanumeric(alphanumeric), Is.EqualTo(code));
    }

    [TestCase("")]
    [TestCase("MYELOx01", Description = "an x of its own would come back as a hyphen")]
    [TestCase("MYELO_01")]
    [TestCase("MYELO 01")]
    [TestCase("MYELO-Ä")]
    public void TopicCode_ThatHasNoWayBack_IsRefused(string code) => Assert.That(() => TopicCode.ToAlphanumeric(code), Throws.ArgumentException);

    [TestCase(100, true)]
    [TestCase(101, false)]
    public void TopicCode_LongerThan100_IsRefused(int length, bool isTaken) =>
        Assert.That(() => TopicCode.ToAlphanumeric(new string('A', length)), isTaken ? Throws.Nothing : Throws.ArgumentException);
}
