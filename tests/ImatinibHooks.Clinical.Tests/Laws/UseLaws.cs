using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Laws;

/// <summary>The pages that say which rules rest on a setting, and which use data about the person, leave no rule out.</summary>
internal sealed class UseLaws
{
    private static readonly Case[] Charts = [.. Enumerable.Range(0, 400).Select(WideCharts.Of), .. RareCharts.All];

    private static readonly Lazy<Dictionary<string, string>[]> AsTheyAre = new(static () => [.. Charts.Select(Said)]);

    private static IEnumerable<string> Numbers => SitePolicy.Numbers.Select(static number => number.Name);

    [TestCaseSource(nameof(Numbers))]
    public void Policy_EachNumber_ChangesOnlyFindingsOfTheRulesThatThePageNames(string name)
    {
        var number = SitePolicy.Numbers.Single(number => number.Name == name);
        var changed = Changed(chart => chart with { Policy = number.Set(chart.Policy, number.Lowest) }, onlyFindings: true)
            .Union(Changed(chart => chart with { Policy = number.Set(chart.Policy, number.Highest) }, onlyFindings: true));

        Assert.That(string.Join(", ", changed.Where(rule => !IsNamed("policy.md", "POLICY-USE", name, 2, rule)).Order()), Is.Empty);
    }

    [Test]
    public void Policy_Locale_ChangesOnlyFindingsOfTheRulesThatThePageNames() => Assert.That(
        string.Join(", ", Changed(static chart => chart with { Policy = chart.Policy with { Locale = chart.Policy.Locale == Locale.Us ? Locale.Eu : Locale.Us } }, onlyFindings: true)
            .Where(static rule => !IsNamed("policy.md", "POLICY-USE", "Locale", 2, rule)).Order()),
        Is.Empty);

    [Test]
    public void Person_BirthDate_ChangesOnlyTheRulesThatThePageNames() => Assert.That(
        string.Join(", ", Changed(static chart => chart with { BirthDate = default }, onlyFindings: false)
            .Union(Changed(static chart => chart with { BirthDate = Case.Time("2015-01-01") }, onlyFindings: false))
            .Union(Changed(static chart => chart with { BirthDate = Case.Time("1940-01-01") }, onlyFindings: false))
            .Where(static rule => !IsNamed("source-attributes.md", "DEMOGRAPHIC-DATA", "birthDate", 1, rule)).Order()),
        Is.Empty);

    [Test]
    public void Person_Sex_ChangesOnlyTheRulesThatThePageNames() => Assert.That(
        string.Join(", ", Enum.GetValues<Sex>().SelectMany(static sex => Changed(chart => chart with { Sex = sex }, onlyFindings: false)).Distinct()
            .Where(static rule => !IsNamed("source-attributes.md", "DEMOGRAPHIC-DATA", "sex", 1, rule)).Order()),
        Is.Empty);

    /// <summary>The rules whose verdict changes; DATA-FAIL-01, which names other rules, changes with them.</summary>
    private static HashSet<string> Changed(Func<Case, Case> change, bool onlyFindings)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < Charts.Length; index++)
        {
            var before = AsTheyAre.Value[index];
            changed.UnionWith(Said(change(Charts[index])).Where(said => before[said.Key] != said.Value && (!onlyFindings || IsFinding(said.Value) || IsFinding(before[said.Key]))).Select(static said => said.Key.Split(' ')[1]));
        }

        changed.Remove("DATA-FAIL-01");
        return changed;
    }

    private static bool IsFinding(string said) => said.Contains(" FIRED ", StringComparison.Ordinal) && !said.Contains(" NOT ", StringComparison.Ordinal);

    // By order and rule; the trace of a verdict begins with both.
    private static Dictionary<string, string> Said(Case chart) => Traces.Of(chart).ToDictionary(static line => string.Join(' ', line.Split(' ')[..2]), StringComparer.Ordinal);

    private static bool IsNamed(string page, string table, string key, int column, string rule) => ReviewedTable.Read(page, table).Rows
        .Select(static row => row.Split(" | ")).Where(cells => cells[0] == key).SelectMany(cells => cells[column].Split(", "))
        .Any(pattern => pattern.EndsWith('*') ? rule.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == rule);
}
