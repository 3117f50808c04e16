using System.Collections.Immutable;

namespace ImatinibHooks.Fhir.Validation.Invariants;

/// <summary>Invariants of the other data types.</summary>
internal static class DataTypeInvariants
{
    /// <summary>The invariants.</summary>
    internal static ImmutableArray<Invariant> All { get; } =
    [
        new("Attachment", "att-1", static (in node) => !node.Has("data"u8) || node.Has("contentType"u8),
            "Data need their contentType, the MIME type of the bytes."),
        new("ContactPoint", "cpt-2", static (in node) => !node.Has("value"u8) || node.Has("system"u8),
            "A contact value needs its system (phone, fax, email, pager, url, sms or other)."),
        new("DataRequirement.codeFilter", "drq-1", static (in node) => node.Has("path"u8) != node.Has("searchParam"u8),
            "A filter has either a path or a searchParam."),
        new("DataRequirement.dateFilter", "drq-2", static (in node) => node.Has("path"u8) != node.Has("searchParam"u8),
            "A filter has either a path or a searchParam."),
        new("Expression", "exp-1", static (in node) => node.Has("expression"u8) || node.Has("reference"u8),
            "An expression needs its text (expression) or where to find it (reference)."),
        new("Extension", "ext-1", static (in node) => node.Has("extension"u8) != node.Has("value"u8),
            "An extension has either a value or extensions of its own."),
    ];
}
