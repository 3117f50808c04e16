using ImatinibHooks.Advice.Hooks;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests.Hooks;

/// <summary>The one table of what hooks show, and the words of patient-view.</summary>
internal sealed class HookRowsTests
{
    private static readonly Dictionary<string, string> Longest = new()
    {
        ["analytes"] = "ANC, platelets and haemoglobin",
        ["groups"] = "patient, laboratory results, vital signs, conditions, medication orders, medication statements, medication administrations",
    };

    [Test]
    public void All_EqualTheReviewedTable() => ReviewedTable.AssertEquals("hooks.md", "HOOKS", HookRows.All);

    [Test]
    public void All_EveryFamilyOnceAndThenRules()
    {
        var families = Enum.GetNames<RuleFamily>();

        Assert.That(HookRows.All.Take(families.Length).Select(row => row.FamilyOrRule), Is.EqualTo(families));
        Assert.That(HookRows.All.Skip(families.Length).Select(row => row.FamilyOrRule), Is.Unique.And.SubsetOf(RuleCatalogue.All.Select(rule => rule.Id)));
    }

    [Test(Description = "The code asks the table about patient-view alone: the other columns say what it does without")]
    public void All_OtherHooks_AreOneChoiceEach() =>
        Assert.That(HookRows.All.Select(row => (row.OrderSign, row.OrderSelect)).Distinct(), Is.EqualTo([(Shown.All, Shown.Selected)]));

    [TestCase("MYELO-CP-01", "anc", Shown.All, Description = "a row of its own goes before the family")]
    [TestCase("MYELO-CP-04", null, Shown.No, Description = "no row: the family's")]
    [TestCase("CBC-05", "due", Shown.Warnings)]
    [TestCase("HBV-POS-02", "overdue", Shown.All)]
    [TestCase("HBV-POS-02", "current", Shown.No, Description = "another variant than the row's")]
    [TestCase("DOSE-CEIL-01", null, Shown.No)]
    public void OnPatientView_IsTheRowOfTheRuleElseOfItsFamily(string rule, string? variant, object shown) =>
        Assert.That(HookRows.OnPatientView(RuleCatalogue.Find(rule)!, variant), Is.EqualTo(shown));

    [Test]
    public void Words_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-patient-view.md", "PATIENT-VIEW-CARDS", PatientViewTexts.Cards);

    [Test]
    public void Words_LongestSummary_FitsACard() => Assert.That(
        PatientViewTexts.Cards.Select(card => Longest.Aggregate(card.Summary, (text, term) => text.Replace($"{{{term.Key}}}", term.Value, StringComparison.Ordinal))),
        Has.All.Length.LessThanOrEqualTo(139).And.All.Not.Contain("{"));

    [Test(Description = "A row takes the place of usual words, of a rule that patient-view shows")]
    public void Words_EachRow_HasUsualWordsAndIsShown()
    {
        foreach (var card in PatientViewTexts.Cards)
        {
            var usual = card.Variant == "view" ? null : card.Variant![..^"-view".Length];

            Assert.That(WordingBook.AllCards.Any(other => other.Rule == card.Rule && other.Variant == usual), Is.True, $"{card.Rule} {usual}");
            Assert.That(HookRows.OnPatientView(RuleCatalogue.Find(card.Rule)!, usual), Is.Not.EqualTo(Shown.No), card.Rule);
        }
    }

    [Test(Description = "Nothing is signed when a chart is opened")]
    public void Words_OfWhatPatientViewShows_NeverSpeakOfSigning()
    {
        var spoken =
            from card in WordingBook.AllCards
            where HookRows.OnPatientView(RuleCatalogue.Find(card.Rule)!, card.Variant) != Shown.No
                && !WordingBook.Reviewed.Has(card.Rule, card.Variant is null ? "view" : $"{card.Variant}-view")
                && card.Rule != "CBC-00"
            where card.Summary.Contains("signing", StringComparison.Ordinal) || card.Advice.Contains("signing", StringComparison.Ordinal)
            select $"{card.Rule} {card.Variant}";

        Assert.That(spoken, Is.Empty, "CBC-00 is for a start, which no standing order is");
    }
}
