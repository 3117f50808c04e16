using System.Text.Json;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Fhir.Tests.Oracle;

/// <summary>The reference reader: reads a parsed document with the same rules and tells every row as text.</summary>
internal sealed class PlainReader
{
    private readonly List<(ResourceType Type, string Told)> rows = [];

    /// <summary>What stands in the document: the outcome, then the rows by type, in the order of reading.</summary>
    internal static string Read(JsonElement root)
    {
        var reader = new PlainReader();
        var outcome = reader.Value(root, contained: false, fullUrl: "", nesting: 0);
        return RowText.Join(outcome, reader.rows);
    }

    private ReadOutcome Value(JsonElement json, bool contained, string fullUrl, int nesting)
    {
        if (json.ValueKind != JsonValueKind.Object || nesting > 16)
        {
            return new(json.ValueKind == JsonValueKind.Null ? ReadKind.Null : ReadKind.Unusable, 0, false, false);
        }

        var name = json.EnumerateObject().Where(property => property.NameEquals("resourceType") && property.Value.ValueKind == JsonValueKind.String)
            .Select(property => property.Value.Text()).FirstOrDefault();
        if (name is null)
        {
            return new(ReadKind.Unusable, 0, false, false);
        }

        var type = Enum.GetNames<ResourceType>().Contains(name) ? Enum.Parse<ResourceType>(name) : ResourceType.Unknown;
        return type == ResourceType.Bundle ? Bundle(json, contained, nesting + 1) : Resource(json, type, contained, fullUrl, nesting);
    }

    private ReadOutcome Bundle(JsonElement json, bool contained, int nesting)
    {
        var sum = new ReadOutcome(ReadKind.Bundle, 0, json.Member("link").List().Any(link => link.OneObject().Text("relation") == "next"), false);
        foreach (var entry in json.Member("entry").List().Select(PlainJson.OneObject).Where(entry => entry.Member("resource").Exists()))
        {
            var found = Value(entry.Member("resource"), contained, entry.Text("fullUrl"), nesting);
            sum = new(sum.Kind, sum.Resources + found.Resources, sum.HasNextPage || found.HasNextPage, sum.HasOutcome || found.HasOutcome);
        }

        return sum;
    }

    private ReadOutcome Resource(JsonElement json, ResourceType type, bool contained, string fullUrl, int nesting)
    {
        if (type == ResourceType.Unknown)
        {
            return new(ReadKind.Resource, 1, false, false);
        }

        foreach (var inner in json.Member("contained").List())
        {
            Value(inner, contained: true, "", nesting + 1);
        }

        var subject = PlainParts.Reference(json.Member("subject")) is var named and not " ()" ? named : PlainParts.Reference(json.Member("patient"));
        rows.Add((type, $"{RowText.Header(type, json.Raw(), json.Text("id"), fullUrl, contained, subject)} {PlainResources.Tell(json, type)}"));
        return type == ResourceType.OperationOutcome ? new(ReadKind.OperationOutcome, 0, false, true) : new(ReadKind.Resource, 1, false, false);
    }
}
