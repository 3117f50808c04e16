using System.Collections.Immutable;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Composing;

/// <summary>Writes the detail of a card: what to do, what else was found, the facts used, what could not be assessed, and on what it rests.</summary>
/// <remarks>GitHub Flavored Markdown without HTML (REQ-CARD-04); whatever came from outside is escaped.</remarks>
internal sealed class DetailWriter(Utf8Buffer output, WordingBook words, ImmutableArray<PolicyChange> changes)
{
    private readonly EvidenceList evidence = new();
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> rules = new(StringComparer.Ordinal);

    /// <summary>The detail of a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="verdicts">Every verdict, for what could not be assessed.</param>
    /// <param name="names">The names of the facts.</param>
    /// <param name="draftOrders">How many draft orders the rules speak of; from two on the card names its own.</param>
    internal Utf8Text Write(PlannedCard card, ImmutableArray<Verdict> verdicts, FactNames names, int draftOrders)
    {
        AddLead(card.Lead);
        AddOrders(card, names, draftOrders);
        AddOthers(card);
        AddFacts(card, names);
        AddNotAssessed(card, verdicts);
        AddNotes(card);
        AddBasis(card);
        AddSiteChanges(card);
        return new(output.Take());
    }

    private void AddLead(Finding lead)
    {
        var wording = words.WordsOf(lead.Rule.Id, lead.Wording);
        wording.Action.AddMarkdown(output.Add("**"), lead.Verdict.Terms);
        wording.Rest.AddMarkdown(output.Add("**"), lead.Verdict.Terms);
        output.Add('\n');
    }

    private void AddOrders(PlannedCard card, FactNames names, int draftOrders)
    {
        if (draftOrders < 2)
        {
            return;
        }

        AddHeading(GeneralTexts.Orders);
        shown.Clear();
        foreach (var finding in card.Findings)
        {
            foreach (var verdict in finding.Verdicts)
            {
                AddOrder(names.FindOrder(verdict.Verdict.Order));
            }
        }
    }

    private void AddOrder(FactName? order)
    {
        if (order is null || !shown.Add(order.Reference))
        {
            return;
        }

        output.Add("- ");
        Markdown.AddText(output, order.Text ?? string.Empty);
        output.Add(order.Text is null ? string.Empty : " - ");
        Markdown.AddText(output, order.Reference);
        output.Add('\n');
    }

    private void AddOthers(PlannedCard card)
    {
        if (card.Findings.Count < 2)
        {
            return;
        }

        AddHeading(GeneralTexts.AlsoFound);
        for (var index = 1; index < card.Findings.Count; index++)
        {
            var verdict = card.Findings[index].Verdict;
            var wording = words.WordsOf(verdict.Rule.Id, card.Findings[index].Wording);
            wording.Summary.AddMarkdown(output.Add("- "), verdict.Terms);
            wording.Action.AddMarkdown(output.Add(". "), verdict.Terms);
            wording.Rest.AddMarkdown(output, verdict.Terms);
            output.Add('\n');
        }
    }

    private void AddFacts(PlannedCard card, FactNames names)
    {
        evidence.Fill(card);
        if (evidence.Facts.Count == 0)
        {
            return;
        }

        output.Add("\n| ").Add(GeneralTexts.FactColumn).Add(" | ").Add(GeneralTexts.ValueColumn).Add(" | ").Add(GeneralTexts.UnitColumn);
        output.Add(" | ").Add(GeneralTexts.DateColumn).Add(" | ").Add(GeneralTexts.SourceColumn).Add(" |\n| --- | --- | --- | --- | --- |\n");
        foreach (var fact in evidence.Facts)
        {
            AddFact(fact, names.Find(fact.Source, fact.Concept));
        }
    }

    private void AddFact(Evidence fact, FactName? name)
    {
        output.Add("| ").Add(FactTexts.LabelOf(fact.Concept));
        AddRemark(name?.Place);
        AddRemark(name is { IsByText: true } ? GeneralTexts.ByText : null);
        output.Add(" | ");
        AddValue(fact, name);
        output.Add(" | ");
        Markdown.AddText(output, fact.Value is null || fact.Unit is not { Length: > 0 } unit ? GeneralTexts.NoValue : FactTexts.UnitOf(unit));
        output.Add(" | ");
        Values.AddTime(output, fact.Time);
        output.Add(" | ");
        Markdown.AddText(output, name?.Reference ?? GeneralTexts.NoValue);
        output.Add(" |\n");
    }

