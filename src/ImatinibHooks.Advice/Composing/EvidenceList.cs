using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Composing;

/// <summary>The facts of some findings, each once, in the order in which the rules gave them. Filled again and again; a card has few, so they are compared one by one.</summary>
internal sealed class EvidenceList
{
    /// <summary>The facts.</summary>
    internal List<Evidence> Facts { get; } = [];

    /// <summary>Fills the list with the facts of one finding, for every order it is about.</summary>
    internal void Fill(Finding finding)
    {
        Facts.Clear();
        AddAll(finding);
    }

    /// <summary>Fills the list with the facts of a whole card.</summary>
    internal void Fill(PlannedCard card)
    {
        Facts.Clear();
        foreach (var finding in card.Findings)
        {
            AddAll(finding);
        }
    }

    private void AddAll(Finding finding)
    {
        foreach (var verdict in finding.Verdicts)
        {
            foreach (var fact in verdict.Verdict.Evidence)
            {
                if (!Facts.Contains(fact))
                {
                    Facts.Add(fact);
                }
            }
        }
    }
}
