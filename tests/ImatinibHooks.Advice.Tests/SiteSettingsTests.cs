using System.Buffers;
using System.Text;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Advice.Explaining;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Advice.Tests;

/// <summary>What a site has set reaches the cards and the trace: modes of rules, policy numbers, locale.</summary>
internal sealed class SiteSettingsTests
{
    private static readonly string LowCount = Sent.Count("anc-new", Sent.Neutrophils, "0.80", "2026-03-01T08:00:00-05:00");
    private static readonly string Plates = Sent.Count("plt-new", Sent.Platelets, "120", "2026-03-01T08:00:00-05:00");
    private static readonly string HoldCall = Call.Renewal.WithResults(LowCount, Plates).ToString();

    [Test]
    public void Consult_RuleInShadow_IsTracedAndNotShown()
    {
        var consultation = Consult(With("MYELO-CP-01", RuleMode.Shadow));
        Assert.Multiple(() =>
        {
            Assert.That(consultation.Response!.Cards.SelectMany(card => card.Links).Select(link => link.Url), Has.None.EndsWith("/MYELO-CP-01"));
            Assert.That(consultation.Findings, Has.No.Member("MYELO-CP-01"));
            Assert.That(TraceOf(consultation), Does.Contain("\"rule\":\"MYELO-CP-01\",\"version\":\"1\",\"order\":\"MedicationRequest/draft\",\"verdict\":\"fired\",\"indicator\":\"critical\"")
                .And.Contain("\"mode\":\"shadow\""));
        });
    }

    [Test]
    public void Consult_RuleOff_IsNotAssessedAndTheTraceSaysWhy()
    {
        var consultation = Consult(With("MYELO-CP-01", RuleMode.Off));
        Assert.Multiple(() =>
        {
            Assert.That(consultation.Findings, Has.No.Member("MYELO-CP-01"));
            Assert.That(TraceOf(consultation), Does.Contain("\"verdict\":\"not-assessed\",\"missing\":\"switched off by this site\""));
        });
    }

    [Test]
    public void Compose_HoldInShadow_KeepsNothingSilent()
    {
        Verdict[] verdicts = [Make.Fired("MYELO-CP-01", Indicator.Critical, "anc"), Make.Fired("CBC-05", Indicator.Info, "due")];
        var rules = Rules with { Modes = RuleModes.From(new Dictionary<string, RuleMode> { ["MYELO-CP-01"] = RuleMode.Shadow }) };

        Assert.That(Make.RulesOf(Make.Composer(rules).Compose([.. verdicts], new(), Make.Names, Make.Suggestions()).Response.Cards), Is.EqualTo(new[] { "CBC-05" }));
    }

    [Test]
    public void Detail_EachChangedNumber_IsNamedOnTheCardsThatRestOnIt()
    {
        foreach (var number in SitePolicy.Numbers)
        {
            var rests = PolicyTexts.All.Single(text => text.Name == number.Name);
            foreach (var rule in RuleCatalogue.All)
            {
                var detail = DetailOf(rule, number.Set(SitePolicy.Default, number.Default + 1));
                Assert.That(detail.Contains($"- {number.Name}: {number.Default + 1}", StringComparison.Ordinal), Is.EqualTo(rests.Concerns(rule.Id)), $"{rule.Id} and {number.Name}");
            }
        }
    }

    [Test]
    public void Detail_ChangedNumber_SaysValueDefaultAndWhatItIs() => Assert.That(
        DetailOf(RuleCatalogue.Find("MYELO-CP-03")!, SitePolicy.Default with { ClearHoldHours = 48 }),
        Does.EndWith("\n**Set by this site**\n\n- ClearHoldHours: 48 hours here, 72 hours as reviewed (how old a count may be to clear a hold)\n"));

    [Test]
    public void Detail_Defaults_SayNothingOfTheSite() => Assert.That(
        RuleCatalogue.All.Select(rule => DetailOf(rule, SitePolicy.Default)), Has.None.Contains(GeneralTexts.SiteChanges));

    [Test]
    public void PolicyTexts_EqualTheReviewedTable() => ReviewedTable.AssertEquals("policy.md", "POLICY-USE", PolicyTexts.All);

    [Test]
    public void PolicyTexts_AreTheLocaleAndTheNumbers() => Assert.That(
        PolicyTexts.All.Select(text => text.Name), Is.EqualTo(SitePolicy.Numbers.Select(number => number.Name).Prepend(nameof(SitePolicy.Locale))));

    [Test]
    public void PolicyTexts_EachRule_IsOneOfTheCatalogue() => Assert.That(
        PolicyTexts.All.SelectMany(text => text.Rules.Split(", ", StringSplitOptions.RemoveEmptyEntries)),
        Has.All.Matches<string>(pattern => RuleCatalogue.All.Any(rule => new PolicyText("any", "any", pattern).Concerns(rule.Id))));

    private static ComposingRules Rules { get; } = new(WordingBook.Reviewed, new(new("https://advice.example.org/")), [], 4);

    private static string DetailOf(Rule rule, SitePolicy policy)
    {
        var fired = new Verdict.Fired(rule, Indicator.Warning) { Order = Make.FirstOrder };
        var composer = Make.Composer(Rules with { Policy = policy });
        return composer.Compose([fired], new(), Make.Names, Make.Suggestions()).Response.Cards.Single().Detail.ToString();
    }

    private static AdvisorOptions With(string rule, RuleMode mode) => new()
    {
        PublicBaseUrl = new("https://advice.example.org"),
        Modes = RuleModes.From(new Dictionary<string, RuleMode> { [rule] = mode }),
    };

    private static Consultation Consult(AdvisorOptions options) =>
        new Advisor(Given.Terminology, options).Consult(Given.Service, Encoding.UTF8.GetBytes(HoldCall), Given.Now);

    private static string TraceOf(Consultation consultation)
    {
        var output = new ArrayBufferWriter<byte>();
        TraceWriter.Write(output, consultation);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
