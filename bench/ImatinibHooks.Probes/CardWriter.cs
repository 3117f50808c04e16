using System.Buffers;
using System.Text.Json;

namespace ImatinibHooks.Probes;

/// <summary>Writes four cards of about 500 bytes each, every one with a fresh UUID.</summary>
internal static class CardWriter
{
    private const int Cards = 4;

    private const string Detail =
        "Hold until the neutrophils are 1.5 or more and the platelets 75 or more (x10^9/L), then go on with the dose of the row. "
        + "Repeat the count within a week and look for an infection and for another cause. The dose is not to be changed again before two counts in a row "
        + "have stayed above these limits.";

    [ThreadStatic]
    private static Utf8JsonWriter? kept;

    internal static void Write(IBufferWriter<byte> output, int facts)
    {
        var json = kept ??= new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        json.Reset(output);
        json.WriteStartObject();
        json.WriteStartArray("cards"u8);
        for (var card = 0; card < Cards; card++)
        {
            WriteCard(json, facts);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteCard(Utf8JsonWriter json, int facts)
    {
        json.WriteStartObject();
        json.WriteString("uuid"u8, Guid.NewGuid());
        json.WriteString("summary"u8, "Neutrophils 0.80: a card of the extraction probe, which holds no advice"u8);
        json.WriteString("indicator"u8, "warning"u8);
        json.WriteString("detail"u8, Detail);
        json.WriteNumber("facts"u8, facts);
        json.WriteStartObject("source"u8);
        json.WriteString("label"u8, "Extraction probe"u8);
        json.WriteString("url"u8, "https://example.org/probe"u8);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
