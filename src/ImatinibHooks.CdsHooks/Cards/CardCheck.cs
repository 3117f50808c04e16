namespace ImatinibHooks.CdsHooks.Cards;

/// <summary>Gathers what an answer breaks.</summary>
internal sealed class CardCheck
{
    internal List<RequirementViolation> Violations { get; } = [];

    internal void That(bool isKept, string requirement, string path, string rule)
    {
        if (!isKept)
        {
            Violations.Add(new(requirement, RequirementLevel.Must, path, rule));
        }
    }
}
