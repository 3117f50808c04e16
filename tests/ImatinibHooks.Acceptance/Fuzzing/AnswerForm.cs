using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>Whether an answer has the form of the protocol: read back into the product's own types and checked by its own rules, and nothing null or empty in it.</summary>
internal static class AnswerForm
{
    internal static IEnumerable<string> Violations(JsonElement answer, Dialect dialect = Dialect.Standard)
    {
        var cards = answer.GetProperty("cards").EnumerateArray().Select(ReadCard).ToImmutableArray();
        var broken = CardRules.Check(new HookResponse(cards), dialect).Select(violation => $"{violation.Requirement} at {violation.Path}");
        return cards.IsEmpty ? broken : broken.Concat(Hollow(answer, "$"));
    }

    // A resource of an action is the client's own and may hold what it likes.
    private static IEnumerable<string> Hollow(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Null => [$"null at {path}"],
        JsonValueKind.String when JsonTexts.Of(value).Length == 0 => [$"empty text at {path}"],
        JsonValueKind.Array when value.GetArrayLength() == 0 => [$"empty array at {path}"],
        JsonValueKind.Object when !value.EnumerateObject().Any() => [$"empty object at {path}"],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Hollow(item, $"{path}[]")),
        JsonValueKind.Object => value.EnumerateObject().Where(member => member.Name != "resource").SelectMany(member => Hollow(member.Value, $"{path}.{member.Name}")),
        _ => [],
    };

    private static Card ReadCard(JsonElement card) => new()
    {
        Uuid = card.GetProperty("uuid").GetGuid(),
        Summary = Text(card, "summary"),
        Detail = Text(card, "detail"),
        Indicator = Enum.Parse<CardIndicator>(Text(card, "indicator"), ignoreCase: true),
        Source = ReadSource(card.GetProperty("source")),
        Suggestions = Read(card, "suggestions", ReadSuggestion),
        SelectionBehavior = card.TryGetProperty("selectionBehavior", out var behavior) && behavior.GetString() == "any" ? SelectionBehavior.Any : SelectionBehavior.AtMostOne,
        OverrideReasons = Read(card, "overrideReasons", ReadCoding),
        Links = Read(card, "links", link => new CardLink(Text(link, "label"), Text(link, "url"))),
        Extensions = [.. card.GetProperty("extension").EnumerateObject().Select(member => new CardExtension(member.Name, Raw(member.Value)))],
    };

    private static CardSource ReadSource(JsonElement source) =>
        new(Text(source, "label"), source.TryGetProperty("url", out var url) ? url.GetString() : null, ReadCoding(source.GetProperty("topic")));

    private static CardCoding ReadCoding(JsonElement coding) => new(Text(coding, "system"), Text(coding, "code"), Text(coding, "display"));

    private static Suggestion ReadSuggestion(JsonElement suggestion) => new()
    {
        Uuid = suggestion.GetProperty("uuid").GetGuid(),
        Label = Text(suggestion, "label"),
        IsRecommended = suggestion.TryGetProperty("isRecommended", out var recommended) && recommended.GetBoolean(),
        Actions = Read(suggestion, "actions", ReadAction),
    };

    private static CardAction ReadAction(JsonElement action) => new()
    {
        Type = Enum.Parse<CardActionType>(Text(action, "type"), ignoreCase: true),
        Description = Text(action, "description"),
        Resource = action.TryGetProperty("resource", out var resource) ? Raw(resource) : default,
        ResourceId = action.TryGetProperty("resourceId", out var id) ? id.GetString() : null,
    };

    private static ImmutableArray<T> Read<T>(JsonElement value, string name, Func<JsonElement, T> read) =>
        value.TryGetProperty(name, out var items) ? [.. items.EnumerateArray().Select(read)] : [];

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString()!;

    private static ReadOnlyMemory<byte> Raw(JsonElement value) => Encoding.UTF8.GetBytes(value.GetRawText());
}
