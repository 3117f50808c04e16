using System.Collections.Immutable;

namespace ImatinibHooks.Clinical.Cases;

/// <summary>Makes verdicts about one draft, so that every one of them names its order.</summary>
internal static class Verdicts
{
    extension(OrderCase order)
    {
        /// <summary>The rule's condition is met. An order with the intent <c>option</c> gets infos only (DATA-ORD-01).</summary>
        public Verdict.Fired Fired(Rule rule, Indicator indicator, ImmutableArray<Evidence> evidence) =>
            new(rule, order.Draft.IsOption ? Indicator.Info : indicator) { Order = order.Draft.Source, Evidence = evidence };

        /// <summary>The rule's condition was checked and is not met.</summary>
        public Verdict NotFired(Rule rule, ImmutableArray<Evidence> evidence) =>
            evidence.IsEmpty ? rule.Quiet.NotFired(rule, order.Draft.Source) : new Verdict.NotFired(rule) { Order = order.Draft.Source, Evidence = evidence };

        /// <summary>The rule does not concern this order.</summary>
        public Verdict NotApplicable(Rule rule, string reason) =>
            rule.Quiet.NotApplicable(rule, order.Draft.Source, reason);

        /// <summary>The rule concerns this order and could not be checked.</summary>
        public Verdict NotAssessed(Rule rule, string missing, ImmutableArray<Evidence> evidence = default) =>
            evidence.IsDefaultOrEmpty
                ? rule.Quiet.NotAssessed(rule, order.Draft.Source, missing)
                : new Verdict.NotAssessed(rule, missing) { Order = order.Draft.Source, Evidence = evidence };
    }
}
