using System.Collections.Immutable;
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

    private static IEnumerable<Family> Families =>
    [
        new("HBV", "wording-hepatitis-b.md", HepatitisBTexts.Cards, HepatitisBTexts.Notes, HepatitisBTexts.StatusReasons),
        new("TB", "wording-tuberculosis.md", TuberculosisTexts.Cards, TuberculosisTexts.Notes, TuberculosisTexts.StatusReasons),
        new("IGG", "wording-immunoglobulins.md", ImmunoglobulinTexts.Cards, ImmunoglobulinTexts.Notes, ImmunoglobulinTexts.StatusReasons),
        new("VAX", "wording-vaccination.md", VaccinationTexts.Cards, VaccinationTexts.Notes, VaccinationTexts.StatusReasons),
        new("HEP", "wording-liver.md", LiverTexts.Cards, LiverTexts.Notes, LiverTexts.StatusReasons),
    ];

    [TestCaseSource(nameof(Families))]
    public void Cards_EqualTheReviewedTable(Family family) => ReviewedTable.AssertEquals(family.Page, family.Prefix + "-CARDS", family.Cards);

    [TestCaseSource(nameof(Families))]
    public void Notes_EqualTheReviewedTable(Family family) => ReviewedTable.AssertEquals(family.Page, family.Prefix + "-NOTES", family.Notes);

    [Test]
    public void StatusReasons_EqualTheReviewedTable() => ReviewedTable.AssertEquals("wording-liver.md", "HEP-STATUS-REASONS", LiverTexts.StatusReasons);

    [Test]
    public void StatusReasons_OnlyTheLiverHoldsAnOrder() =>
        Assert.That(Families.Where(family => !family.StatusReasons.IsEmpty).Select(family => family.Prefix), Is.EqualTo(new[] { "HEP" }));

    [TestCaseSource(nameof(Families))]
    public void Cards_LongestSummary_FitsACard(Family family) => Assert.That(
        family.Cards.Select(static card => Longest.Aggregate(
            card.Summary, static (text, term) => text.Replace($"{{{term.Key}}}", term.Value, StringComparison.Ordinal))),
        Has.All.Length.LessThanOrEqualTo(139).And.All.Not.Contain("{"));

    /// <summary>VAX-HBV-01 stands in the cards of hepatitis B.</summary>
    [TestCaseSource(nameof(Families))]
    public void Cards_EveryOne_IsOfItsFamily(Family family) => Assert.That(
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

    /// <summary>The words of one family with the page that holds them.</summary>
    internal sealed record Family(
        string Prefix, string Page, ImmutableArray<CardText> Cards, ImmutableArray<NoteText> Notes, ImmutableArray<StatusReasonText> StatusReasons)
    {
        public override string ToString() => Prefix;
    }
}
