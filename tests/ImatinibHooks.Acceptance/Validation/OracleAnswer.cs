using System.Text.Json.Nodes;
using ImatinibHooks.Acceptance.Knowledge;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>What three validators of others find wrong with one resource.</summary>
/// <param name="Medplum">@medplum/core: structure and constraints.</param>
/// <param name="Fhir">fhir: structure and required codes.</param>
/// <param name="Schema">The JSON Schema of FHIR, run by ajv.</param>
internal sealed record OracleAnswer(string[] Medplum, string[] Fhir, string[] Schema)
{
    /// <summary>How many of them find something.</summary>
    public int Finders => new[] { Medplum, Fhir, Schema }.Count(static found => found.Length > 0);

    /// <summary>Who finds something: letters in the order of the parameters.</summary>
    public string Who => (Medplum.Length > 0 ? "M" : "") + (Fhir.Length > 0 ? "F" : "") + (Schema.Length > 0 ? "S" : "");

    /// <summary>Asks all three about many resources in one process of Node.js.</summary>
    /// <param name="resources">Names, each its own, and resources.</param>
    public static IReadOnlyDictionary<string, OracleAnswer> Ask(IEnumerable<(string Name, string Json)> resources)
    {
        var sent = resources.Select(static one => $$"""{"name":{{JsonValue.Create(one.Name).ToJsonString()}},"resource":{{one.Json}}}""");
        return JsonNode.Parse(Validators.Run("oracle.mjs", $"[{string.Join(',', sent)}]"))!.AsArray().ToDictionary(
            static answer => (string)answer!["name"]!,
            static answer => new OracleAnswer(Texts(answer!["medplum"]), Texts(answer["fhir"]), Texts(answer["schema"])));
    }

    private static string[] Texts(JsonNode? found) => [.. found!.AsArray().Select(static text => (string)text!)];
}
