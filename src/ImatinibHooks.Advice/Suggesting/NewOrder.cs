using System.Text.Encodings.Web;
using System.Text.Json;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Whom a new order is for, and the room to write it in.</summary>
/// <param name="PatientId">The patient.</param>
/// <param name="EncounterId">The encounter; null when it is not known.</param>
/// <param name="Room">Where the order is written.</param>
internal readonly record struct OrderFor(string PatientId, string? EncounterId, Utf8Buffer Room);

/// <summary>Writes new draft orders (rules.md Appendix A, REQ-ACT-10).</summary>
internal static class NewOrder
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A ServiceRequest for a test.</summary>
    /// <param name="test">The code of the test.</param>
    /// <param name="whom">Whom it is for.</param>
    /// <param name="day">The day it is due, yyyy-MM-dd.</param>
    internal static ReadOnlyMemory<byte> OfTest(CardCoding test, in OrderFor whom, string day) =>
        Write("ServiceRequest"u8, "order"u8, whom, json => WriteCoding(json, "code", test), day);

    /// <summary>A ServiceRequest whose code is a text: a referral.</summary>
    internal static ReadOnlyMemory<byte> OfText(string text, in OrderFor whom, string day) =>
        Write("ServiceRequest"u8, "order"u8, whom, json => WriteText(json, text), day);

    /// <summary>A MedicationRequest that proposes a drug without a dose.</summary>
    internal static ReadOnlyMemory<byte> OfDrug(CardCoding drug, in OrderFor whom) =>
        Write("MedicationRequest"u8, "proposal"u8, whom, json => WriteCoding(json, "medicationCodeableConcept", drug), null);

    private static ReadOnlyMemory<byte> Write(ReadOnlySpan<byte> type, ReadOnlySpan<byte> intent, in OrderFor whom, Action<Utf8JsonWriter> writeWhat, string? day)
    {
        using (var json = new Utf8JsonWriter(whom.Room, Options))
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

        return whom.Room.Take();
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
        json.WriteString("reference"u8, string.Concat(type, id));
        json.WriteEndObject();
    }
}
