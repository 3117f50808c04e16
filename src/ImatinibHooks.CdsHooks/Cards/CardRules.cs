using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>Checks an answer against what the types cannot say (REQ-CARD, REQ-SRC, REQ-SUG, REQ-ACT, REQ-OVR, REQ-LINK, REQ-EXT).</summary>
/// <remarks>
/// Made impossible by the types and the writer: a card without uuid, summary, detail, indicator or source; an unknown code; selectionBehavior without
/// suggestions; empty lists and null members; a smart link.
/// </remarks>
public static class CardRules
{
    /// <summary>The longest summary, in UTF-16 units (REQ-CARD-03).</summary>
    public const int MaxSummaryLength = 139;

    /// <summary>The longest label of a suggestion, in UTF-16 units (REQ-SUG-01).</summary>
    public const int MaxSuggestionLabelLength = 80;

    /// <summary>What the answer breaks, card by card; empty when nothing.</summary>
    /// <param name="response">The answer, in the dialect.</param>
    /// <param name="dialect">The dialect: what it asks for is checked beside the protocol.</param>
    public static ImmutableArray<RequirementViolation> Check(HookResponse response, Dialect dialect = Dialect.Standard)
    {
        ArgumentNullException.ThrowIfNull(response);
        var check = new CardCheck();
        var uuids = new HashSet<Guid>();
        for (var index = 0; index < response.Cards.Length; index++)
        {
            var path = $"cards[{index}]";
            CheckCard(check, response.Cards[index], path);
            SuggestionRules.Check(check, response.Cards[index], path, uuids);
            DialectRules.Check(check, response.Cards[index], path, dialect);
            check.That(IsFresh(response.Cards[index].Uuid, uuids), "REQ-CARD-01", path + ".uuid", "a uuid is set and stands once in the answer");
        }

        return [.. check.Violations];
    }

    internal static bool IsFresh(Guid uuid, HashSet<Guid> seen) => uuid != Guid.Empty && seen.Add(uuid);

    private static void CheckCard(CardCheck check, Card card, string path)
    {
        check.That(
            IsText(card.Summary) && card.Summary.Length <= MaxSummaryLength && !card.Summary.AsSpan().ContainsAny('\r', '\n'),
            "REQ-CARD-03", path + ".summary", "a summary is one line of 1 to 139 UTF-16 units");
        check.That(IsText(card.Detail.ToString()), "REQ-GEN-04", path + ".detail", "a detail is not blank");
        check.That(IsText(card.Source.Label), "REQ-SRC-01", path + ".source.label", "a source has a label");
        check.That(card.Source.Url is null || IsHttps(card.Source.Url), "REQ-SRC-02", path + ".source.url", "the page of a source is an absolute https URL");
        CheckCoding(check, card.Source.Topic, "REQ-SRC-04", path + ".source.topic");
        CheckOverrideReasons(check, card.OverrideReasons, path);
        CheckLinks(check, card.Links, path);
        ExtensionRules.Check(check, card.Extensions, path);
    }

    private static void CheckOverrideReasons(CardCheck check, ImmutableArray<CardCoding> reasons, string card)
    {
        var seen = new HashSet<(string System, string Code)>();
        for (var index = 0; index < reasons.Length; index++)
        {
            var path = $"{card}.overrideReasons[{index}]";
            CheckCoding(check, reasons[index], "REQ-OVR-01", path);
            check.That(IsText(reasons[index].Display), "REQ-OVR-02", path + ".display", "an override reason has a display");
            check.That(seen.Add((reasons[index].System, reasons[index].Code)), "REQ-OVR-06", path, "an override reason stands once on a card");
        }
    }

    private static void CheckLinks(CardCheck check, ImmutableArray<CardLink> links, string card)
    {
        for (var index = 0; index < links.Length; index++)
        {
            var path = $"{card}.links[{index}]";
            check.That(IsText(links[index].Label), "REQ-LINK-01", path + ".label", "a link has a label");
            check.That(IsHttp(links[index].Url), "REQ-LINK-01", path + ".url", "a link has an absolute URL");
        }
    }

    private static void CheckCoding(CardCheck check, CardCoding coding, string requirement, string path) => check.That(
        Uri.IsWellFormedUriString(coding.System, UriKind.Absolute) && IsText(coding.Code), requirement, path, "a Coding has an absolute system and a code");

    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text);

    internal static bool IsHttps(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    // A laptop serves its own pages without TLS.
    internal static bool IsHttp(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
