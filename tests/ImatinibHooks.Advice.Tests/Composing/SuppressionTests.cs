using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests.Composing;

/// <summary>rules.md section 19 and settled.md "Counts": what a hold keeps silent.</summary>
internal sealed class SuppressionTests
{
    [TestCaseSource(typeof(Suppression), nameof(Suppression.Holds))]
    public void Apply_Hold_SilencesWhatTheTableNames(string hold)
    {
        foreach (var row in Suppression.SuppressedByHold)
        {
            Assert.That(SuppressorOf(Make.Fired(hold, Indicator.Critical), Make.Fired(row.Rule, row.UpTo)), Is.EqualTo(hold), row.Rule);
        }
    }

    [TestCase("CBC-05", Indicator.Info, true)]
    [TestCase("CBC-05", Indicator.Warning, false, Description = "CBC warnings stay")]
    [TestCase("MYELO-CP-03", Indicator.Warning, true)]
    [TestCase("MYELO-CP-06", Indicator.Info, true)]
    [TestCase("MYELO-GCSF-01", Indicator.Info, false)]
    [TestCase("INFX-04b", Indicator.Info, false)]
    [TestCase("DATA-FAIL-01", Indicator.Info, false)]
    public void Apply_BesideAHold_ByIndicator(string rule, Indicator indicator, bool expected) =>
        Assert.That(SuppressorOf(Make.Fired("MYELO-CP-01", Indicator.Critical), Make.Fired(rule, indicator)) is not null, Is.EqualTo(expected));

    [Test]
    public void Apply_NoHold_SilencesNothing() =>
        Assert.That(SuppressorOf(Make.Fired("MYELO-AP-01", Indicator.Warning), Make.Fired("CBC-05", Indicator.Info)), Is.Null);

    [Test]
    public void Apply_HoldOfAnotherOrder_SilencesNothing() => Assert.That(
        SuppressorOf(Make.Fired("MYELO-CP-01", Indicator.Critical, order: Make.FirstOrder), Make.Fired("CBC-05", Indicator.Info, order: Make.SecondOrder)), Is.Null);

    [Test]
    public void Apply_FindingAboutThePatientAlone_IsSilencedByAnyHold() => Assert.That(
        SuppressorOf(Make.Fired("MYELO-CP-01", Indicator.Critical), Make.Fired("CBC-05", Indicator.Info, order: FactSource.None)), Is.EqualTo("MYELO-CP-01"));

    [Test]
    public void Compose_SuppressedRule_IsNoFinding()
    {
        var card = Make.Cards(Make.Fired("MYELO-CP-01", Indicator.Critical, "anc"), Make.Fired("CBC-05", Indicator.Info, "due")).Single();
        Assert.Multiple(() =>
        {
            Assert.That(System.Text.Encoding.UTF8.GetString(card.Extensions.Single().Json.Span), Does.Not.Contain("CBC-05"));
            Assert.That(card.Detail.ToString(), Does.Not.Contain("CBC-05"));
        });
    }

    [Test]
    public void Holds_EqualTheReviewedTable() => ReviewedTable.AssertEquals("cards.md", "HOLDS", Suppression.Holds.Select(rule => new { Rule = rule }));

    [Test]
    public void SuppressedByHold_EqualsTheReviewedTable() => ReviewedTable.AssertEquals("cards.md", "SUPPRESSED-BY-HOLD", Suppression.SuppressedByHold);

    private static string? SuppressorOf(Verdict hold, Verdict other)
    {
        var fired = CardPlan.Collect([hold, other], new());
        Suppression.Apply(fired);
        return fired[1].SuppressedBy;
    }
}
