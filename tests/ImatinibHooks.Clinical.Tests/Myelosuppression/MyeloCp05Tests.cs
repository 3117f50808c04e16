using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>MYELO-CP-05: low counts at 600 to 800 mg in chronic phase or GIST; replaces MYELO-CP-01 and 02.</summary>
internal sealed class MyeloCp05Tests
{
    private const string Rule = "MYELO-CP-05";
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(599, "MYELO-CP-01")]
    [TestCase(600, Rule)]
    [TestCase(800, Rule)]
    [TestCase(801, "MYELO-CP-01")]
    public void MyeloCp05_DoseAtTheEdge_OneRuleSpeaks(decimal mg, string expected)
    {
        var record = At(mg).WithDraw(Yesterday, 0.99m);

        Assert.That(Holds(record), Is.EqualTo(new[] { expected }));
    }

    [TestCase(0.99, Says.Fired)]
    [TestCase(1.00, Says.NotFired)]
    public void MyeloCp05_AncAtTheEdge(decimal anc, string expected) =>
        Assert.That(At(600).WithDraw(Yesterday, anc).Of(Rule), Is.EqualTo(expected));

    [TestCase(600, "600 mg")]
    [TestCase(800, "800 mg")]
    public void MyeloCp05_FirstEpisode_ResumesThePreviousDose(decimal mg, string resume)
    {
        var finding = At(mg).WithDraw(Yesterday, 0.9m).Finding(Rule);

        Assert.That((finding.Indicator, finding.Term("resume")), Is.EqualTo((Indicator.Critical, resume)));
        Assert.That(finding.Notes, Does.Contain("label-row-400"));
        Assert.That(finding.Proposals, Does.Contain(new Proposal.Hold("neutropenia")));
    }

    [TestCase(600, 400)]
    [TestCase(700, 600)]
    [TestCase(800, 600)]
    public void MyeloCp05_RepeatEpisode_ResumesTheNextLowerStepInsteadOfCp02(decimal mg, decimal resume)
    {
        var record = At(mg).WithDraw("2025-05-05", 0.6m).WithDraw("2025-06-01").WithDraw(Yesterday, 0.9m);

        Assert.That(Holds(record), Is.EqualTo(new[] { Rule }));
        Assert.That(record.Finding(Rule).Term("resume"), Is.EqualTo($"{resume:0} mg"));
        Assert.That(record.Finding(Rule).Proposals, Does.Contain(new Proposal.ChangeDose(resume)));
    }

    [Test]
    public void MyeloCp05_CurrentDoseEscalatedAndDraftNot_StillSpeaks()
    {
        var record = At(600).DraftOf(400).WithDraw(Yesterday, 0.9m);

        Assert.That(Holds(record), Is.EqualTo(new[] { Rule }));
        Assert.That(record.Finding(Rule).Term("dose"), Is.EqualTo("600 mg"));
    }

    [Test]
    public void MyeloCp05_DraftEscalatedAndCurrentDoseNot_StillSpeaks() =>
        Assert.That(Holds(At(400).DraftOf(800).WithDraw(Yesterday, 0.9m)), Is.EqualTo(new[] { Rule }));

    [TestCase(Concept.Cml, Rule, Description = "phase unknown included")]
    [TestCase(Concept.Gist, Rule)]
    [TestCase(Concept.Dfsp, "MYELO-CP-01")]
    [TestCase(Concept.MdsMpn, "MYELO-CP-01")]
    public void MyeloCp05_ByDisease(Concept disease, string expected)
    {
        var record = At(600).WithoutConditions().WithCondition(disease).WithDraw(Yesterday, 0.9m);

        Assert.That(Holds(record), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void MyeloCp05_Child_IsForCp01()
    {
        var record = (At(600) with { BirthDate = Case.Time("2012-01-01") }).WithDraw(Yesterday, 0.9m);

        Assert.That(Holds(record), Is.EqualTo(new[] { "MYELO-CP-01" }));
    }

    [Test]
    public void MyeloCp05_Dose400_IsNotApplicable() =>
        Assert.That(Case.Standard().WithDraw(Yesterday, 0.9m).Of(Rule), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void MyeloCp05_NoCount_IsNotAssessed() => Assert.That(At(600).WithoutLabs().Of(Rule), Is.EqualTo(Says.NotAssessed));

    private static string[] Holds(Case record) =>
        [.. record.Fired().Where(static id => id is "MYELO-CP-01" or "MYELO-CP-02" or "MYELO-CP-05")];

    private static Case At(decimal mg) => Case.Standard().WithoutOrders().WithOrder(MedicationStatus.Active, "2024-01-15", mg).DraftOf(mg);
}
