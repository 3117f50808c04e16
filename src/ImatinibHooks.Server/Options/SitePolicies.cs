using System.Globalization;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Server.Options;

/// <summary>Turns the policy settings of the configuration into a policy (docs/clinical/policy.md).</summary>
internal static class SitePolicies
{
    private const string LocaleName = nameof(SitePolicy.Locale);

    /// <summary>Adds a failure for each name that is unknown, each value that is no whole number, and each number out of bounds.</summary>
    internal static void Check(Dictionary<string, string> settings, List<string> failures)
    {
        foreach (var (name, value) in settings)
        {
            if (FailureOf(name, value) is { } failure)
            {
                failures.Add($"{ServiceOptions.Section}:Policy:{name} {failure}");
            }
        }
    }

    /// <summary>The reviewed defaults with these settings in their place.</summary>
    internal static SitePolicy Build(Dictionary<string, string> settings) => settings.Aggregate(SitePolicy.Default, With);

    private static SitePolicy With(SitePolicy policy, KeyValuePair<string, string> setting) => IsLocale(setting.Key)
        ? policy with { Locale = ParseLocale(setting.Value) ?? policy.Locale }
        : Find(setting.Key) is { } number && ParseNumber(setting.Value) is { } value ? number.Set(policy, value) : policy;

    private static string? FailureOf(string name, string value)
    {
        if (IsLocale(name))
        {
            return ParseLocale(value) is null ? "must be US or EU." : null;
        }

        if (Find(name) is not { } number)
        {
            return $"is not a policy setting: {LocaleName}, {string.Join(", ", SitePolicy.Numbers.Select(known => known.Name))}.";
        }

        return ParseNumber(value) is { } known && number.Allows(known)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"must be {number.Lowest} to {number.Highest} {number.Unit}, both included, a whole number.");
    }

    private static bool IsLocale(string name) => string.Equals(name, LocaleName, StringComparison.OrdinalIgnoreCase);

    private static Locale? ParseLocale(string value) => value.ToUpperInvariant() switch
    {
        "US" => Locale.Us,
        "EU" => Locale.Eu,
        _ => null,
    };

    private static int? ParseNumber(string value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Environment variables come in upper case on some systems.
    private static PolicyNumber? Find(string name) =>
        SitePolicy.Numbers.FirstOrDefault(number => string.Equals(number.Name, name, StringComparison.OrdinalIgnoreCase));
}
