using System.Text.Json;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Composing;

/// <summary>Writes one fact that a verdict rests on, on cards and in the trace alike.</summary>
internal static class EvidenceJson
{
    /// <summary>Writes reference, code, value, unit and time, each only when it is known.</summary>
    internal static void Write(Utf8JsonWriter json, Evidence fact, FactName? name)
    {
        json.WriteStartObject();
        WriteFact(json, fact, name);
        json.WriteEndObject();
    }

    /// <summary>The same in the trace, which also says what there is to know of the value: preliminary, dated by its issue, and why it was not used.</summary>
    internal static void WriteTraced(Utf8JsonWriter json, Evidence fact, FactName? name)
    {
        json.WriteStartObject();
        WriteFact(json, fact, name);
        WriteText(json, "status"u8, fact.IsPreliminary ? "preliminary" : null);
        WriteText(json, "timeFrom"u8, fact.TimeIsIssued ? "issued" : null);
        WriteText(json, "remark"u8, FactTexts.BlockOf(fact.Block));
        json.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter json, Evidence fact, FactName? name)
    {
        WriteText(json, "reference"u8, name?.Reference);
        WriteText(json, "code"u8, name?.Code);
        if (fact.Value is { } value)
        {
            WriteText(json, "comparator"u8, Values.SignOf(fact.Comparator));
            json.WriteNumber("value"u8, value);
            WriteText(json, "unit"u8, fact.Unit);
        }

        WriteTime(json, fact.Time);
    }

    private static void WriteTime(Utf8JsonWriter json, ClinicalTime time)
    {
        if (time.Instant is { } instant)
        {
            json.WriteString("time"u8, instant);
        }
        else
        {
            WriteText(json, "time"u8, Values.DaysOf(time));
        }
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is { Length: > 0 })
        {
            json.WriteString(name, value);
        }
    }
}
