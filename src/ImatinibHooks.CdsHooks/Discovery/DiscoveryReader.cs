using System.Collections.Immutable;
using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Discovery;

/// <summary>Reads the discovery document, which is ours: whatever is not in the protocol is an error (REQ-EXT-05).</summary>
internal static class DiscoveryReader
{
    internal static ImmutableArray<HookService> Read(ReadOnlyMemory<byte> servicesJson)
    {
        try
        {
            using var document = JsonDocument.Parse(servicesJson);
            return ReadServices(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The discovery document is no JSON: {exception.Message}", exception);
        }
    }

    private static ImmutableArray<HookService> ReadServices(JsonElement root)
    {
        OnlyMembers(root, "The discovery document", "services");
        if (!root.TryGetProperty("services", out var services) || services.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidDataException("The discovery document needs an array services (REQ-DISC-02).");
        }

        return [.. services.EnumerateArray().Select((service, index) => ReadService(service, $"services[{index}]"))];
    }

    private static HookService ReadService(JsonElement service, string path)
    {
        OnlyMembers(service, path, "hook", "title", "description", "id", "prefetch", "usageRequirements");
        return new(
            Required(service, path, "id"),
            Required(service, path, "hook"),
            Required(service, path, "title"),
            Required(service, path, "description"),
            service.TryGetProperty("usageRequirements", out _) ? Required(service, path, "usageRequirements") : null,
            ReadPrefetch(service, path));
    }

    private static ImmutableArray<PrefetchTemplate> ReadPrefetch(JsonElement service, string path)
    {
        if (!service.TryGetProperty("prefetch", out var prefetch))
        {
            return [];
        }

        if (prefetch.ValueKind != JsonValueKind.Object || !prefetch.EnumerateObject().Any())
        {
            throw new InvalidDataException($"{path}.prefetch must be an object with at least one key (REQ-DISC-10).");
        }

        return [.. prefetch.EnumerateObject().Select(key => new PrefetchTemplate(key.Name, Required(prefetch, $"{path}.prefetch", key.Name)))];
    }

    private static string Required(JsonElement parent, string path, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw new InvalidDataException($"{path}.{name} must be a string that is not empty (REQ-GEN-04).");

    private static void OnlyMembers(JsonElement element, string path, params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{path} must be an object.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!names.Contains(member.Name) || !seen.Add(member.Name))
            {
                throw new InvalidDataException($"{path}.{member.Name} is not a member that the protocol knows, or stands twice (REQ-EXT-05).");
            }
        }
    }
}
