using System.Collections.Immutable;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Cases;

/// <summary>Verdicts of rules that have nothing to say: not fired only when everything that could have made them fire was there.</summary>
internal static class QuietVerdicts
{
    extension(OrderCase order)
    {
        /// <summary>Not fired; not assessed when one of the groups could not be had, because what is absent may be in it.</summary>
        public Verdict Quiet(Rule rule, DataGroups needs, ImmutableArray<Evidence> evidence) => order.Patient.Lacks(needs)
            ? order.NotAssessed(rule, NamesOf(order.Record.Unavailable & needs), evidence)
            : order.NotFired(rule, evidence);

        /// <summary>Not applicable; not assessed when one of the groups could not be had, because what would make it apply may be in it.</summary>
        public Verdict OutOfPlace(Rule rule, DataGroups needs, string reason) => order.Patient.Lacks(needs)
            ? order.NotAssessed(rule, NamesOf(order.Record.Unavailable & needs))
            : order.NotApplicable(rule, reason);
    }

    /// <summary>The names of the groups for the card and the trace, in the order of the prefetch keys.</summary>
    internal static string NamesOf(DataGroups groups)
    {
        var names = new List<string>();
        foreach (var (group, name) in DataFailure.Names)
        {
            if (groups.HasFlag(group))
            {
                names.Add(name);
            }
        }

        return string.Join(", ", names);
    }
}
