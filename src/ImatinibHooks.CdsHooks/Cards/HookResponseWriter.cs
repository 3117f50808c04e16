using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>Writes an answer: nothing null and nothing empty but the list of cards (REQ-GEN-03 to 05, REQ-RESP-01 to 03).</summary>
public static class HookResponseWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // One a thread: an answer is written in one go, and a writer costs as much as a small card.
    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <summary>Writes the whole answer, compact.</summary>
    public static void Write(IBufferWriter<byte> output, HookResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var json = writer ??= new Utf8JsonWriter(output, Options);
        json.Reset(output);
        json.WriteStartObject();
        json.WriteStartArray("cards"u8);
        foreach (var card in response.Cards)
        {
            WriteCard(json, card);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteCard(Utf8JsonWriter json, Card card)
    {
        json.WriteStartObject();
        json.WriteString("uuid"u8, card.Uuid);
        json.WriteString("summary"u8, card.Summary);
        json.WritePropertyName("detail"u8);
        JsonString.Write(json, card.Detail.Utf8.Span);
        json.WriteString("indicator"u8, CardCodes.Of(card.Indicator));
        WriteSource(json, card.Source);
        SuggestionWriter.Write(json, card);
        WriteOverrideReasons(json, card.OverrideReasons);
        WriteLinks(json, card.Links);
        WriteExtensions(json, card.Extensions);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, CardSource source)
    {
        json.WriteStartObject("source"u8);
        json.WriteString("label"u8, source.Label);
        if (source.Url is { } url)
        {
            json.WriteString("url"u8, url);
        }

        json.WritePropertyName("topic"u8);
        WriteCoding(json, source.Topic);
        json.WriteEndObject();
    }

    private static void WriteCoding(Utf8JsonWriter json, CardCoding coding)
    {
        json.WriteStartObject();
        json.WriteString("system"u8, coding.System);
        json.WriteString("code"u8, coding.Code);
        if (coding.Display.Length > 0)
        {
            json.WriteString("display"u8, coding.Display);
        }

        json.WriteEndObject();
    }

    private static void WriteOverrideReasons(Utf8JsonWriter json, ImmutableArray<CardCoding> reasons)
    {
        if (reasons.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("overrideReasons"u8);
        foreach (var reason in reasons)
        {
            WriteCoding(json, reason);
        }

        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, ImmutableArray<CardLink> links)
    {
        if (links.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("links"u8);
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("label"u8, link.Label);
            json.WriteString("url"u8, link.Url);
            json.WriteString("type"u8, "absolute"u8);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, ImmutableArray<CardExtension> extensions)
    {
        if (extensions.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("extension"u8);
        foreach (var extension in extensions)
        {
            json.WritePropertyName(extension.Name);
            json.WriteRawValue(extension.Json.Span, skipInputValidation: true);
        }

        json.WriteEndObject();
    }
}
