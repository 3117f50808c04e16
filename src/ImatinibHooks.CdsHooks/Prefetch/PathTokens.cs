using System.Text.RegularExpressions;
using ImatinibHooks.CdsHooks.Discovery;

namespace ImatinibHooks.CdsHooks.Prefetch;

/// <summary>The tokens of 3.0: a part of FHIRPath (REQ-PREF-13, 14, 16).</summary>
/// <remarks>
/// Selectors joined by a pipe; each begins with <c>context</c>, a variable <c>%key</c>, <c>today()</c> or a user token, goes on with elements, <c>ofType()</c> and
/// <c>resolve()</c>, and a date may have whole days added to it or taken off.
/// </remarks>
internal static partial class PathTokens
{
    internal static IEnumerable<RequirementViolation> Check(string token, string path, HookContext? context) =>
        token.Split('|').SelectMany(selector => CheckSelector(selector.Trim(), path, context));

    /// <summary>The keys that the variables of a token name.</summary>
    internal static IEnumerable<string> Variables(string token) =>
        token.Split('|').Select(selector => selector.Trim()).Where(selector => selector.StartsWith('%')).Select(selector => selector[1..].Split('.', ' ')[0]);

    private static IEnumerable<RequirementViolation> CheckSelector(string selector, string path, HookContext? context)
    {
        var match = Selector().Match(selector);
        if (!match.Success)
        {
            return [Must("REQ-PREF-13", path, "a token is of the part of FHIRPath that 3.0 allows")];
        }

        return
        [
            .. CheckRoot(match.Groups["root"].Value, match.Groups["step"].Captures.FirstOrDefault()?.Value, path, context),
            .. match.Groups["type"].Captures.Where(type => !ResourceTypes.Contains(type.Value)).Select(_ => Must("REQ-PREF-14", path, "ofType takes the name of a resource type")),
            .. match.Groups["unit"].Captures.Where(unit => unit.Value is not ("day" or "days"))
                .Select(_ => new RequirementViolation("REQ-PREF-16", RequirementLevel.Should, path, "clients need to know whole days only: write the time in days")),
        ];
    }

    private static IEnumerable<RequirementViolation> CheckRoot(string root, string? field, string path, HookContext? context)
    {
        var isContext = root == "context";
        if (isContext && (field is null || (context is not null && context.Field(field) is null)))
        {
            return [Must("REQ-PREF-13", path, "context is followed by a field of the hook")];
        }

        return isContext ? TemplateTokens.CheckOptional(context?.Field(field!), path) : [];
    }

    private static RequirementViolation Must(string requirement, string path, string message) => new(requirement, RequirementLevel.Must, path, message);

    [GeneratedRegex(
        @"^(?<root>context|%[A-Za-z][A-Za-z0-9_-]*|today\(\)|userPractitionerId|userPractitionerRoleId|userPatientId|userRelatedPersonId)"
        + @"(\.(ofType\((?<type>[A-Za-z]+)\)|resolve\(\)|(?<step>[A-Za-z][A-Za-z0-9]*)))*"
        + @"(\s*[+-]\s*\d+\s+'?(?<unit>[a-z]+)'?)*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Selector();
}
