using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Tests.Composing;

/// <summary>Every rule can lead a card, so every rule has a topic code in letters and digits of its own (T-29, T-30).</summary>
internal sealed class TopicCodeTests
{
    [Test]
    public void ToAlphanumeric_EveryRule_HasItsOwnCodeAndTheWayBack()
    {
        var codes = RuleCatalogue.All.Select(rule => TopicCode.ToAlphanumeric(rule.Id)).ToList();

        Assert.That(codes, Is.Unique.And.All.Matches("^[A-Za-z0-9]{1,100}$"));
        Assert.That(codes.Distinct(StringComparer.OrdinalIgnoreCase).Count(), Is.EqualTo(codes.Count), "also for a client that does not heed case");
        Assert.That(codes.Select(TopicCode.FromAlphanumeric), Is.EqualTo(RuleCatalogue.All.Select(rule => rule.Id)));
    }
}
