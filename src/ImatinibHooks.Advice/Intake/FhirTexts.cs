using System.Text;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Compares texts of a body with names of ours.</summary>
internal static class FhirTexts
{
    private const int LongestName = 64;

    /// <summary>Whether the text is exactly this name; no string is made.</summary>
    /// <param name="resources">What was read.</param>
    /// <param name="text">The text.</param>
    /// <param name="name">At most 64 ASCII characters.</param>
    internal static bool TextIs(this ResourceSet resources, JsonText text, string name)
    {
        if (text.Range.Length < name.Length)
        {
            return false;
        }

        Span<byte> utf8 = stackalloc byte[LongestName];
        return resources.TextEquals(text, utf8[..Encoding.UTF8.GetBytes(name, utf8)]);
    }

    /// <summary>Whether the text is this name, whatever the case of its ASCII letters and the blanks around it.</summary>
    internal static bool TextIsIgnoringCase(this ResourceSet resources, JsonText text, string name) =>
        text.Range.Length >= name.Length && Ascii.EqualsIgnoreCase(TrimBlanks(resources.Decoded(text)), name);

    /// <summary>The decoded bytes of a text; made anew only when it holds escapes.</summary>
    internal static ReadOnlySpan<byte> Decoded(this ResourceSet resources, JsonText text) =>
        text.IsEscaped ? Encoding.UTF8.GetBytes(resources.Text(text)) : resources.Bytes(text.Range);

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> text) => text.Trim((byte)' ');
}
