using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImatinibHooks.Cli.Output;

/// <summary>Writes JSON objects, each on a line of its own.</summary>
internal static class JsonLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="members">Writes its members.</param>
    internal static void Write(Terminal terminal, Action<Utf8JsonWriter> members)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        terminal.Out.WriteLine(Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
