using System.Text;
using System.Text.Json.Nodes;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Knowledge;

/// <summary>The names and addresses of the artefacts.</summary>
internal static class Names
{
    /// <summary>What every canonical address begins with.</summary>
    internal const string Base = "http://imatinibhooks.org/fhir/";

    /// <summary>The code system of the rules, which the topic of a card names.</summary>
    internal const string Rules = Base + "CodeSystem/rules";

    /// <summary>The code system of the confidence marks.</summary>
    internal const string Confidence = Base + "CodeSystem/confidence";

    /// <summary>The version of the artefacts. Raised with a release.</summary>
    internal const string Version = "1";

    /// <summary>The canonical address of an artefact.</summary>
    internal static string Url(string type, string id) => $"{Base}{type}/{id}";

    /// <summary>The id of a family: its name in lower case with hyphens.</summary>
    internal static string OfFamily(RuleFamily family) => WithHyphens(family.ToString());

    /// <summary>The computable name of an artefact: its id in Pascal case.</summary>
    internal static string Computable(string id) =>
        string.Concat(id.Split('-').Select(static part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>The members that every conformance resource begins with.</summary>
    internal static JsonObject Head(string type, string id, string title, string status = "draft") => new()
    {
        ["resourceType"] = type,
        ["id"] = id,
        ["url"] = Url(type, id),
        ["version"] = Version,
        ["name"] = Computable(id),
        ["title"] = title,
        ["status"] = status,
        ["experimental"] = false,
        ["publisher"] = "ImatinibHooks",
    };

    private static string WithHyphens(string pascal)
    {
        var text = new StringBuilder();
        foreach (var letter in pascal)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "-" : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
