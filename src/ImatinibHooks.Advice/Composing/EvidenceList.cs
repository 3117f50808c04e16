using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Composing;

/// <summary>The facts of some findings, each once, in the order in which the rules gave them.</summary>
internal static class EvidenceList
{
    /// <summary>Fills the list with the facts of one finding, for every order it is about.</summary>
    internal static void Fill(List<Evidence> evidence, Finding finding)
    {
        evidence.Clear();
        AddAll(evidence, finding);
    }

    /// <summary>Fills the list with the facts of a whole card.</summary>
    internal static void Fill(List<Evidence> evidence, PlannedCard card)
    {
        evidence.Clear();
        foreach (var finding in card.Findings)
        {
            AddAll(evidence, finding);
        }
    }

    private static void AddAll(List<Evidence> evidence, Finding finding)
    {
        foreach (var verdict in finding.Verdicts)
        {
            foreach (var fact in verdict.Verdict.Evidence)
            {
                if (!evidence.Contains(fact))
                {
                    evidence.Add(fact);
                }
            }
        }
    }
}
