using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;

namespace ImatinibHooks.CdsHooks.Conformance.Reading;

/// <summary>Finds what a browser would run or load.</summary>
internal static class HtmlScript
{
    // The text comes from anywhere: the time that the patterns take must not grow faster than the text.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Running = new(
        @"<\s*/?\s*(script|iframe|object|embed|svg|math|style|link|meta|base|form)\b|<[^>]*[\s/""'](on[a-z]+)\s*=", Options);

    private static readonly Regex CodeAttribute = new(@"=[""']?(javascript|vbscript|data):", Options);

    private static readonly ImmutableArray<string> CodeSchemes = ["javascript:", "data:", "vbscript:"];

    /// <summary>Whether the HTML holds something that runs.</summary>
    internal static bool IsIn(string html) => Running.IsMatch(html) || CodeAttribute.IsMatch(Squeezed(WebUtility.HtmlDecode(html)));

    /// <summary>Whether an address is code or data.</summary>
    internal static bool IsCode(string? url)
    {
        var bare = Squeezed(url ?? string.Empty);
        return CodeSchemes.Any(scheme => bare.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    // Browsers pass over blanks and control characters in an address.
    private static string Squeezed(string text) => string.Concat(text.Where(letter => letter > ' '));
}