    private void AddValue(Evidence fact, FactName? name)
    {
        if (fact.Value is { } value)
        {
            Markdown.AddText(output, Values.SignOf(fact.Comparator));
            output.Add(value);
        }
        else
        {
            Markdown.AddText(output, name?.Text ?? GeneralTexts.NoValue);
        }

        AddRemark(fact.IsPreliminary ? GeneralTexts.Preliminary : null);
        AddRemark(FactTexts.BlockOf(fact.Block));
    }

    private void AddRemark(string? remark)
    {
        if (remark is not null)
        {
            Markdown.AddText(output.Add(" ("), remark);
            output.Add(')');
        }
    }

    private void AddNotAssessed(PlannedCard card, ImmutableArray<Verdict> verdicts)
    {
        shown.Clear();
        for (var index = 0; index < verdicts.Length; index++)
        {
            if (verdicts[index] is Verdict.NotAssessed missing && IsOfCard(card, missing) && shown.Add(missing.Missing))
            {
                AddHeadingOnce(GeneralTexts.NotAssessed);
                AddRulesLacking(missing.Missing, card, verdicts.AsSpan()[index..]);
                Markdown.AddText(output.Add(": "), missing.Missing);
                output.Add('\n');
            }
        }
    }

    private void AddRulesLacking(string what, PlannedCard card, ReadOnlySpan<Verdict> verdicts)
    {
        rules.Clear();
        foreach (var verdict in verdicts)
        {
            if (verdict is Verdict.NotAssessed missing && missing.Missing == what && IsOfCard(card, missing) && rules.Add(missing.Rule.Id))
            {
                output.Add(rules.Count == 1 ? "- " : ", ").Add(missing.Rule.Id);
            }
        }
    }

    private static bool IsOfCard(PlannedCard card, Verdict verdict)
    {
        foreach (var finding in card.Findings)
        {
            if (finding.Rule.Family == verdict.Rule.Family || finding.Rule.Family == RuleFamily.Data)
            {
                return true;
            }
        }

        return false;
    }

    private void AddNotes(PlannedCard card)
    {
        shown.Clear();
        foreach (var finding in card.Findings)
        {
            foreach (var note in finding.Verdict.Notes)
            {
                if (shown.Add(note))
                {
                    AddHeadingOnce(GeneralTexts.Remarks);
                    words.NoteOf(note).AddMarkdown(output.Add("- "), finding.Verdict.Terms);
                    output.Add('\n');
                }
            }
        }
    }

    private void AddBasis(PlannedCard card)
    {
        AddHeading(GeneralTexts.Basis);
        shown.Clear();
        foreach (var finding in card.Findings)
        {
            if (shown.Add(finding.Rule.Id))
            {
                AddRule(finding.Rule);
            }
        }
    }

    private void AddRule(Rule rule)
    {
        output.Add("- ").Add(rule.Id).Add(", ").Add(GeneralTexts.Version).Add(' ').Add(rule.Version).Add(": ");
        output.Add(SourceTexts.Find(rule.Source)?.Label ?? rule.Source);
        if (FactTexts.ConfidenceOf(rule.Confidence) is { } mark)
        {
            output.Add("; ").Add(mark);
        }

        output.Add('\n');
    }

    private void AddSiteChanges(PlannedCard card)
    {
        shown.Clear();
        foreach (var change in changes)
        {
            if (card.Findings.Exists(finding => change.Text.Concerns(finding.Rule.Id)) && shown.Add(change.Text.Name))
            {
                AddHeadingOnce(GeneralTexts.SiteChanges);
                change.AddTo(output);
            }
        }
    }

    private void AddHeadingOnce(string heading)
    {
        if (shown.Count == 1)
        {
            AddHeading(heading);
        }
    }

    private void AddHeading(string heading) => output.Add("\n**").Add(heading).Add("**\n\n");
}
