using System.Globalization;
using ImatinibHooks.Advice.Sheets;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Wording;

/// <summary>Shows the settings of a site with their units.</summary>
internal static class SettingTexts
{
    /// <summary>A setting with its value in a policy, its default and its bounds.</summary>
    internal static RuleSetting Of(PolicyText text, SitePolicy policy)
    {
        if (text.Name == nameof(SitePolicy.Locale))
        {
            return new(text.Name, text.Words, NameOf(policy.Locale), NameOf(SitePolicy.Default.Locale), string.Join(" or ", Enum.GetValues<Locale>().Select(NameOf)));
        }

        var number = SitePolicy.Numbers.Single(number => number.Name == text.Name);
        return new(text.Name, text.Words, WithUnit(number, number.Read(policy)), WithUnit(number, number.Default),
            string.Create(CultureInfo.InvariantCulture, $"{number.Lowest} to {WithUnit(number, number.Highest)}"));
    }

    private static string NameOf(Locale locale) => locale.ToString().ToUpperInvariant();

    private static string WithUnit(PolicyNumber number, int value)
    {
        var shown = value.ToString(CultureInfo.InvariantCulture);
        return number.Unit == "1" ? shown : $"{shown} {FactTexts.UnitOf(number.Unit)}";
    }
}
