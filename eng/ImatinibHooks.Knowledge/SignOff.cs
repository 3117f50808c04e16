using System.Globalization;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Knowledge;

/// <summary>What an artefact says of its approval: the truth of the pages behind it.</summary>
/// <remarks>
/// While one of the pages is not signed the artefact is a draft, has no approval date, no review date and no effective period, and an extension says so. When all
/// are signed it is active, and the day of the last signature is all three.
/// </remarks>
internal static class SignOff
{
    /// <summary>The extension of an artefact that rests on pages not yet signed.</summary>
    internal const string Url = Names.Base + "StructureDefinition/sign-off";

    /// <summary>The members that a plan or a library of these pages begins with.</summary>
    internal static JsonObject Head(string type, string id, string title, IReadOnlyList<ReviewedPage> pages)
    {
        var signed = ReviewedPages.SignedOn(pages);
        var head = Names.Head(type, id, title, signed is null ? "draft" : "active");
        if (signed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) is { } day)
        {
            head["approvalDate"] = day;
            head["lastReviewDate"] = day;
            head["effectivePeriod"] = new JsonObject { ["start"] = day };
        }
        else
        {
            head.Insert(2, "extension", new JsonArray(new JsonObject { ["url"] = Url, ["valueString"] = "not yet signed" }));
        }

        return head;
    }
}

/// <summary>The definition of that extension.</summary>
internal static class SignOffExtension
{
    internal static JsonObject Make()
    {
        var extension = Names.Head("StructureDefinition", "sign-off", "State of the sign-off");
        extension["description"] = "Says in words that the pages behind an artefact are not yet signed, so that a missing approval date is no oversight.";
        extension["fhirVersion"] = "4.0.1";
        extension["kind"] = "complex-type";
        extension["abstract"] = false;
        extension["context"] = new JsonArray(Context("PlanDefinition"), Context("Library"));
        extension["type"] = "Extension";
        extension["baseDefinition"] = "http://hl7.org/fhir/StructureDefinition/Extension";
        extension["derivation"] = "constraint";
        extension["differential"] = new JsonObject
        {
            ["element"] = new JsonArray(
                Element("Extension"),
                Element("Extension.extension", ("max", "0")),
                Element("Extension.url", ("fixedUri", SignOff.Url)),
                Element("Extension.value[x]", ("min", 1), ("type", new JsonArray(new JsonObject { ["code"] = "string" })))),
        };
        return extension;
    }

    private static JsonObject Context(string expression) => new() { ["type"] = "element", ["expression"] = expression };

    private static JsonObject Element(string path, params ReadOnlySpan<(string Name, JsonNode Value)> members)
    {
        var element = new JsonObject { ["id"] = path, ["path"] = path };
        foreach (var (name, value) in members)
        {
            element[name] = value;
        }

        return element;
    }
}
