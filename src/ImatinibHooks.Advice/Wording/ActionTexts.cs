using System.Collections.Immutable;

namespace ImatinibHooks.Advice.Wording;

/// <summary>The words of a referral that can be offered.</summary>
/// <param name="Key">The key that proposals name.</param>
/// <param name="Label">The button: at most 80 UTF-16 units.</param>
/// <param name="Order">The text of the order's code.</param>
internal sealed record ReferralText(string Key, string Label, string Order);

/// <summary>The words of what can be offered beside holds, doses and blood counts: the copy of docs/clinical/wording-actions.md, row by row.</summary>
internal static class ActionTexts
{
    /// <summary>The referrals.</summary>
    internal static ImmutableArray<ReferralText> Referrals { get; } =
    [
        new("hepatology", "Refer to hepatology", "Referral to hepatology: hepatitis B and treatment with imatinib"),
        new("infectious-diseases", "Refer to infectious diseases", "Referral to infectious diseases: active tuberculosis and treatment with imatinib"),
        new("chest-imaging", "Order chest imaging", "Chest imaging to exclude active tuberculosis"),
        new("marrow", "Order a marrow examination", "Bone marrow examination: severe cytopenia on imatinib in advanced disease"),
        new("immunology", "Refer to immunology", "Referral to immunology: low IgG, assessment for immunoglobulin replacement"),
    ];

    /// <summary>The referral with this key.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static ReferralText ReferralOf(string key)
    {
        foreach (var referral in Referrals)
        {
            if (referral.Key == key)
            {
                return referral;
            }
        }

        throw new ArgumentException($"No referral is called {key}.", nameof(key));
    }
}
