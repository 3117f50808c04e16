using System.Collections.Immutable;
using System.Text;
using ImatinibHooks.Fhir.Validation.Definitions;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>Checks where a Reference leads.</summary>
internal sealed class ReferenceCheck(ValidationRun run)
{
    private const string Canonical = "http://hl7.org/fhir/StructureDefinition/";

    /// <summary>Checks it.</summary>
    /// <param name="node">The Reference.</param>
    /// <param name="targets">The types that it may lead to; empty for any.</param>
    internal void Check(in FhirNode node, ImmutableArray<string> targets)
    {
        if (!(node.Has("reference"u8) || node.Has("identifier"u8) || node.Has("display"u8) || node.Has("extension"u8)))
        {
            run.Findings.Error(FindingCodes.ReferenceEmpty, node.Start, "A Reference needs reference, identifier or display.");
            return;
        }

        var stated = StatedType(node);
        var reference = node.TextOf("reference"u8);
        if (reference is [(byte)'#', .. var id])
        {
            run.BoundToPlace++;
            run.Local.Point(id, targets, node.Start);
        }
        else
        {
            CheckType(reference, stated, targets, node.Start);
        }
    }

    private string? StatedType(in FhirNode node)
    {
        var type = node.TextOf("type"u8);
        var name = Encoding.UTF8.GetString(type.StartsWith("http://hl7.org/fhir/StructureDefinition/"u8) ? type[Canonical.Length..] : type);
        if (name.Length == 0 || name.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        if (!run.Definitions.IsResource(name))
        {
            run.Findings.ErrorAt("type", FindingCodes.ReferenceType, node.Start, "The type of a Reference is the name of a resource of R4.");
            return null;
        }

        return name;
    }

    private void CheckType(ReadOnlySpan<byte> reference, string? stated, ImmutableArray<string> targets, int offset)
    {
        var found = TypeIn(reference);
        if (found is null && !reference.IsEmpty && !reference.Contains((byte)':'))
        {
            run.Findings.Warning(FindingCodes.ReferenceForm, offset, "A relative Reference is written Type/id, with a resource of R4 as its type.");
        }

        if (found is not null && stated is not null && found != stated)
        {
            run.Findings.Error(FindingCodes.ReferenceType, offset, $"The Reference leads to a {found} but says that it is a {stated}: correct one of them.");
        }

        if ((found ?? stated) is { } type && !targets.IsEmpty && !targets.Contains(type))
        {
            run.Findings.Error(FindingCodes.ReferenceTarget, offset, $"The Reference leads to a {type}; it may lead to {string.Join(", ", targets)}.");
        }
    }

    /// <summary>The type of resource in <c>…/Type/id</c> or <c>…/Type/id/_history/version</c>; null when the address is of another form.</summary>
    private string? TypeIn(ReadOnlySpan<byte> reference)
    {
        var history = reference.LastIndexOf("/_history/"u8);
        var path = history < 0 ? reference : reference[..history];
        var slash = path.LastIndexOf((byte)'/');
        if (slash <= 0 || !PrimitiveSyntax.HoldsText(ElementKind.Id, path[(slash + 1)..]) || slash == path.Length - 1)
        {
            return null;
        }

        var type = path[..slash];
        return run.Definitions.Resources.Find(type[(type.LastIndexOf((byte)'/') + 1)..])?.Name;
    }
}
