using ImatinibHooks.Advice.Sheets;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Tests.Sheets;

/// <summary>Every rule has its sheet, made of the reviewed pages that travel with the program.</summary>
internal sealed class RuleSheetTests
{
    private static readonly RuleSheets Sheets = RuleSheets.Load(Path.Combine(AppContext.BaseDirectory, "docs", "clinical"), SitePolicy.Default, RuleModes.AllOn);

    [Test]
    public void All_AreTheRulesOfTheCatalogue() => Assert.That(Sheets.All.Select(sheet => sheet.Rule), Is.EqualTo(RuleCatalogue.All));

    [Test]
    public void Page_EachRule_StandsOnOnePageAlone() => Assert.That(
        Sheets.All.Where(sheet => Sheets.Pages.Count(page => page.IsPageOf(sheet.Rule.Id)) != 1).Select(sheet => sheet.Rule.Id), Is.Empty);

    [Test]
    public void History_EachRule_BeginsWithItsVersion() => Assert.That(
        Sheets.All.Where(sheet => sheet.History.FirstOrDefault()?.Version != sheet.Rule.Version).Select(sheet => sheet.Rule.Id), Is.Empty,
        "a new version has a row in docs/clinical/rule-history.md");

    [Test]
    public void Source_EachRuleThatHasOne_NamesTheEditionThatWasRead() => Assert.That(
        Sheets.All.Where(sheet => sheet.Source is { Edition: null, Key: not "PROJECT" }).Select(sheet => $"{sheet.Rule.Id} {sheet.Source.Key}"), Is.Empty);

    [Test]
    public void ConfidenceMeaning_EachMark_IsThatOfTheSourcesPage() => Assert.That(
        Sheets.All.Select(sheet => sheet.ConfidenceMeaning), Has.None.Length.LessThan(10));

    [Test]
    public void Wordings_AreThoseOfTheCards() => Assert.That(
        Sheets.All.SelectMany(sheet => sheet.Wordings).Count(), Is.EqualTo(WordingBook.AllCards.Length));

    [Test]
    public void Attributes_AreTheThirteenAndTheFundingFirst() => Assert.That(
        Sheets.Find("INFX-04b")!.Attributes.Select(attribute => attribute.Key), Is.EqualTo(new[]
        {
            "citation", "developer", "funding", "release", "revision", "race", "ethnicity", "language", "sexualOrientation", "genderIdentity", "sex", "birthDate",
            "socialDeterminants", "healthStatus",
        }));

    [TestCase("INFX-04b", "used: the age on the day of the order")]
    [TestCase("TB-ACT-01", "not used")]
    public void Attributes_BirthDate_AsTheRuleUsesIt(string rule, string expected) =>
        Assert.That(Sheets.Find(rule)!.Attributes.Single(attribute => attribute.Key == "birthDate").Text, Is.EqualTo(expected));

    [Test]
    public void Attributes_Citation_NamesTheSource() => Assert.That(
        Sheets.All.Where(sheet => !sheet.Attributes[0].Text.StartsWith(sheet.Source.Label, StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Tables_BarInACell_DoesNotEndIt() => Assert.That(
        PageTable.AllOf("Table: T\n\n| A | B |\n| --- | --- |\n| a \\| b |  |\n").Single().Rows.Single(), Is.EqualTo(new[] { "a | b", "" }));

    [Test]
    public void Load_PageOfARuleIsMissing_SaysWhich()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        foreach (var name in (string[])["sources.md", "rule-history.md", "source-attributes.md"])
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "docs", "clinical", name), Path.Combine(folder, name));
        }

        Assert.That(() => RuleSheets.Load(folder, SitePolicy.Default, RuleModes.AllOn), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(RuleCatalogue.All[0].Id));
        Directory.Delete(folder, recursive: true);
    }
}
