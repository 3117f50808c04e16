using System.Text.Json;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Whom a new order is for, and the room to write it in.</summary>
/// <param name="Patient">The patient, as a reference.</param>
/// <param name="Encounter">The encounter, as a reference; null when it is not known.</param>
/// <param name="Room">Where the order is written.</param>
internal sealed record OrderFor(string Patient, string? Encounter, Utf8Buffer Room);

/// <summary>Writes new draft orders (rules.md Appendix A, REQ-ACT-10).</summary>
internal static class NewOrder
{
    /// <summary>A ServiceRequest for a test.</summary>
    /// <param name="test">The code of the test.</param>
    /// <param name="whom">Whom it is for.</param>
    /// <param name="day">The day it is due, yyyy-MM-dd.</param>
    internal static ReadOnlyMemory<byte> OfTest(CardCoding test, OrderFor whom, string day)
    {
        var json = Begin("ServiceRequest"u8, "order"u8, whom);
        WriteCoding(json, "code"u8, test);
        return End(json, whom, day);
    }

    /// <summary>A ServiceRequest whose code is a text: a referral.</summary>
    internal static ReadOnlyMemory<byte> OfText(string text, OrderFor whom, string day)
    {
        var json = Begin("ServiceRequest"u8, "order"u8, whom);
        json.WriteStartObject("code"u8);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
        return End(json, whom, day);
    }

    /// <summary>A MedicationRequest that proposes a drug without a dose.</summary>
    internal static ReadOnlyMemory<byte> OfDrug(CardCoding drug, OrderFor whom)
    {
        var json = Begin("MedicationRequest"u8, "proposal"u8, whom);
        WriteCoding(json, "medicationCodeableConcept"u8, drug);
        return End(json, whom, null);
    }

    private static Utf8JsonWriter Begin(ReadOnlySpan<byte> type, ReadOnlySpan<byte> intent, OrderFor whom)
    {
        var json = whom.Room.BeginJson();
        json.WriteStartObject();
        json.WriteString("resourceType"u8, type);
        json.WriteString("status"u8, "draft"u8);
        json.WriteString("intent"u8, intent);
        return json;
    }

    private static ReadOnlyMemory<byte> End(Utf8JsonWriter json, OrderFor whom, string? day)
    {
        WriteReference(json, "subject"u8, whom.Patient);
        if (whom.Encounter is not null)
        {
            WriteReference(json, "encounter"u8, whom.Encounter);
        }

        if (day is not null)
        {
            json.WriteString("occurrenceDateTime"u8, day);
        }

        json.WriteEndObject();
        json.Flush();
        return whom.Room.Take();
    }

    private static void WriteCoding(Utf8JsonWriter json, ReadOnlySpan<byte> member, CardCoding coding)
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

    private static void WriteReference(Utf8JsonWriter json, ReadOnlySpan<byte> member, string reference)
    {
        json.WriteStartObject(member);
        json.WriteString("reference"u8, reference);
        json.WriteEndObject();
    }
}
