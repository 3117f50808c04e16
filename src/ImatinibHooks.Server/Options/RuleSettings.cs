using ImatinibHooks.Clinical;

namespace ImatinibHooks.Server.Options;

/// <summary>Turns the settings <c>Rules:{id}:Mode</c> into the modes of the rules.</summary>
internal static class RuleSettings
{
    private const string Mode = nameof(RuleOptions.Mode);

    /// <summary>A failure for each id that is no rule, each key beside the mode and each mode that is none.</summary>
    internal static IEnumerable<string> Check(IConfigurationSection rules) =>
        from rule in rules.GetChildren()
        from failure in Find(rule.Key) is null ? [UnknownRule(rule)] : CheckRule(rule)
        select failure;

    /// <summary>Every rule on but for those that are set.</summary>
    internal static RuleModes Build(Dictionary<string, RuleOptions> rules) => RuleModes.From(rules
        .Where(rule => Find(rule.Key) is not null && Parse(rule.Value.Mode) is not null)
        .ToDictionary(rule => Find(rule.Key)!.Id, rule => Parse(rule.Value.Mode)!.Value));

    private static IEnumerable<string> CheckRule(IConfigurationSection rule)
    {
        if (rule.Value is not null)
        {
            yield return $"{rule.Path} has a value of its own: write {rule.Path}:{Mode}.";
        }

        foreach (var setting in rule.GetChildren())
        {
            if (!string.Equals(setting.Key, Mode, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{setting.Path} is not a setting: write {rule.Path}:{Mode}.";
            }
            else if (Parse(setting.Value) is null)
            {
                yield return $"{setting.Path} is not a mode of a rule: write On, Shadow (assessed and traced, never shown) or Off (not assessed).";
            }
        }
    }

    private static string UnknownRule(IConfigurationSection rule) =>
        $"{rule.Path} names no rule of this version: take the setting out, or write an id that GET /rules lists, such as {RuleCatalogue.All[^1].Id}.";

    // A number is no mode, although it would parse as one.
    private static RuleMode? Parse(string? mode) =>
        mode is { Length: > 0 } && char.IsAsciiLetter(mode[0]) && Enum.TryParse<RuleMode>(mode, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;

    // Environment variables come in upper case on some systems.
    private static Rule? Find(string id) => RuleCatalogue.All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase));
}
