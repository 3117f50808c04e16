using ImatinibHooks.Advice.Composing;

namespace ImatinibHooks.Advice.Hooks;

/// <summary>Which findings a hook shows, and whether it has words of its own for them. A hook that shows everything in the usual words has no choice.</summary>
internal abstract class HookChoice
{
    /// <summary>What stands behind the variant of a finding that has words of its own at this hook; null for none.</summary>
    internal virtual string? WordingSuffix => null;

    /// <summary>Marks the findings that are not shown. None of them keeps another one silent.</summary>
    internal abstract void Apply(List<FiredVerdict> fired);
}
