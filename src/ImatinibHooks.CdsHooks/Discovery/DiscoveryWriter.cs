using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Discovery;

/// <summary>Writes the discovery answer: nothing null, nothing empty but the list of services (REQ-GEN-03 to 05).</summary>
internal static class DiscoveryWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static ReadOnlyMemory<byte> Write(ImmutableArray<HookService> services)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("services"u8);
            foreach (var service in services)
            {
                WriteService(json, service);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }

    private static void WriteService(Utf8JsonWriter json, HookService service)
    {
        json.WriteStartObject();
        json.WriteString("hook"u8, service.Hook);
        json.WriteString("title"u8, service.Title);
        json.WriteString("description"u8, service.Description);
        json.WriteString("id"u8, service.Id);
        if (service.Prefetch.Length > 0)
        {
            WritePrefetch(json, service.Prefetch);
        }

        if (service.UsageRequirements is { } usageRequirements)
        {
            json.WriteString("usageRequirements"u8, usageRequirements);
        }

        json.WriteEndObject();
    }

    private static void WritePrefetch(Utf8JsonWriter json, ImmutableArray<PrefetchTemplate> templates)
    {
        json.WriteStartObject("prefetch"u8);
        foreach (var template in templates)
        {
            json.WriteString(template.Key, template.Query);
        }

        json.WriteEndObject();
    }
}
