using System.Buffers;
using System.Text.Json;

namespace ImatinibHooks.Advice.Explaining;

/// <summary>Writes why a consultation came out as it did, as JSON with a fixed order of members.</summary>
public static class TraceWriter
{
    /// <summary>Writes the trace of one consultation.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="consultation">A consultation with an answer.</param>
    /// <exception cref="ArgumentException">The consultation ended in a fault.</exception>
    public static void Write(IBufferWriter<byte> output, Consultation consultation)
    {
        ArgumentNullException.ThrowIfNull(consultation);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("asOf"u8, consultation.AsOf);
        json.WriteEndObject();
    }
}
