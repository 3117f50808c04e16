using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Whom a new order is for, and the room to write it in.</summary>
/// <param name="PatientId">The patient.</param>
/// <param name="EncounterId">The encounter; null when it is not known.</param>
/// <param name="Buffer">Written over, so that the order costs no more than its own bytes.</param>
internal readonly record struct OrderFor(string PatientId, string? EncounterId, ArrayBufferWriter<byte> Buffer);

/// <summary>Writes new draft orders (rules.md Appendix A, REQ-ACT-10).</summary>
internal static class NewOrder
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A ServiceRequest for a test.</summary>
    /// <param name="test">The code of the test.</param>
    /// <param name="whom">Whom it is for.</param>
    /// <param name="day">The day it is due, yyyy-MM-dd.</param>
    internal static byte[] OfTest(CardCoding test, in OrderFor whom, string day) =>
        Write("ServiceRequest"u8, "order"u8, whom, json => WriteCoding(json, "code", test), day);

    /// <summary>A ServiceRequest whose code is a text: a referral.</summary>
    internal static byte[] OfText(string text, in OrderFor whom, string day) =>
        Write("ServiceRequest"u8, "order"u8, whom, json => WriteText(json, text), day);

    /// <summary>A MedicationRequest that proposes a drug without a dose.</summary>
    internal static byte[] OfDrug(CardCoding drug, in OrderFor whom) =>
        Write("MedicationRequest"u8, "proposal"u8, whom, json => WriteCoding(json, "medicationCodeableConcept", drug), null);

    private static byte[] Write(ReadOnlySpan<byte> type, ReadOnlySpan<byte> intent, in OrderFor whom, Action<Utf8JsonWriter> writeWhat, string? day)
    {
        whom.Buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(whom.Buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("resourceType"u8, type);
            json.WriteString("status"u8, "draft"u8);
            json.WriteString("intent"u8, intent);
            writeWhat(json);
            WriteReference(json, "subject"u8, "Patient/", whom.PatientId);
            if (whom.EncounterId is not null)
            {
                WriteReference(json, "encounter"u8, "Encounter/", whom.EncounterId);
            }

            if (day is not null)
            {
                json.WriteString("occurrenceDateTime"u8, day);
            }

            json.WriteEndObject();
        }

        return whom.Buffer.WrittenSpan.ToArray();
    }

    private static void WriteText(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("code"u8);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static void WriteCoding(Utf8JsonWriter json, string member, CardCoding coding)
    {
        json.WriteStartObject(member);
        json.WriteStartArray("coding"u8);
        json.WriteStartObject();
        json.WriteString("system"u8, coding.System);
        json.WriteString("code"u8, coding.Code);
        json.WriteString("display"u8, coding.Display);
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
