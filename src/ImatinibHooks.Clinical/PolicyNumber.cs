namespace ImatinibHooks.Clinical;

/// <summary>One number of <see cref="SitePolicy"/>: its name, its default and the bounds that a site must keep (table POLICY).</summary>
/// <param name="Name">The name of the property of <see cref="SitePolicy"/>, also its name in configuration.</param>
/// <param name="Default">The reviewed default.</param>
/// <param name="Lowest">The lowest value a site may set, included.</param>
/// <param name="Highest">The highest value a site may set, included.</param>
/// <param name="Unit">The UCUM code of its unit.</param>
/// <param name="Read">Takes it from a policy.</param>
/// <param name="Set">A policy with another value for it; the bounds are for the caller to check.</param>
public sealed record PolicyNumber(
    string Name,
    int Default,
    int Lowest,
    int Highest,
    string Unit,
    Func<SitePolicy, int> Read,
    Func<SitePolicy, int, SitePolicy> Set)
{
    /// <summary>Whether a site may set this value.</summary>
    public bool Allows(int value) => value >= Lowest && value <= Highest;
}
