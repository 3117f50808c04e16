using System.Numerics;
using ImatinibHooks.Fhir.Validation.Definitions;
using ImatinibHooks.Fhir.Validation.Profiles;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>What is checked of an object when all of its members have passed.</summary>
internal sealed class ObjectCheck(ValidationRun run)
{
    private readonly SiblingCheck siblings = new(run);
    private readonly ReferenceCheck references = new(run);
    private readonly ResourceCheck resources = new(run);
    private readonly ProfileCheck profiles = new(run);

    /// <summary>Checks it.</summary>
    /// <param name="frame">What passed.</param>
    /// <param name="places">Where it lies.</param>
    /// <param name="member">The member that it is the value of; null for a resource and for a sibling.</param>
    /// <param name="around">The type of the object around it; null for a resource.</param>
    internal void Conclude(in ObjectFrame frame, ReadOnlySpan<Place> places, Member? member, TypeDefinition? around)
    {
        var type = frame.Type;
        if ((frame.Seen & ~(member is null ? 0 : type.IdBit)) == 0 && !type.IsResource)
        {
            run.Findings.Error("ele-1", frame.Start, "An object without content is never sent: leave it out.");
            return;
        }

        if ((type.Required & ~frame.Seen) is not 0 and var missing)
        {
            ReportMissing(type, missing, frame.Start);
        }

        if ((frame.Siblings | frame.Nulls) != 0)
        {
            siblings.Check(frame, places);
        }

        CheckContent(type, new(run.Json.Span, frame.Start, type, frame.Seen, places), member, around);
    }

    private void CheckContent(TypeDefinition type, in FhirNode node, Member? member, TypeDefinition? around)
    {
        CheckInvariants(type, node);
        if (member is { Element.Binding: { } codes })
        {
            BindingCheck.Check(node, member, codes, run);
        }

        switch (type.Role)
        {
            case TypeRole.Reference:
                references.Check(node, member?.Type.Targets ?? []);
                break;
            case TypeRole.Extension:
                CheckExtension(node, around);
                break;
            case TypeRole.BundleEntry:
                run.Bundle?.TakeEntry(node);
                break;
            case TypeRole.Bundle or TypeRole.Resource:
                CheckResource(type, node);
                break;
        }
    }

    private void CheckResource(TypeDefinition type, in FhirNode node)
    {
        run.Bundle?.Conclude(node);
        if (run.IsContained)
        {
            resources.ConcludeContained(node, type);
        }

        profiles.CheckResource(node, type);
    }

    private void CheckExtension(in FhirNode extension, TypeDefinition? around)
    {
        var url = extension.TextOf("url"u8);
        if (url.IsEmpty || url.Contains((byte)':'))
        {
            profiles.CheckExtension(extension, url);
            return;
        }

        run.BoundToPlace++;
        if (around?.Role != TypeRole.Extension)
        {
            run.Findings.Error(FindingCodes.ExtensionUrl, extension.Start, "The url of an extension is absolute; a short name may stand only inside another extension.");
        }
    }

    private void CheckInvariants(TypeDefinition type, in FhirNode node)
    {
        foreach (var invariant in type.Invariants)
        {
            if ((!invariant.IsBestPractice || run.Options.IncludesBestPractice) && !invariant.Holds(node))
            {
                run.Findings.Add(invariant.Key, invariant.Severity, null, node.Start, invariant.Message);
            }
        }
    }

    private void ReportMissing(TypeDefinition type, ulong missing, int offset)
    {
        for (; missing != 0; missing &= missing - 1)
        {
            var element = type.Elements[BitOperations.TrailingZeroCount(missing)];
            var hint = element.Binding is { } codes ? $": {codes.Told}" : element.IsChoice ? $": one of {string.Join(", ", element.Types.Select(one => one.JsonName))}" : "";
            run.Findings.ErrorAt(element.Name, FindingCodes.ElementMissing, offset, $"{type.Path} needs {element.Name}{(element.IsChoice ? "[x]" : "")}{hint}. Add it.");
        }
    }
}
