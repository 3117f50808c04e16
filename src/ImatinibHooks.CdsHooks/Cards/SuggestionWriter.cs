using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>Writes the suggestions of a card, and how they may be combined only beside them (REQ-CARD-08, REQ-CARD-10).</summary>
internal static class SuggestionWriter
{
    internal static void Write(Utf8JsonWriter json, Card card)
    {
        if (card.Suggestions.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("suggestions"u8);
        foreach (var suggestion in card.Suggestions)
        {
            WriteSuggestion(json, suggestion);
        }

        json.WriteEndArray();
        json.WriteString("selectionBehavior"u8, CardCodes.Of(card.SelectionBehavior));
    }

    private static void WriteSuggestion(Utf8JsonWriter json, Suggestion suggestion)
    {
        json.WriteStartObject();
        json.WriteString("label"u8, suggestion.Label);
        json.WriteString("uuid"u8, suggestion.Uuid);
        if (suggestion.IsRecommended)
        {
            json.WriteBoolean("isRecommended"u8, true);
        }

        json.WriteStartArray("actions"u8);
        foreach (var action in suggestion.Actions)
        {
            WriteAction(json, action);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAction(Utf8JsonWriter json, CardAction action)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, CardCodes.Of(action.Type));
        json.WriteString("description"u8, action.Description);
        if (action.ResourceId is { } resourceId)
        {
            json.WriteString("resourceId"u8, resourceId);
        }

        if (!action.Resource.IsEmpty)
        {
            json.WritePropertyName("resource"u8);

            // The bytes were read as JSON before; the writer's own check knows only 64 levels and a draft may have more.
            json.WriteRawValue(action.Resource.Span, skipInputValidation: true);
        }

        json.WriteEndObject();
    }
}
