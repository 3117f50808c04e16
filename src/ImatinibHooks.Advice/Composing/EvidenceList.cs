using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Composing;

/// <summary>The facts of some findings, each once, in the order in which the rules gave them. Filled again and again.</summary>
/// <remarks>A card has few facts, and comparing few one by one is faster than hashing them; a record of thousands of unusable results is not left to that.</remarks>
internal sealed class EvidenceList
{
    private const int Few = 32;

    private readonly HashSet<Evidence> seen = [];

    /// <summary>The facts.</summary>
    internal List<Evidence> Facts { get; } = [];

    /// <summary>Fills the list with the facts of one finding, for every order it is about.</summary>
    internal void Fill(Finding finding)
    {
        Clear();
        AddAll(finding);
    }

    /// <summary>Fills the list with the facts of a whole card.</summary>
    internal void Fill(PlannedCard card)
    {
        Clear();
        foreach (var finding in card.Findings)
        {
            AddAll(finding);
        }
    }

    private void Clear()
    {
        seen.Clear();
        Facts.Clear();
    }

    private void Add(Evidence fact)
    {
        if (Facts.Count == Few && seen.Count == 0)
        {
            seen.UnionWith(Facts);
        }

        if (Facts.Count < Few ? !Facts.Contains(fact) : seen.Add(fact))
        {
            Facts.Add(fact);
        }
    }

    private void AddAll(Finding finding)
    {
        foreach (var verdict in finding.Verdicts)
        {
            foreach (var fact in verdict.Verdict.Evidence)
            {
                Add(fact);
            }
        }
    }
}
