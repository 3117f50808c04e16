namespace ImatinibHooks.CdsHooks.Conformance.Reading;

/// <summary>The form of a uuid on a card (REQ-CARD-01).</summary>
internal static class Uuids
{
    /// <summary>Whether it is a uuid as RFC 4122 writes it, in lower case, and not all zeros.</summary>
    internal static bool IsPlain(string text) =>
        Guid.TryParseExact(text, "D", out var uuid) && uuid != Guid.Empty && !text.Any(char.IsAsciiLetterUpper);
}
