using System.Collections.Frozen;
using System.Text;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>The elements and attributes of XHTML that a narrative may have (R4, Narrative: chapters 7 to 11 and 15 of HTML 4.0 without forms, plus links, images and style).</summary>
internal static class XhtmlVocabulary
{
    private static readonly FrozenSet<string> Elements = Words(
        "a abbr acronym address area b bdo big blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li map ol p pre q s samp small span",
        "strike strong sub sup table tbody td tfoot th thead tr tt u ul var");

    private static readonly FrozenSet<string> Attributes = Words(
        "abbr accesskey align alt axis border cellpadding cellspacing char charoff charset cite class clear color cols colspan compact coords datetime dir face frame headers height href",
        "hreflang hspace id ismap lang longdesc name noshade nowrap rel rev rowspan rules scope shape size span src start style summary tabindex title type usemap valign value vspace width",
        "xml:lang xml:space xmlns");

    /// <summary>Whether a narrative may have the element.</summary>
    internal static bool HasElement(ReadOnlySpan<byte> name) => Elements.Contains(Encoding.UTF8.GetString(name));

    /// <summary>Whether a narrative may have the attribute; a link that runs a script is none.</summary>
    internal static bool HasAttribute(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) =>
        Attributes.Contains(Encoding.UTF8.GetString(name)) && !Encoding.UTF8.GetString(value).TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it has letters and digits only.</summary>
    internal static bool IsName(ReadOnlySpan<byte> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter))
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenSet<string> Words(params string[] lines) => lines.SelectMany(static line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
