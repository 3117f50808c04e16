namespace ImatinibHooks.CdsHooks.Conformance.Reading;

/// <summary>Which patient a reference is about.</summary>
internal static class PatientReference
{
    private const string Type = "Patient";

    /// <summary>The id of Patient/id, of an absolute address that ends like that, and of a bare id; null for a reference to something else.</summary>
    internal static string? IdOf(string? reference) => (reference ?? string.Empty).Split('/') switch
    {
        [.., Type, var id, "_history", _] => id,
        [.., Type, var id] => id,
        [{ Length: > 0 } id] when !id.StartsWith('#') && !id.Contains(':', StringComparison.Ordinal) => id,
        _ => null,
    };
}
