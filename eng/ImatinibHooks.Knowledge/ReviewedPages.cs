using System.Globalization;
using System.Text.RegularExpressions;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Knowledge;

/// <summary>A page of docs/clinical that holds rules.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Rules">The rules in its tables of rules.</param>
/// <param name="Sources">The keys of the sources that it names.</param>
/// <param name="Signed">The day it was signed; null while it is not.</param>
internal sealed record ReviewedPage(string Name, string Title, IReadOnlyList<string> Rules, IReadOnlyList<string> Sources, DateOnly? Signed);

/// <summary>The pages that people sign.</summary>
/// <remarks>A page ends with the line <c>Sign-off: not yet signed</c>, or with <c>Sign-off: yyyy-MM-dd</c> and, after a comma, who signed in which role.</remarks>
internal static partial class ReviewedPages
{
    private const string NotSigned = "not yet signed";

    /// <summary>The pages of a folder that hold rules, by name.</summary>
    internal static IReadOnlyList<ReviewedPage> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal)
            .Select(static path => Read(Path.GetFileName(path), File.ReadAllText(path)))
            .Where(static page => page.Rules.Count > 0),
    ];

    /// <summary>One page.</summary>
    internal static ReviewedPage Read(string name, string text) => new(
        name,
        text[2..text.IndexOf('\n', StringComparison.Ordinal)].Trim(),
        [.. RuleTable().Matches(text).SelectMany(static table => RuleRow().Matches(table.Value)).Select(static row => row.Groups[1].Value)],
        [.. SourceTexts.All.Select(static source => source.Key).Where(key => Names(text, key))],
        SignedOn(name, text));

    /// <summary>The pages that hold rules of a family.</summary>
    internal static IReadOnlyList<ReviewedPage> Of(RuleFamily family, IReadOnlyList<ReviewedPage> pages) =>
        [.. pages.Where(page => page.Rules.Any(id => RuleCatalogue.Find(id)?.Family == family))];

    /// <summary>The day on which the last of the pages was signed; null when one of them is not.</summary>
    internal static DateOnly? SignedOn(IReadOnlyList<ReviewedPage> pages) =>
        pages.Count == 0 || pages.Any(static page => page.Signed is null) ? null : pages.Max(static page => page.Signed);

    private static DateOnly? SignedOn(string name, string text)
    {
        var line = SignOff().Match(text) is { Success: true } match ? match.Groups[1].Value : throw new InvalidDataException($"{name} has no line 'Sign-off:'");
        return line == NotSigned ? null : DateOnly.ParseExact(line.Split(',')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool Names(string text, string key) => Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(key)}(?![\w-]|\.\d)");

    [GeneratedRegex(@"^Table: [A-Z-]*RULES\n\n(\|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex RuleTable();

    [GeneratedRegex(@"^\| ([A-Z]+-[\w-]+) \|", RegexOptions.Multiline)]
    private static partial Regex RuleRow();

    [GeneratedRegex(@"^Sign-off: (.+)$", RegexOptions.Multiline)]
    private static partial Regex SignOff();
}
