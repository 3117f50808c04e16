using System.Collections.Immutable;
using ImatinibHooks.Advice.Hooks;
using ImatinibHooks.Advice.Suggesting;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Composing;

/// <summary>The answer, and what became of each fired verdict.</summary>
/// <param name="Response">The cards.</param>
/// <param name="Fired">The fired verdicts with their card or what suppressed them.</param>
internal sealed record Composition(HookResponse Response, List<FiredVerdict> Fired)
{
    /// <summary>Nothing to say.</summary>
    internal static Composition Silent { get; } = new(new([]), []);
}

/// <summary>Makes cards of verdicts. Holds the buffers it writes with, so one composer serves one call at a time.</summary>
internal sealed class CardComposer
{
    /// <summary>The longest summary, in UTF-16 units (REQ-CARD-03).</summary>
    internal const int MaxSummary = 139;

    private readonly TextBuffer text = new();
    private readonly FindingsExtension findings;
    private readonly DetailWriter details;
    private readonly ComposingRules rules;
    private readonly FreshUuids uuids;

    /// <param name="rules">What every card is made by.</param>
    /// <param name="room">Where the long texts are written; they are good until it begins anew.</param>
    /// <param name="uuids">Where the uuids of cards come from.</param>
    internal CardComposer(ComposingRules rules, Utf8Buffer room, FreshUuids uuids)
    {
        this.rules = rules;
        this.uuids = uuids;
        findings = new(room);
        details = new(room, rules.Words, rules.Changes);
    }

    /// <summary>Composes the answer.</summary>
    /// <param name="verdicts">Every verdict.</param>
    /// <param name="record">The facts they rest on.</param>
    /// <param name="names">The names of the facts.</param>
    /// <param name="suggestions">Makes what the cards offer to do.</param>
    /// <param name="choice">Which findings the hook shows; null for all.</param>
    internal Composition Compose(ImmutableArray<Verdict> verdicts, PatientRecord record, FactNames names, SuggestionMaker suggestions, HookChoice? choice = null)
    {
        var fired = CardPlan.Collect(verdicts, record);
        if (fired.Count == 0)
        {
            return Composition.Silent;
        }

        foreach (var verdict in fired)
        {
            verdict.NameBy(names);
        }

        var shown = ShownOf(fired, choice);
        Suppression.Apply(shown);
        var draftOrders = CountDrafts(record);
        var plan = CardPlan.Plan(shown, rules.MaxCards);
        var cards = ImmutableArray.CreateBuilder<Card>(plan.Count);
        foreach (var planned in plan)
        {
            cards.Add(Make(planned, details.Write(planned, verdicts, names, draftOrders), names, suggestions.Make(planned)));
        }

        return new(new(cards.DrainToImmutable()), fired);
    }

    /// <summary>Those that may be shown: a rule in shadow, and one that the hook does not show, neither shows nor keeps another one silent.</summary>
    private List<FiredVerdict> ShownOf(List<FiredVerdict> fired, HookChoice? choice)
    {
        if (!rules.Modes.HasShadows && choice is null)
        {
            return fired;
        }

        foreach (var verdict in fired)
        {
            verdict.IsShadow = rules.Modes.Of(verdict.Verdict.Rule) == RuleMode.Shadow;
        }

        choice?.Apply(fired);
        var shown = fired.FindAll(static verdict => verdict is { IsShadow: false, IsOffHook: false });
        if (choice?.WordingSuffix is { } suffix)
        {
            shown.ForEach(verdict => verdict.WordFor(rules.Words, suffix));
        }

        return shown;
    }

    private Card Make(PlannedCard planned, Utf8Text detail, FactNames names, ImmutableArray<Suggestion> suggestions)
    {
        var uuid = uuids.Next();
        Mark(planned, uuid);
        return new()
        {
            Uuid = uuid,
            Summary = SummaryOf(planned),
            Detail = detail,
            Indicator = (CardIndicator)planned.Indicator,
            Source = rules.Parts.SourceOf(planned.Lead.Rule),
            Suggestions = suggestions,
            SelectionBehavior = SelectionBehavior.Any,
            OverrideReasons = planned.Indicator == Indicator.Info ? [] : rules.OverrideReasons,
            Links = LinksOf(planned),
            Extensions = [findings.Write(planned, names)],
        };
    }

    private static void Mark(PlannedCard planned, Guid uuid)
    {
        foreach (var finding in planned.Findings)
        {
            foreach (var verdict in finding.Verdicts)
            {
                verdict.Card = uuid;
            }
        }
    }

    private string SummaryOf(PlannedCard planned)
    {
        var verdict = planned.Lead.Verdict;
        rules.Words.WordsOf(verdict.Rule.Id, planned.Lead.Wording).Summary.AddPlain(text, verdict.Terms);
        var length = text.Length;
        if (planned.IsShared)
        {
            text.Add(" (+").Add(planned.Findings.Count - 1).Add(' ').Add(GeneralTexts.More).Add(')');
            text.CutTo(text.Length <= MaxSummary ? text.Length : length);
        }

        CutToLimit();
        return text.Take();
    }

    private void CutToLimit()
    {
        if (text.Length > MaxSummary)
        {
            var last = char.IsHighSurrogate(text.Written[MaxSummary - 2]) ? MaxSummary - 2 : MaxSummary - 1;
            text.CutTo(last);
            text.Add('…');
        }
    }

    private ImmutableArray<CardLink> LinksOf(PlannedCard planned)
    {
        var links = ImmutableArray.CreateBuilder<CardLink>(planned.Findings.Count);
        foreach (var finding in planned.Findings)
        {
            var link = rules.Parts.LinkOf(finding.Rule);
            if (!links.Contains(link))
            {
                links.Add(link);
            }
        }

        return links.DrainToImmutable();
    }

    private static int CountDrafts(PatientRecord record)
    {
        var drafts = 0;
        foreach (var medication in record.Medications)
        {
            drafts += medication.Role == MedicationRole.Draft ? 1 : 0;
        }

        return drafts;
    }
}

/// <summary>What every card is made by, the same for all calls.</summary>
/// <param name="Words">The reviewed words.</param>
/// <param name="Parts">Sources and links.</param>
/// <param name="OverrideReasons">The reasons offered on critical and warning cards.</param>
/// <param name="MaxCards">How many cards there may be before warnings share one.</param>
internal sealed record ComposingRules(WordingBook Words, RuleParts Parts, ImmutableArray<CardCoding> OverrideReasons, int MaxCards)
{
    /// <summary>Which rules are assessed, and which are shown.</summary>
    public RuleModes Modes { get; init; } = RuleModes.AllOn;

    /// <summary>The site's policy numbers.</summary>
    public SitePolicy Policy
    {
        get;
        init
        {
            field = value;
            Changes = PolicyChanges.Of(value);
        }
    } = SitePolicy.Default;

    /// <summary>The settings that the site has changed, found once for all desks; none with the reviewed numbers.</summary>
    public ImmutableArray<PolicyChange> Changes { get; private init; } = [];
}
