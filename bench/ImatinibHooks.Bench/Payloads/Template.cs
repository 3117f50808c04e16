using System.Text;
using System.Text.Json;

namespace ImatinibHooks.Bench.Payloads;

/// <summary>A JSON file of the templates folder with <c>{name}</c> places to be filled.</summary>
internal static class Template
{
    /// <summary>The file with its places filled, as compact JSON.</summary>
    internal static string Fill(string name, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var text = new StringBuilder(Read(name));
        foreach (var (place, value) in values)
        {
            text.Replace($"{{{place}}}", value);
        }

        using var filled = JsonDocument.Parse(text.ToString());
        return JsonSerializer.Serialize(filled.RootElement);
    }

    /// <summary>The objects of a file that holds one array.</summary>
    internal static JsonElement[] Rows(string name)
    {
        using var rows = JsonDocument.Parse(Read(name));
        return [.. rows.RootElement.Clone().EnumerateArray()];
    }

    private static string Read(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream($"{name}.json")
            ?? throw new FileNotFoundException("No such template.", name);
        return new StreamReader(stream).ReadToEnd();
    }
}
