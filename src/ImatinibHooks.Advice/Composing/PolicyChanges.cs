using System.Collections.Immutable;
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
            var setting = SettingTexts.Of(text, policy);
            if (setting.Value != setting.Default)
            {
                changes.Add(new(text, [new("number", text.Name), new("what", text.Words), new("value", setting.Value), new("default", setting.Default)]));
            }
        }

        return changes.DrainToImmutable();
    }
}
