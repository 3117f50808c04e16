using ImatinibHooks.Advice.Suggesting;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests.Wording;

/// <summary>The words of the families HBV, TB, IGG, VAX and HEP: the pages that people review, and the limits of length.</summary>
internal sealed class FamilyTextsTests
{
    /// <summary>The longest form of every term that a summary names.</summary>
    private static readonly Dictionary<string, string> Longest = new(StringComparer.Ordinal)
    {
        ["d"] = "36525",
        ["igg"] = "<=6000.999",
        ["tests"] = "bilirubin >60000.00x, ALT >20000.00x, AST >20000.00x",
        ["missing"] = "bilirubin, ALT, AST",
        ["resume"] = "260 mg/m2",
    };

    private static IEnumerable<WordedFamily> Families =>
    [
        new("HBV", "wording-hepatitis-b.md", HepatitisBTexts.Cards, HepatitisBTexts.Notes) { StatusReasons = HepatitisBTexts.StatusReasons },
        new("TB", "wording-tuberculosis.md", TuberculosisTexts.Cards, TuberculosisTexts.Notes) { StatusReasons = TuberculosisTexts.StatusReasons },
        new("IGG", "wording-immunoglobulins.md", ImmunoglobulinTexts.Cards, ImmunoglobulinTexts.Notes) { StatusReasons = ImmunoglobulinTexts.StatusReasons },
        new("VAX", "wording-vaccination.md", VaccinationTexts.Cards, VaccinationTexts.Notes) { StatusReasons = VaccinationTexts.StatusReasons },
        new("HEP", "wording-liver.md", LiverTexts.Cards, LiverTexts.Notes) { StatusReasons = LiverTexts.StatusReasons },
    ];

    [TestCaseSource(nameof(Families))]
    public void Cards_EqualTheReviewedTable(WordedFamily family) => family.AssertCardsEqualThePage();

    [TestCaseSource(nameof(Families))]
    public void Notes_EqualTheReviewedTable(WordedFamily family) => family.AssertNotesEqualThePage();

    [Test]
    public void StatusReasons_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-liver.md", "HEP-STATUS-REASONS", LiverTexts.StatusReasons);

    [Test]
    public void StatusReasons_OnlyTheLiverHoldsAnOrder() =>
        Assert.That(Families.Where(family => !family.StatusReasons.IsEmpty).Select(family => family.Prefix), Is.EqualTo(new[] { "HEP" }));

    [TestCaseSource(nameof(Families))]
    public void Cards_LongestSummary_FitsACard(WordedFamily family) => family.AssertSummariesFit(Longest);

    /// <summary>VAX-HBV-01 stands in the cards of hepatitis B.</summary>
    [TestCaseSource(nameof(Families))]
    public void Cards_EveryOne_IsOfItsFamily(WordedFamily family) => Assert.That(
        family.Cards.Select(static card => RuleCatalogue.Find(card.Rule)!.Family).Distinct().Count(), Is.EqualTo(1));

    [Test]
    public void Cards_LowImmunoglobulins_NeverAdviseToStop() => Assert.That(
        ImmunoglobulinTexts.Cards.Select(static card => card.Summary + card.Advice), Has.None.Contains("stop").And.None.Contains("hold imatinib"));

    [Test]
    public void Referrals_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-actions.md", "REFERRALS", ActionTexts.Referrals);

    [Test]
    public void Referrals_Labels_Fit() =>
        Assert.That(ActionTexts.Referrals.Select(static referral => referral.Label), Has.All.Length.LessThanOrEqualTo(SuggestionMaker.MaxLabel));

    [Test]
    public void ReferralOf_UnknownKey_Throws() => Assert.That(() => ActionTexts.ReferralOf("nowhere"), Throws.ArgumentException);
}
