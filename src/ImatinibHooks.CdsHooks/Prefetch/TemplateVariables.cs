using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Discovery;

namespace ImatinibHooks.CdsHooks.Prefetch;

/// <summary>Templates that use what another one brought (REQ-PREF-15).</summary>
internal static class TemplateVariables
{
    /// <summary>What the order of the templates breaks.</summary>
    internal static IEnumerable<RequirementViolation> Check(ImmutableArray<PrefetchTemplate> templates)
    {
        for (var index = 0; index < templates.Length; index++)
        {
            var tokens = new List<string>();
            _ = TemplateTokens.Replaced(templates[index].Query, tokens);
            foreach (var key in tokens.SelectMany(PathTokens.Variables))
            {
                foreach (var violation in CheckVariable(key, templates[index], templates[..index]))
                {
                    yield return violation;
                }
            }
        }
    }

    private static IEnumerable<RequirementViolation> CheckVariable(string key, PrefetchTemplate template, ImmutableArray<PrefetchTemplate> before)
    {
        var named = before.FirstOrDefault(earlier => earlier.Key == key);
        if (named is null)
        {
            yield return new("REQ-PREF-15", RequirementLevel.Must, template.Path, "a variable names a key that is listed before");
        }
        else if (named.Query.Contains('?', StringComparison.Ordinal))
        {
            yield return new("REQ-PREF-15", RequirementLevel.Should, template.Path, "a variable names the key of a read, not of a search");
        }
    }
}
