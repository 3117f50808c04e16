using System.Collections.Immutable;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Tests.Composing;

internal sealed class EvidenceListTests
{
    [TestCase(1)]
    [TestCase(31)]
    [TestCase(32)]
    [TestCase(33)]
    [TestCase(500)]
    public void Fill_FactsThatComeTwice_HoldsEachOnceInOrder(int count)
    {
        ImmutableArray<Evidence> facts = [.. Enumerable.Range(1, count).Select(value => Make.Anc(value))];
        var verdict = Make.Fired("MYELO-CP-01", Indicator.Critical) with { Evidence = [.. facts, .. facts] };
        var list = new EvidenceList();
        list.Fill(new Finding(new(0, verdict, Indicator.Critical)));
        list.Fill(new Finding(new(0, verdict, Indicator.Critical)));

        Assert.That(list.Facts, Is.EqualTo(facts));
    }
}
