namespace ImatinibHooks.CdsHooks;

/// <summary>The form in which the protocol names a resource: ResourceType/id.</summary>
internal static class RelativeReference
{
    private const int MaxIdLength = 64;

    /// <summary>Whether a text is of that form; null is not.</summary>
    internal static bool Is(string? reference) =>
        reference?.Split('/') is [{ Length: > 0 } type, { Length: > 0 and <= MaxIdLength } id]
        && type.All(char.IsAsciiLetter)
        && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
}
