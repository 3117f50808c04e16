using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.CdsHooks.Tests.Cards;

public class CardRulesTests
{
    private static readonly CardAction Delete = new() { Type = CardActionType.Delete, Description = "Remove", ResourceId = "MedicationRequest/1" };

    private static readonly CardCoding Reason = new("http://example.org/reasons", "other", "Another reason");

    internal static IEnumerable<TestCaseData> Broken =>
    [
        Case("REQ-CARD-01", card => card with { Uuid = Guid.Empty }),
        Case("REQ-CARD-01", card => card with { Uuid = CardFixture.SuggestionUuid }),
        Case("REQ-CARD-03", card => card with { Summary = new string('a', 140) }),
        Case("REQ-CARD-03", card => card with { Summary = "one\ntwo" }),
        Case("REQ-CARD-03", card => card with { Summary = "one\rtwo" }),
        Case("REQ-CARD-03", card => card with { Summary = " " }),
        Case("REQ-GEN-04", card => card with { Detail = string.Empty }),
        Case("REQ-SRC-01", card => card with { Source = card.Source with { Label = " " } }),
        Case("REQ-SRC-02", card => card with { Source = card.Source with { Url = "/label" } }),
        Case("REQ-SRC-02", card => card with { Source = card.Source with { Url = "http://example.org" } }),
        Case("REQ-SRC-04", card => card with { Source = card.Source with { Topic = new("rules", "R-1", "Rule") } }),
        Case("REQ-SRC-04", card => card with { Source = card.Source with { Topic = new("http://example.org", string.Empty, "Rule") } }),
        Case("REQ-OVR-01", card => card with { OverrideReasons = [Reason with { Code = string.Empty }] }),
        Case("REQ-OVR-02", card => card with { OverrideReasons = [Reason with { Display = string.Empty }] }),
        Case("REQ-OVR-06", card => card with { OverrideReasons = [Reason, Reason with { Display = "Twice" }] }),
        Case("REQ-LINK-01", card => card with { Links = [new(string.Empty, "https://example.org")] }),
        Case("REQ-LINK-01", card => card with { Links = [new("Rule", "/rules/R-1")] }),
        Case("REQ-LINK-01", card => card with { Links = [new("Rule", "javascript:alert(1)")] }),
        Case("REQ-EXT-03", card => card with { Extensions = [new("findings", "[1]"u8.ToArray())] }),
        Case("REQ-EXT-03", card => card with { Extensions = [new("org.x", "[1]"u8.ToArray()), new("org.x", "[1]"u8.ToArray())] }),
        Case("REQ-GEN-04", card => card with { Extensions = [new("org.x", "[]"u8.ToArray())] }),
        Case("REQ-GEN-04", card => card with { Extensions = [new("org.x", """{"a":null}"""u8.ToArray())] }),
        Case("REQ-GEN-04", card => card with { Extensions = [new("org.x", """{"a":""}"""u8.ToArray())] }),
        Case("REQ-GEN-04", card => card with { Extensions = [new("org.x", "{"u8.ToArray())] }),
        Case("REQ-SUG-01", card => Suggest(card, suggestion => suggestion with { Label = new string('a', 81) })),
        Case("REQ-SUG-01", card => Suggest(card, suggestion => suggestion with { Label = string.Empty })),
        Case("REQ-SUG-02", card => Suggest(card, suggestion => suggestion with { Uuid = Guid.Empty })),
        Case("REQ-SUG-04", card => card with { Suggestions = [CardFixture.Hold, CardFixture.Hold with { Uuid = Guid.NewGuid() }] }),
        Case("REQ-SUG-09", card => Suggest(card, suggestion => suggestion with { Actions = [] })),
        Case("REQ-ACT-02", card => Act(card, CardFixture.Update with { Description = string.Empty })),
        Case("REQ-ACT-03", card => Act(card, CardFixture.Update with { Type = CardActionType.Create, Resource = default })),
        Case("REQ-ACT-04", card => Act(card, CardFixture.Update with { Resource = """{"id":"1"}"""u8.ToArray() })),
        Case("REQ-ACT-04", card => Act(card, CardFixture.Update with { Resource = "\"MedicationRequest\""u8.ToArray() })),
        Case("REQ-ACT-04", card => Act(card, CardFixture.Update with { Resource = """{"a":{"resourceType":"MedicationRequest"}}"""u8.ToArray() })),
        Case("REQ-ACT-05", card => Act(card, Delete with { ResourceId = "1" })),
        Case("REQ-ACT-05", card => Act(card, Delete with { ResourceId = null })),
        Case("REQ-ACT-06", card => Act(card, Delete with { Resource = CardFixture.Update.Resource })),
        Case("REQ-ACT-07", card => Act(card, CardFixture.Update with { ResourceId = "MedicationRequest/1" })),
    ];

    [TestCaseSource(nameof(Broken))]
    public void Check_BrokenCard_NamesTheRequirement(string requirement, Func<Card, Card> bend) => Assert.That(
        CardRules.Check(CardFixture.Answer(bend(CardFixture.Full))).Select(violation => violation.Requirement), Is.EqualTo(new[] { requirement }));

    [Test]
    public void Check_GoodCards_AreGood()
    {
        var longest = CardFixture.Full with
        {
            Uuid = Guid.NewGuid(),
            Summary = new string('a', 139),
            Suggestions = [CardFixture.Hold with { Uuid = Guid.NewGuid(), Label = new string('a', 80), Actions = [CardFixture.Update, Delete] }],
        };

        Assert.That(CardRules.Check(CardFixture.Answer(CardFixture.Full, longest)), Is.Empty);
    }

    [Test(Description = "REQ-CARD-03: astral characters count twice")]
    public void Check_Summary_IsCountedInUtf16() =>
        Assert.That(CardRules.Check(CardFixture.Answer(CardFixture.Plain with { Summary = string.Concat(Enumerable.Repeat("😀", 70)) })), Has.Length.EqualTo(1));

    [Test]
    public void Check_SameUuidOnTwoCards_IsTold() =>
        Assert.That(CardRules.Check(CardFixture.Answer(CardFixture.Plain, CardFixture.Plain)).Single().Path, Is.EqualTo("cards[1].uuid"));

    [Test(Description = "REQ-SUG-04: with any, several may be recommended")]
    public void Check_SeveralRecommendedWithAny_AreGood() => Assert.That(CardRules.Check(CardFixture.Answer(CardFixture.Plain with
    {
        Suggestions = [CardFixture.Hold, CardFixture.Hold with { Uuid = Guid.NewGuid() }],
        SelectionBehavior = SelectionBehavior.Any,
    })), Is.Empty);

    private static TestCaseData Case(string requirement, Func<Card, Card> bend) => new(requirement, bend);

    private static Card Suggest(Card card, Func<Suggestion, Suggestion> bend) => card with { Suggestions = [bend(CardFixture.Hold)] };

    private static Card Act(Card card, CardAction action) => Suggest(card, suggestion => suggestion with { Actions = [action] });
}
