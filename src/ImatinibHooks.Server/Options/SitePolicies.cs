using System.Globalization;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Server.Options;

/// <summary>Turns the policy numbers of the configuration into a policy (docs/clinical/policy.md).</summary>
internal static class SitePolicies
{
    /// <summary>Adds a failure for each name that is unknown and each number out of bounds.</summary>
    internal static void Check(Dictionary<string, int> numbers, List<string> failures)
    {
        foreach (var (name, value) in numbers)
        {
            if (Find(name) is not { } number)
            {
                failures.Add($"{ServiceOptions.Section}:Policy:{name} is not a policy number: {string.Join(", ", SitePolicy.Numbers.Select(known => known.Name))}.");
            }
            else if (!number.Allows(value))
            {
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"{ServiceOptions.Section}:Policy:{name} must be {number.Lowest} to {number.Highest} {number.Unit}, both included."));
            }
        }
    }

    /// <summary>The reviewed defaults with these numbers in their place.</summary>
    internal static SitePolicy Build(Dictionary<string, int> numbers) =>
        numbers.Aggregate(SitePolicy.Default, (policy, number) => Find(number.Key) is { } known ? known.Set(policy, number.Value) : policy);

    // Environment variables come in upper case on some systems.
    private static PolicyNumber? Find(string name) =>
        SitePolicy.Numbers.FirstOrDefault(number => string.Equals(number.Name, name, StringComparison.OrdinalIgnoreCase));
}
