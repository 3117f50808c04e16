using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImatinibHooks.ValueSets;

/// <summary>One code with the texts that mean it.</summary>
internal sealed record ConceptPart(string Code, string Display, IReadOnlyList<string> Texts);

/// <summary>What a value set takes from one code system.</summary>
internal sealed record SystemPart(string System, IReadOnlyList<ConceptPart> Concepts, IReadOnlyList<string> Families);

/// <summary>Writes a FHIR R4 ValueSet.</summary>
internal static class ValueSetDocument
{
    private const string Base = "http://imatinibhooks.org/fhir/ValueSet/";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    internal static ProfileFile Write(
        string name, string title, string description, IReadOnlyList<SystemPart> includes, IReadOnlyList<SystemPart> excludes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteHead(json, name, title, description);
            json.WriteStartObject("compose");
            WriteParts(json, "include", includes);
            WriteParts(json, "exclude", excludes);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new($"{name}.json", [.. buffer.WrittenSpan, (byte)'\n']);
    }

    private static void WriteHead(Utf8JsonWriter json, string name, string title, string description)
    {
        json.WriteString("resourceType", "ValueSet");
        json.WriteString("id", name);
        json.WriteString("url", Base + name);
        json.WriteString("version", "1");
        json.WriteString("name", string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
        json.WriteString("title", title);
        json.WriteString("status", "draft");
        json.WriteBoolean("experimental", false);
        json.WriteString("description", description);
    }

    private static void WriteParts(Utf8JsonWriter json, string member, IReadOnlyList<SystemPart> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(member);
        foreach (var part in parts)
        {
            WriteConcepts(json, part);
            WriteFamilies(json, part);
        }

        json.WriteEndArray();
    }

    private static void WriteConcepts(Utf8JsonWriter json, SystemPart part)
    {
        if (part.Concepts.Count == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("system", part.System);
        json.WriteStartArray("concept");
        foreach (var concept in part.Concepts)
        {
            WriteConcept(json, concept);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteConcept(Utf8JsonWriter json, ConceptPart concept)
    {
        json.WriteStartObject();
        json.WriteString("code", concept.Code);
        json.WriteString("display", concept.Display);
        if (concept.Texts.Count > 0)
        {
            json.WriteStartArray("designation");
            foreach (var text in concept.Texts)
            {
                json.WriteStartObject();
                json.WriteString("value", text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>R4 wants all filters of one include to hold, so that each family needs an include of its own.</summary>
    private static void WriteFamilies(Utf8JsonWriter json, SystemPart part)
    {
        foreach (var family in part.Families)
        {
            json.WriteStartObject();
            json.WriteString("system", part.System);
            json.WriteStartArray("filter");
            json.WriteStartObject();
            json.WriteString("property", "concept");
            json.WriteString("op", "is-a");
            json.WriteString("value", family);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
