using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ImatinibHooks.CdsHooks.Conformance.Reading;

/// <summary>Finds what a browser would run or load.</summary>
internal static class HtmlScript
{
    // The text comes from anywhere: the time that the pattern takes must not grow faster than the text.
    private static readonly Regex Running = new(
        @"<\s*/?\s*(script|iframe|object|embed|svg|math|style|link|meta|base|form)\b|<[^>]*[\s/""'](on[a-z]+)\s*=|(javascript|vbscript|data)\s*:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly ImmutableArray<string> CodeSchemes = ["javascript:", "data:", "vbscript:"];

    /// <summary>Whether the HTML holds something that runs.</summary>
    internal static bool IsIn(string html) => Running.IsMatch(html);

    /// <summary>Whether an address is code or data. Browsers pass over spaces and control characters in it.</summary>
    internal static bool IsCode(string? url)
    {
        var bare = string.Concat((url ?? string.Empty).Where(letter => letter > ' '));
        return CodeSchemes.Any(scheme => bare.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }
}
