using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImatinibHooks.Advice.Supplementing;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.Advice.Explaining;

/// <summary>Writes why a consultation came out as it did, as JSON with a fixed order of members.</summary>
/// <remarks>
/// Every rule of the catalogue stands in it, for every order: fired (with the card, or what suppressed it), not fired, not applicable, not assessed and why,
/// with the facts it rests on. Members without a value are left out. It holds patient data: it is answered, never stored.
/// </remarks>
public static class TraceWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the trace of one consultation.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="consultation">A consultation with an answer.</param>
    /// <exception cref="ArgumentException">The consultation ended in a fault.</exception>
    public static void Write(IBufferWriter<byte> output, Consultation consultation)
    {
        ArgumentNullException.ThrowIfNull(consultation);
        if (consultation.Trace is not { } trace)
        {
            throw new ArgumentException("A consultation that ended in a fault has no trace.", nameof(consultation));
        }

        if (!trace.IsWhole)
        {
            throw new ArgumentException("The consultation was held without its trace: ask for it with isExplained.", nameof(consultation));
        }

        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteCall(json, consultation, trace);
        WriteData(json, trace);
        TracedVerdicts.Write(json, trace);
        WriteCards(json, consultation);
        WriteEntries(json, trace);
        WriteDefects(json, trace);
        json.WriteEndObject();
    }

    private static void WriteCall(Utf8JsonWriter json, Consultation consultation, Trace trace)
    {
        json.WriteString("asOf"u8, consultation.AsOf);
        json.WriteString("patient"u8, $"Patient/{trace.PatientId}");
        if (consultation.Call is not { } call)
        {
            return;
        }

        json.WriteString("service"u8, trace.Service);
        json.WriteString("hook"u8, call.Hook);
        json.WriteString("hookInstance"u8, call.HookInstance);
        if (call.Remarks.Length > 0)
        {
            WriteRemarks(json, call);
        }
    }

    private static void WriteRemarks(Utf8JsonWriter json, HookCall call)
    {
        json.WriteStartArray("remarks"u8);
        foreach (var remark in call.Remarks)
        {
            json.WriteStartObject();
            json.WriteString("requirement"u8, remark.Requirement);
            json.WriteString("member"u8, remark.Member);
            json.WriteString("what"u8, remark.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteData(Utf8JsonWriter json, Trace trace)
    {
        json.WriteStartArray("data"u8);
        foreach (var data in trace.Data)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, data.Key);
            json.WriteString("state"u8, TraceNames.Of(data.State));
            WriteWay(json, data);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (trace.Drugs != default)
        {
            json.WriteStartObject("drugReferences"u8);
            json.WriteNumber("read"u8, trace.Drugs.Read);
            json.WriteNumber("notRead"u8, trace.Drugs.NotRead);
            json.WriteEndObject();
        }
    }

    private static void WriteWay(Utf8JsonWriter json, TracedData data)
    {
        if (data.Way != DataWay.None)
        {
            json.WriteString("by"u8, TraceNames.Of(data.Way));
        }

        if (data.Fault != DataFault.None)
        {
            json.WriteString("reason"u8, TraceNames.Of(data.Fault));
        }
    }

    private static void WriteCards(Utf8JsonWriter json, Consultation consultation)
    {
        json.WriteStartArray("cards"u8);
        foreach (var card in consultation.Response!.Cards)
        {
            json.WriteStartObject();
            json.WriteString("uuid"u8, card.Uuid);
            json.WriteString("indicator"u8, TraceNames.Of(card.Indicator));
            json.WriteString("rule"u8, card.Source.Topic.Code);
            json.WriteString("summary"u8, card.Summary);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEntries(Utf8JsonWriter json, Trace trace)
    {
        if (trace.EntryCount == 0)
        {
            return;
        }

        json.WriteStartArray("entries"u8);
        foreach (var entry in trace.Entries)
        {
            json.WriteStartObject();
            json.WriteString("reference"u8, entry.Reference);
            foreach (var remark in TraceNames.RemarksOf(entry))
            {
                json.WriteString(remark.Name, remark.Text);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("entryCount"u8, trace.EntryCount);
    }

    private static void WriteDefects(Utf8JsonWriter json, Trace trace)
    {
        if (trace.Defects.Length == 0)
        {
            return;
        }

        json.WriteStartArray("defects"u8);
        foreach (var defect in trace.Defects)
        {
            json.WriteStartObject();
            json.WriteString("what"u8, TraceNames.Of(defect.Kind));
            json.WriteNumber("count"u8, defect.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
