using System.Globalization;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Knowledge;

/// <summary>A profile as a StructureDefinition with a differential; whoever needs the snapshot makes it from FHIR R4.</summary>
internal static class ProfileDocument
{
    internal static JsonObject Make(ProfileRow profile, ProfileTable table)
    {
        var document = Names.Head("StructureDefinition", profile.Name, profile.Title);
        document["description"] = profile.Description;
        document["fhirVersion"] = "4.0.1";
        document["kind"] = "resource";
        document["abstract"] = false;
        document["type"] = profile.Type;
        document["baseDefinition"] = $"http://hl7.org/fhir/StructureDefinition/{profile.Type}";
        document["derivation"] = "constraint";
        var elements = table.Elements.Where(element => element.Profile == profile.Name).Select(element => Element(profile.Type, element, table));
        document["differential"] = new JsonObject
        {
            ["element"] = new JsonArray([new JsonObject { ["id"] = profile.Type, ["path"] = profile.Type }, .. elements]),
        };
        return document;
    }

    private static JsonObject Element(string type, ElementRow row, ProfileTable table)
    {
        var path = $"{type}.{row.Path}";
        var element = new JsonObject { ["id"] = path, ["path"] = path };
        if (row.Short.Length > 0)
        {
            element["short"] = row.Short;
        }

        if (row.Min.Length > 0)
        {
            element["min"] = int.Parse(row.Min, CultureInfo.InvariantCulture);
        }

        if (row.Max.Length > 0)
        {
            element["max"] = row.Max;
        }

        AddConstraint(element, row, table);
        element["mustSupport"] = row.Max != "0";
        return element;
    }

    private static void AddConstraint(JsonObject element, ElementRow row, ProfileTable table)
    {
        var words = row.Value.Split(' ');
        switch (row.Constraint)
        {
            case "":
                break;
            case "type":
                element["type"] = new JsonArray([.. words.Select(static word => new JsonObject { ["code"] = word })]);
                break;
            case "binding":
                element["binding"] = new JsonObject { ["strength"] = words[0], ["valueSet"] = Names.Url("ValueSet", words[1]) };
                break;
            case "patternCodeableConcept":
                var coding = new JsonObject { ["system"] = table.SystemOf(words[1]), ["code"] = words[1] };
                element[row.Constraint] = new JsonObject { ["coding"] = new JsonArray(coding) };
                break;
            default:
                element[row.Constraint] = row.Value;
                break;
        }
    }
}
