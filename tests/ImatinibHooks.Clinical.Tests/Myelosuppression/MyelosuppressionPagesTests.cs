using ImatinibHooks.Clinical.Myelosuppression;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests.Myelosuppression;

/// <summary>The reviewed pages of the family MYELO hold the same rows as the code.</summary>
internal sealed class MyelosuppressionPagesTests
{
    private static readonly Rule[] Chronic =
        [FirstEpisodeHold.Rule, RepeatEpisodeHold.Rule, RecoveryAwaited.Rule, DoseAfterEpisode.Rule, EscalatedDose.Rule, GradeTwo.Rule];

    [Test]
    public void ChronicRules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("myelosuppression-chronic.md", "MYELO-CP-RULES", Chronic);

    [Test]
    public void EscalatedSteps_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("myelosuppression-chronic.md", "MYELO-CP-05-STEPS", EscalatedDose.Steps);

    [Test]
    public void AdvancedRules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("myelosuppression-advanced.md", "MYELO-AP-RULES", [SevereCytopenia.Rule, TwoWeekCytopenia.Rule, FourWeekCytopenia.Rule]);

    [Test]
    public void AdvancedSteps_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("myelosuppression-advanced.md", "MYELO-AP-STEPS", AdvancedSteps.All);

    [Test]
    public void FeverRule_EqualsTheReviewedTable() =>
        ReviewedTable.AssertEquals("myelosuppression-fever.md", "MYELO-FN-RULES", [FebrileNeutropenia.Rule]);

    [Test]
    public void FeverLimits_EqualTheReviewedTable() => ReviewedTable.AssertEquals("myelosuppression-fever.md", "MYELO-FN-LIMITS", new Limit[]
    {
        new("anc-below", FebrileNeutropenia.AncBelow, "10*9/L"),
        new("once-from", FeverReadings.OnceFrom, "Cel"),
        new("twice-from", FeverReadings.TwiceFrom, "Cel"),
        new("twice-apart", FeverReadings.TwiceApartMinutes, "min"),
        new("temperature-age", FeverReadings.AgeHours, "h"),
        new("anc-age", FebrileNeutropenia.AncAgeHours, "h"),
        new("idsa-below", FebrileNeutropenia.IdsaBelow, "10*9/L"),
        new("profound-below", FebrileNeutropenia.ProfoundBelow, "10*9/L"),
    });

    [Test]
    public void GrowthFactorRules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("myelosuppression-growth-factor.md", "MYELO-GCSF-RULES", [GrowthFactorOption.Rule, GrowthFactorAlone.Rule]);

    [Test]
    public void OtherRules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("myelosuppression-other-counts.md", "MYELO-OTHER-RULES", [Anemia.Rule, Lymphopenia.Rule]);

    [Test]
    public void OtherLimits_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("myelosuppression-other-counts.md", "MYELO-OTHER-LIMITS", OtherCounts.Limits);

    [Test]
    public void MissingRules_EqualTheReviewedTable() =>
        ReviewedTable.AssertEquals("myelosuppression-missing.md", "MYELO-MISS-RULES", [MissingCounts.Rule, LowBeforeStart.Rule, UnclearPhase.Rule]);

    [Test]
    public void EscalatedSteps_TileTheEscalatedDosesWithoutGap()
    {
        var steps = EscalatedDose.Steps.OrderBy(static step => step.Above).ToArray();

        Assert.That(steps.Skip(1).Select(static step => step.Above), Is.EqualTo(steps.SkipLast(1).Select(static step => step.UpTo)));
        Assert.That(steps[^1].UpTo, Is.EqualTo(EscalatedDose.UpToMilligrams));
        Assert.That(steps[0].Above, Is.LessThan(EscalatedDose.FromMilligrams));
    }

    private sealed record Limit(string Id, decimal Value, string Unit);
}
