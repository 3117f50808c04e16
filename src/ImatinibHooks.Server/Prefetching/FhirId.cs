namespace ImatinibHooks.Server.Prefetching;

/// <summary>What may stand in an address as an id of FHIR.</summary>
internal static class FhirId
{
    private const int MostLetters = 64;

    /// <summary>Whether a text is an id: 1 to 64 ASCII letters, digits, hyphens and dots, and not dots alone, which a path would take for something else.</summary>
    /// <remarks>No letter of it needs to be encoded in an address.</remarks>
    internal static bool IsValid(string? id) =>
        id is { Length: >= 1 and <= MostLetters } && id.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.') && id.Trim('.').Length > 0;
}
