using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.CdsHooks.Tests.Cards;

/// <summary>Cards that keep every rule, to be bent by the tests.</summary>
internal static class CardFixture
{
    internal static readonly Guid CardUuid = Guid.Parse("6a0c4a2f-5c55-4e5e-8f0f-0d3d3f1f7c11");
    internal static readonly Guid SuggestionUuid = Guid.Parse("a1d1f9de-3d13-4f7e-9c6b-9d0c0a0b0c0d");

    internal static readonly CardAction Update = new()
    {
        Type = CardActionType.Update,
        Description = "Put the order on hold",
        Resource = """{"resourceType":"MedicationRequest","id":"1","x":1.50}"""u8.ToArray(),
    };

    internal static readonly Suggestion Hold = new() { Uuid = SuggestionUuid, Label = "Hold imatinib", Actions = [Update], IsRecommended = true };

    internal static readonly Card Plain = new()
    {
        Uuid = CardUuid,
        Summary = "Neutrophils are low",
        Detail = "**0.8** ×10⁹/L",
        Indicator = CardIndicator.Critical,
        Source = new("Label", "https://example.org/label", new("http://example.org/rules", "R-1", "Rule one")),
    };

    internal static readonly Card Full = Plain with
    {
        Suggestions = [Hold],
        OverrideReasons = [new("http://example.org/reasons", "other", "Another reason")],
        Links = [new("The rule", "https://example.org/rules/R-1")],
        Extensions = [new("org.example.findings", """[{"rule":"R-1"}]"""u8.ToArray())],
    };

    internal static HookResponse Answer(params Card[] cards) => new([.. cards]);
}
