using System.Reflection;
using ImatinibHooks.Advice.Intake;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests.Wording;

/// <summary>The tables of this project and the pages that people review are the same.</summary>
internal sealed class ReviewedPagesTests
{
    [Test]
    public void GeneralTexts_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-general.md", "GENERAL",
        typeof(GeneralTexts).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(field => new { Key = field.Name, Text = (string)field.GetRawConstantValue()! }));

    [Test]
    public void Concepts_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-general.md", "CONCEPTS", FactTexts.Concepts);

    [Test]
    public void Units_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-general.md", "UNIT-TEXTS", FactTexts.Units);

    [Test]
    public void Blocks_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-general.md", "BLOCKS", FactTexts.Blocks);

    [Test]
    public void Confidences_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-general.md", "CONFIDENCES", FactTexts.Confidences);

    [Test]
    public void Families_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-general.md", "FAMILIES", FactTexts.Families);

    [Test]
    public void ResultStatuses_EqualTheReviewedTable() => ReviewedTable.AssertEquals("intake.md", "RESULT-STATUS", ResultStatuses.Rows);

    [Test]
    public void AnswerWords_EqualTheReviewedTable() => ReviewedTable.AssertEquals("intake.md", "ANSWER-WORDS", FindingIntake.Words);

    [Test]
    public void Strengths_EqualTheReviewedTable() => ReviewedTable.AssertEquals("intake.md", "STRENGTHS", DrugReader.Strengths);

    [Test]
    public void MedicationStatuses_EqualTheReviewedTable() => ReviewedTable.AssertEquals("intake.md", "MEDICATION-STATUS", MedicationStatuses.Rows);

    [Test]
    public void DoseUnits_EqualTheReviewedTable() => ReviewedTable.AssertEquals("intake.md", "DOSE-UNITS", DoseIntake.Units);

    [Test]
    public void PeriodUnits_EqualTheReviewedTable() => ReviewedTable.AssertEquals("intake.md", "PERIOD-UNITS", DoseTiming.Units);

    [Test]
    public void TimingCodes_EqualTheReviewedTable() => ReviewedTable.AssertEquals("intake.md", "TIMING-CODES", DoseTiming.Codes);

    [Test]
    public void Ranks_EqualTheReviewedTable() => ReviewedTable.AssertEquals("cards.md", "RANKS",
        RuleCatalogue.All.OrderBy(rule => rule.Rank).ThenBy(rule => rule.Id, StringComparer.Ordinal));

    [Test]
    public void Concepts_EveryOneHasALabel() =>
        Assert.That(FactTexts.Concepts.Select(row => row.Concept), Is.EqualTo(Enum.GetValues<Concept>().Where(concept => concept != Concept.None)));

    [Test]
    public void Blocks_EveryOneHasItsText() => Assert.That(FactTexts.Blocks.Select(row => row.Block), Is.EqualTo(Enum.GetValues<ValueBlock>().Skip(1)));

    [Test]
    public void Families_EveryOneHasItsName() => Assert.That(FactTexts.Families.Select(row => row.Family), Is.EqualTo(Enum.GetValues<RuleFamily>()));

    [Test]
    public void Rules_EverySourceIsKnown() =>
        Assert.That(RuleCatalogue.All.Where(rule => SourceTexts.Find(rule.Source) is null).Select(rule => $"{rule.Id} {rule.Source}"), Is.Empty);

    /// <summary>HEP-06 points to HBV-FLARE-01 and TB-CTRL-01 to "no result": the rule base has them, and they never fire.</summary>
    [Test]
    public void Rules_EveryOneThatCanFire_HasWords() =>
        Assert.That(RuleCatalogue.All.Select(rule => rule.Id).Except(WordingBook.AllCards.Select(card => card.Rule)), Is.EquivalentTo(new[] { "HEP-06", "TB-CTRL-01", "TDM-01" }));

    [Test]
    public void Cards_EveryOneIsOfARule() =>
        Assert.That(WordingBook.AllCards.Select(card => card.Rule).Except(RuleCatalogue.All.Select(rule => rule.Id)), Is.Empty);
}
