using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Cases;

/// <summary>Verdicts that say no more than that a rule has nothing to say of an order, kept by the rule: most rules say so at most calls.</summary>
/// <remarks>
/// A verdict never changes, so one serves every call. Orders are told apart by their handle; those of the drafts are low. Threads may each make one at first; any
/// of them is right. A memory is no part of what makes two rules equal.
/// </remarks>
internal sealed class QuietMemory
{
    private const int Orders = 64;

    private Verdict.NotFired?[]? notFired;
    private Verdict.NotApplicable?[]? notApplicable;
    private Verdict.NotAssessed?[]? notAssessed;

    /// <summary>Not fired, without evidence.</summary>
    internal Verdict.NotFired NotFired(Rule rule, FactSource order)
    {
        if ((uint)order.Index >= Orders)
        {
            return new(rule) { Order = order };
        }

        var known = notFired ??= new Verdict.NotFired?[Orders];
        return known[order.Index] ??= new(rule) { Order = order };
    }

    /// <summary>Not applicable for a reason; a rule mostly has one.</summary>
    internal Verdict.NotApplicable NotApplicable(Rule rule, FactSource order, string reason)
    {
        if ((uint)order.Index >= Orders)
        {
            return new(rule, reason) { Order = order };
        }

        var known = notApplicable ??= new Verdict.NotApplicable?[Orders];
        var last = known[order.Index];
        return last is not null && ReferenceEquals(last.Reason, reason) ? last : known[order.Index] = new(rule, reason) { Order = order };
    }

    /// <summary>Not assessed for want of something, without evidence; a rule mostly lacks the same.</summary>
    internal Verdict.NotAssessed NotAssessed(Rule rule, FactSource order, string missing)
    {
        if ((uint)order.Index >= Orders)
        {
            return new(rule, missing) { Order = order };
        }

        var known = notAssessed ??= new Verdict.NotAssessed?[Orders];
        var last = known[order.Index];
        return last is not null && ReferenceEquals(last.Missing, missing) ? last : known[order.Index] = new(rule, missing) { Order = order };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is QuietMemory;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
