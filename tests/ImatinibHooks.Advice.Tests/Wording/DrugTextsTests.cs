using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Tests.Wording;

/// <summary>The words about the drug itself (DOSE, DDI, REN, IND, TDM): the pages that people review, and the limits of length.</summary>
internal sealed class DrugTextsTests
{
    /// <summary>The longest form of every term that a summary names.</summary>
    private static readonly Dictionary<string, string> Longest = new(StringComparer.Ordinal)
    {
        ["dose"] = "10000000000.999",
        ["surface"] = "100000000.999",
        ["indication"] = "accelerated-phase or blast-phase CML",
        ["drug"] = "HIV protease inhibitor, HCV protease inhibitor and 11 more",
        ["days"] = "27",
        ["platelets"] = "<=49.999 (preliminary)",
        ["clearance"] = "59.9",
        ["fall"] = "100",
        ["trough"] = "1000000000000000",
        ["hours"] = "30",
        ["dx"] = "Indolent systemic mastocytosis",
    };

    private static IEnumerable<WordedFamily> Families =>
    [
        new("DOSE", "wording-dose.md", DoseTexts.Cards, DoseTexts.Notes) { Of = RuleFamily.Dose },
        new("DDI", "wording-interactions.md", InteractionTexts.Cards, InteractionTexts.Notes) { Of = RuleFamily.Interaction },
        new("REN", "wording-renal.md", RenalTexts.Cards, RenalTexts.Notes) { Of = RuleFamily.Renal },
        new("IND", "wording-indications.md", IndicationTexts.Cards, IndicationTexts.Notes) { Of = RuleFamily.Indication },
        new("TDM", "wording-drug-level.md", DrugLevelTexts.Cards, DrugLevelTexts.Notes) { Of = RuleFamily.DrugLevel },
    ];

    private static IEnumerable<WordedFamily> FamiliesWithNotes => Families.Where(static family => !family.Notes.IsEmpty);

    [TestCaseSource(nameof(Families))]
    public void Cards_EqualTheReviewedTable(WordedFamily family) => family.AssertCardsEqualThePage();

    [TestCaseSource(nameof(FamiliesWithNotes))]
    public void Notes_EqualTheReviewedTable(WordedFamily family) => family.AssertNotesEqualThePage();

    [TestCaseSource(nameof(Families))]
    public void Cards_LongestSummary_FitsACard(WordedFamily family) => family.AssertSummariesFit(Longest);

    [TestCaseSource(nameof(Families))]
    public void Cards_EveryOne_IsOfItsFamily(WordedFamily family) =>
        Assert.That(family.Cards.Where(static card => card.Rule != "TDM-WHEN").Select(static card => RuleCatalogue.Find(card.Rule)!.Family).Distinct(), Is.EqualTo(new[] { family.Of!.Value }));

    [Test]
    public void TdmWhen_StandsInTheCardOfTheInteractions() => Assert.That(RuleCatalogue.Find("TDM-WHEN")!.Family, Is.EqualTo(RuleFamily.Interaction));
}
