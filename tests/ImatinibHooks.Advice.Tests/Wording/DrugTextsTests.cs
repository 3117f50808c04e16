using System.Collections.Immutable;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Tests.Shared;

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

    private static IEnumerable<Family> Families =>
    [
        new("DOSE", "wording-dose.md", RuleFamily.Dose, DoseTexts.Cards, DoseTexts.Notes),
        new("DDI", "wording-interactions.md", RuleFamily.Interaction, InteractionTexts.Cards, InteractionTexts.Notes),
        new("REN", "wording-renal.md", RuleFamily.Renal, RenalTexts.Cards, RenalTexts.Notes),
        new("IND", "wording-indications.md", RuleFamily.Indication, IndicationTexts.Cards, IndicationTexts.Notes),
        new("TDM", "wording-drug-level.md", RuleFamily.DrugLevel, DrugLevelTexts.Cards, DrugLevelTexts.Notes),
    ];

    private static IEnumerable<Family> FamiliesWithNotes => Families.Where(static family => !family.Notes.IsEmpty);

    [TestCaseSource(nameof(Families))]
    public void Cards_EqualTheReviewedTable(Family family) => ReviewedTable.AssertEquals(family.Page, family.Prefix + "-CARDS", family.Cards);

    [TestCaseSource(nameof(FamiliesWithNotes))]
    public void Notes_EqualTheReviewedTable(Family family) => ReviewedTable.AssertEquals(family.Page, family.Prefix + "-NOTES", family.Notes);

    [TestCaseSource(nameof(Families))]
    public void Cards_LongestSummary_FitsACard(Family family) => Assert.That(
        family.Cards.Select(static card => Longest.Aggregate(
            card.Summary, static (text, term) => text.Replace($"{{{term.Key}}}", term.Value, StringComparison.Ordinal))),
        Has.All.Length.LessThanOrEqualTo(139).And.All.Not.Contain("{"));

    [TestCaseSource(nameof(Families))]
    public void Cards_EveryOne_IsOfItsFamily(Family family) =>
        Assert.That(family.Cards.Where(static card => card.Rule != "TDM-WHEN").Select(static card => RuleCatalogue.Find(card.Rule)!.Family).Distinct(), Is.EqualTo(new[] { family.Of }));

    [Test]
    public void TdmWhen_StandsInTheCardOfTheInteractions() => Assert.That(RuleCatalogue.Find("TDM-WHEN")!.Family, Is.EqualTo(RuleFamily.Interaction));

    internal sealed record Family(string Prefix, string Page, RuleFamily Of, ImmutableArray<CardText> Cards, ImmutableArray<NoteText> Notes)
    {
        public override string ToString() => Prefix;
    }
}
