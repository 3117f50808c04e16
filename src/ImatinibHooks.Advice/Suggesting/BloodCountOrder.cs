using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Writes a draft order for a blood count with differential (rules.md Appendix A, REQ-ACT-10).</summary>
internal static class BloodCountOrder
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The ServiceRequest.</summary>
    /// <param name="panel">The code of the panel.</param>
    /// <param name="patientId">The patient.</param>
    /// <param name="encounterId">The encounter; null when it is not known.</param>
    /// <param name="day">The day the count is due, yyyy-MM-dd.</param>
    /// <param name="buffer">Written over, so that the order costs no more than its own bytes.</param>
    internal static byte[] Write(CardCoding panel, string patientId, string? encounterId, string day, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("resourceType"u8, "ServiceRequest"u8);
            json.WriteString("status"u8, "draft"u8);
            json.WriteString("intent"u8, "order"u8);
            WriteCode(json, panel);
            WriteReference(json, "subject"u8, "Patient/", patientId);
            if (encounterId is not null)
            {
                WriteReference(json, "encounter"u8, "Encounter/", encounterId);
            }

            json.WriteString("occurrenceDateTime"u8, day);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteCode(Utf8JsonWriter json, CardCoding panel)
    {
        json.WriteStartObject("code"u8);
        json.WriteStartArray("coding"u8);
        json.WriteStartObject();
        json.WriteString("system"u8, panel.System);
        json.WriteString("code"u8, panel.Code);
        json.WriteString("display"u8, panel.Display);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, ReadOnlySpan<byte> member, string type, string id)
    {
        json.WriteStartObject(member);
        json.WriteString("reference"u8, type + id);
        json.WriteEndObject();
    }
}
