using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Composing;

/// <summary>A setting whose value at this site is not the reviewed default.</summary>
/// <param name="Text">What it is and which rules rest on it.</param>
/// <param name="Terms">Its name, words, value and default, for the card.</param>
internal sealed record PolicyChange(PolicyText Text, ImmutableArray<Term> Terms)
{
    private static readonly Template Words = new(GeneralTexts.SiteChange);

    /// <summary>Adds it as an item of a list.</summary>
    internal void AddTo(Utf8Buffer output)
    {
        Words.AddMarkdown(output.Add("- "), Terms);
        output.Add('\n');
    }

    internal static PolicyChange Of(PolicyText text, string value, string reviewed) =>
        new(text, [new("number", text.Name), new("what", text.Words), new("value", value), new("default", reviewed)]);
}

/// <summary>Finds what a site has changed, once at start, so that the cards can say so.</summary>
internal static class PolicyChanges
{
    /// <summary>The changed settings in the order of the page; none with the defaults.</summary>
    internal static ImmutableArray<PolicyChange> Of(SitePolicy policy)
    {
        var changes = ImmutableArray.CreateBuilder<PolicyChange>();
        foreach (var text in PolicyTexts.All)
        {
            if (text.Name == nameof(SitePolicy.Locale))
            {
                AddLocale(changes, text, policy);
            }
            else
            {
                AddNumber(changes, text, policy);
            }
        }

        return changes.DrainToImmutable();
    }

    private static void AddLocale(ImmutableArray<PolicyChange>.Builder changes, PolicyText text, SitePolicy policy)
    {
        if (policy.Locale != SitePolicy.Default.Locale)
        {
            changes.Add(PolicyChange.Of(text, NameOf(policy.Locale), NameOf(SitePolicy.Default.Locale)));
        }
    }

    private static void AddNumber(ImmutableArray<PolicyChange>.Builder changes, PolicyText text, SitePolicy policy)
    {
        var number = SitePolicy.Numbers.Single(number => number.Name == text.Name);
        if (number.Read(policy) != number.Default)
        {
            changes.Add(PolicyChange.Of(text, WithUnit(number, number.Read(policy)), WithUnit(number, number.Default)));
        }
    }

    private static string NameOf(Locale locale) => locale.ToString().ToUpperInvariant();

    private static string WithUnit(PolicyNumber number, int value)
    {
        var shown = value.ToString(CultureInfo.InvariantCulture);
        return number.Unit == "1" ? shown : $"{shown} {FactTexts.UnitOf(number.Unit)}";
    }
}
