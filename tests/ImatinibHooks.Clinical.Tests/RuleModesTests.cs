using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tests;

internal sealed class RuleModesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private static readonly PatientRecord Record = RecordWithout(DataGroups.None);

    [Test]
    public void Assess_EachRuleOff_IsNotAssessedAndSaysWhy_AndTheOthersSayTheSame()
    {
        var all = Assessment.Assess(Record, Now, SitePolicy.Default).Verdicts;
        foreach (var rule in RuleCatalogue.All)
        {
            var verdicts = Assessment.Assess(Record, Now, SitePolicy.Default, RuleModes.From(new Dictionary<string, RuleMode> { [rule.Id] = RuleMode.Off })).Verdicts;
            Assert.That(verdicts.Select(Said), Is.EqualTo(all.Select(verdict => verdict.Rule == rule ? $"{rule.Id} NotAssessed {Assessment.SwitchedOff}" : Said(verdict))));
        }
    }

    [Test]
    public void Assess_EachRuleInShadow_SaysTheSame()
    {
        var modes = RuleModes.From(RuleCatalogue.All.ToDictionary(static rule => rule.Id, static _ => RuleMode.Shadow));

        Assert.That(Assessment.Assess(Record, Now, SitePolicy.Default, modes).Verdicts.Select(Said),
            Is.EqualTo(Assessment.Assess(Record, Now, SitePolicy.Default).Verdicts.Select(Said)));
    }

    [Test]
    public void Assess_DataFailed_DoesNotCountARuleThatIsOff()
    {
        var modes = RuleModes.From(new Dictionary<string, RuleMode> { ["MYELO-MISS-01"] = RuleMode.Off });
        var record = RecordWithout(DataGroups.Laboratory);

        Assert.Multiple(() =>
        {
            Assert.That(RulesNamed(record, RuleModes.AllOn), Does.Contain("MYELO-MISS-01"));
            Assert.That(RulesNamed(record, modes), Does.Not.Contain("MYELO-MISS-01"));
        });
    }

    [TestCase(RuleMode.On, false)]
    [TestCase(RuleMode.Shadow, true)]
    [TestCase(RuleMode.Off, false)]
    public void From_EachRule_HasItsMode(RuleMode mode, bool hasShadows)
    {
        foreach (var rule in RuleCatalogue.All)
        {
            var modes = RuleModes.From(new Dictionary<string, RuleMode> { [rule.Id] = mode });
            Assert.That((modes.Of(rule), modes.HasShadows), Is.EqualTo((mode, hasShadows)), rule.Id);
        }
    }

    [Test]
    public void From_UnknownRule_IsRefused() =>
        Assert.That(() => RuleModes.From(new Dictionary<string, RuleMode> { ["MYELO-CP-99"] = RuleMode.Off }), Throws.ArgumentException.With.Message.Contains("MYELO-CP-99"));

    private static PatientRecord RecordWithout(DataGroups groups) => new()
    {
        Medications = [new() { Source = new(0), Role = MedicationRole.Draft, Concepts = ConceptSet.Of(Concept.Imatinib), Status = MedicationStatus.Draft }],
        Unavailable = groups,
    };

    private static string RulesNamed(PatientRecord record, RuleModes modes)
    {
        var fired = Assessment.Assess(record, Now, SitePolicy.Default, modes).Verdicts.OfType<Verdict.Fired>().Single(static verdict => verdict.Rule.Id == "DATA-FAIL-01");
        return fired.Terms.Single(static term => term.Name == "rules").Value;
    }

    private static string Said(Verdict verdict) => verdict switch
    {
        Verdict.NotAssessed missing => $"{verdict.Rule.Id} NotAssessed {missing.Missing}",
        _ => $"{verdict.Rule.Id} {verdict.GetType().Name}",
    };
}
