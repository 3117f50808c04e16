using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>Makes the containers that FHIR servers answer with.</summary>
internal static class Bundles
{
    private const string FhirBase = "https://ehr.example.org/fhir/";

    /// <summary>A collection, as draftOrders is sent.</summary>
    public static JsonObject Collection(IEnumerable<JsonObject> resources) => new()
    {
        ["resourceType"] = "Bundle",
        ["type"] = "collection",
        ["entry"] = new JsonArray([.. resources.Select(resource => new JsonObject { ["resource"] = resource })]),
    };

    /// <summary>The whole answer to a search; without a match it has no entry member, as R4 wants.</summary>
    public static JsonObject SearchSet(IEnumerable<JsonObject> resources)
    {
        JsonNode[] entries = [.. resources.Select(Match)];
        var bundle = new JsonObject { ["resourceType"] = "Bundle", ["type"] = "searchset", ["total"] = entries.Length };
        if (entries.Length > 0)
        {
            bundle["entry"] = new JsonArray(entries);
        }

        return bundle;
    }

    /// <summary>The first page of an answer that has more.</summary>
    public static JsonObject FirstPage(IEnumerable<JsonObject> resources)
    {
        var bundle = SearchSet(resources);
        bundle["total"] = (int)bundle["total"]! + 100;
        bundle["link"] = new JsonArray(new JsonObject { ["relation"] = "next", ["url"] = FhirBase + "?page=2" });
        return bundle;
    }

    /// <summary>What a server says when it cannot answer.</summary>
    public static JsonObject Outcome() => new()
    {
        ["resourceType"] = "OperationOutcome",
        ["issue"] = new JsonArray(new JsonObject
        {
            ["severity"] = "error",
            ["code"] = "timeout",
            ["diagnostics"] = "The search did not finish in time.",
        }),
    };

    private static JsonObject Match(JsonObject resource) => new()
    {
        ["fullUrl"] = $"{FhirBase}{resource["resourceType"]}/{resource["id"]}",
        ["resource"] = resource,
        ["search"] = new JsonObject { ["mode"] = "match" },
    };
}
