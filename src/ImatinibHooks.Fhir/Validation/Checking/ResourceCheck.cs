using System.Text.Json;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Validation.Definitions;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>What was known around a resource before it was entered.</summary>
/// <param name="Bundle">The Bundle around it.</param>
/// <param name="WasContained">Whether the resource around it is contained.</param>
/// <param name="Local">Where the contained resources of the one around it end.</param>
internal readonly record struct AroundResource(BundleCheck? Bundle, bool WasContained, (int Contained, int Mentions) Local);

/// <summary>Checks of a resource as a whole: its type, and where it lies.</summary>
internal sealed class ResourceCheck(ValidationRun run)
{
    private const int MaxToldLength = 64;

    /// <summary>The definition of the resource that the cursor stands on; null, and noted, when it is none.</summary>
    internal TypeDefinition? TypeOf(JsonCursor json)
    {
        var start = json.Start;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            run.Findings.Error(FindingCodes.NotAResource, start, "A resource is an object in JSON.");
            return null;
        }

        if (!GoToType(ref json))
        {
            run.Findings.Error(FindingCodes.ResourceTypeMissing, start, "A resource says its type in resourceType, as a text: add it.");
            return null;
        }

        if (run.Definitions.Resources.Find(ref json) is { } type)
        {
            return type.Definition;
        }

        var name = JsonTextDecoder.Decode(json.ValueSpan, json.ValueIsEscaped);
        var shown = name.Length <= MaxToldLength && name.All(char.IsAsciiLetterOrDigit) ? name : "of that name";
        run.Findings.Error(FindingCodes.ResourceTypeUnknown, json.Start, $"FHIR R4 has no resource {shown}: correct resourceType.");
        return null;
    }

    /// <summary>Enters a resource; what <see cref="Leave"/> needs.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="holder">The element that holds it; null for the outermost.</param>
    internal AroundResource Enter(TypeDefinition type, ElementDefinition? holder)
    {
        var around = new AroundResource(run.Bundle, run.IsContained, run.Local.Open());
        run.IsContained = holder?.Name == "contained";
        run.Bundle = type.Role == TypeRole.Bundle ? new BundleCheck(run) : null;
        if (run.IsContained)
        {
            run.Local.Enter();
        }

        return around;
    }

    /// <summary>Leaves a resource.</summary>
    internal void Leave(AroundResource around)
    {
        if (!run.IsContained)
        {
            run.Local.Close(around.Local);
        }

        (run.Bundle, run.IsContained) = (around.Bundle, around.WasContained);
    }

    /// <summary>Checks what is asked of a contained resource when all of its members have passed.</summary>
    internal void ConcludeContained(in FhirNode resource, TypeDefinition type)
    {
        if (resource.Has("contained"u8))
        {
            run.Findings.Error("dom-2", resource.Start, "A contained resource contains no others: move them up beside it.");
        }

        var meta = resource.Child("meta"u8);
        if (meta.Has("versionId"u8) || meta.Has("lastUpdated"u8))
        {
            run.Findings.Error("dom-4", resource.Start, "A contained resource has no version of its own: leave out meta.versionId and meta.lastUpdated.");
        }

        if (meta.Has("security"u8))
        {
            run.Findings.Error("dom-5", resource.Start, "A contained resource has no security label of its own: put it on the resource around it.");
        }

        run.Local.Leave(resource.TextOf("id"u8), type.Path, resource.Start);
    }

    private static bool GoToType(ref JsonCursor json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.IsText("resourceType"u8))
            {
                json.Read();
                return json.TokenType == JsonTokenType.String;
            }

            json.Skip();
        }

        return false;
    }
}
