using System.Collections.Immutable;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Tests.Composing;

/// <summary>REQ-CARD-03: one line of at most 139 UTF-16 units, whatever is filled in.</summary>
internal sealed class SummaryTests
{
    [TestCase(100, 100)]
    [TestCase(139, 139)]
    [TestCase(140, 139)]
    [TestCase(1000, 139)]
    public void Compose_TermOfAnyLength_SummaryFits(int length, int expected) => Assert.That(Summary(new string('x', length)), Has.Length.EqualTo(expected));

    [Test]
    public void Compose_CutSummary_SaysSo() => Assert.That(Summary(new string('x', 140)), Does.EndWith("x…"));

    [Test]
    public void Compose_CutInsideAPair_TakesNoHalf()
    {
        var summary = Summary(new string('x', 137) + "😀😀");
        Assert.That((summary.Length, summary.Any(char.IsSurrogate)), Is.EqualTo((138, false)));
    }

    [Test]
    public void Compose_SharedCard_NumberOnlyWhenItFits()
    {
        var book = Book("{drug}", "INFX-04b", "CBC-05");
        var summary = (string drug) => Make.Compose(4,
        [
            Make.Fired("INFX-04b", Indicator.Info, null, null, new Term("drug", drug)),
            Make.Fired("CBC-05", Indicator.Info, null, null, new Term("drug", drug)),
        ], words: book).Response.Cards.Single().Summary;
        Assert.That((summary(new('x', 129)), summary(new('x', 130))), Is.EqualTo((new string('x', 129) + " (+1 more)", new string('x', 130))));
    }

    [Test]
    public void Compose_RuleWithoutWords_IsNeverSilent()
    {
        var card = Make.Compose(4, [Make.Fired("INFX-99", Indicator.Warning)]).Response.Cards.Single();
        Assert.That(card.Summary, Does.StartWith("INFX-99: "));
    }

    private static string Summary(string term) =>
        Make.Compose(4, [Make.Fired("INFX-04b", Indicator.Info, null, null, new Term("drug", term))], words: Book("{drug}", "INFX-04b")).Response.Cards.Single().Summary;

    private static WordingBook Book(string summary, params ReadOnlySpan<string> rules)
    {
        ImmutableArray<string> ids = [.. rules];
        return new(ids.Select(rule => new CardText(rule, null, summary, "Do it.")), [], []);
    }
}
