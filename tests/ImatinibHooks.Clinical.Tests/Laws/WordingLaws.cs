using System.Text.RegularExpressions;
using ImatinibHooks.Clinical.Tests.Cases;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Laws;

/// <summary>Whatever fires has its words on the reviewed page, and gives every term that they name.</summary>
internal sealed partial class WordingLaws
{
    private static readonly string[] Pages =
    [
        "wording-myelosuppression.md:MYELO", "wording-cbc.md:CBC", "wording-infection.md:INFX", "wording-hepatitis-b.md:HBV", "wording-tuberculosis.md:TB",
        "wording-immunoglobulins.md:IGG", "wording-vaccination.md:VAX", "wording-liver.md:HEP",
        "wording-dose.md:DOSE", "wording-interactions.md:DDI", "wording-renal.md:REN", "wording-indications.md:IND", "wording-drug-level.md:TDM",
        "wording-inhibitors.md:TKI", "wording-stopping.md:DISC",
        "wording-pregnancy.md:PREG", "wording-response.md:RESP", "wording-label-warnings.md:WARN",
    ];

    private static readonly Dictionary<string, string> Cards = Read("CARDS", static cells => (cells[0] + " " + cells[1], cells[2] + " " + cells[3]));

    private static readonly Dictionary<string, string> Notes = Read("NOTES", static cells => (cells[0], cells[1]));

    [FsCheck.NUnit.Property(Arbitrary = new[] { typeof(Charts) }, MaxTest = 1000)]
    public void Fired_EveryFinding_HasItsWordsAndTerms(Case chart)
    {
        foreach (var fired in chart.Assess().Verdicts.OfType<Verdict.Fired>().Where(static fired => fired.Rule.Family != RuleFamily.Data))
        {
            var card = $"{fired.Rule.Id} {fired.Variant}";
            Assert.That(Cards, Does.ContainKey(card));
            Assert.That(Notes.Keys, Is.SupersetOf(fired.Notes));
            var texts = fired.Notes.Select(static note => Notes[note]).Append(Cards[card]);
            Assert.That(fired.Terms.Select(static term => term.Name), Is.SupersetOf(texts.SelectMany(TermsOf).Distinct()), card);
        }
    }

    private static IEnumerable<string> TermsOf(string text) => Braces().Matches(text).Select(static match => match.Groups[1].Value);

    private static Dictionary<string, string> Read(string table, Func<string[], (string Key, string Text)> row) => Pages
        .Select(static page => page.Split(':'))
        .SelectMany(page => ReviewedTable.Read(page[0], $"{page[1]}-{table}").Rows)
        .Select(cells => row(cells.Split(" | ")))
        .ToDictionary(static item => item.Key, static item => item.Text);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Braces();
}
