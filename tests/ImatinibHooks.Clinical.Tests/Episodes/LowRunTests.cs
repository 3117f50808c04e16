using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Episodes;

/// <summary>How long the criterion lasted without a value above between: what MYELO-AP-02 and AP-03 measure.</summary>
internal sealed class LowRunTests
{
    private static Case Advanced => Case.Standard().WithoutLabs().WithoutConditions().WithCondition(Concept.CmlAcceleratedPhase);

    private static (int? Current, int Longest) Run(Case record)
    {
        var open = record.AsOrder().Episodes.Open!;
        return (open.CurrentRunDays, open.LongestRunDays);
    }

    [Test]
    public void Run_OneLowValue_IsNoDays() => Assert.That(Run(Advanced.WithAnc(0.4m, "2026-02-14")), Is.EqualTo(((int?)0, 0)));

    [Test]
    public void Run_FirstToLatestLowValue_IsMeasuredInDays() =>
        Assert.That(Run(Advanced.WithAnc(0.4m, "2026-02-14").WithAnc(0.45m, "2026-02-21").WithAnc(0.42m, "2026-02-28")), Is.EqualTo(((int?)14, 14)));

    [Test]
    public void Run_ValueAboveBetween_BreaksIt() =>
        Assert.That(Run(Advanced.WithAnc(0.4m, "2026-02-01").WithAnc(0.6m, "2026-02-10").WithAnc(0.42m, "2026-02-20")), Is.EqualTo(((int?)0, 0)));

    [Test]
    public void Run_LastValueAbove_HasNoCurrentRun() =>
        Assert.That(Run(Advanced.WithAnc(0.4m, "2026-02-01").WithAnc(0.4m, "2026-02-15").WithAnc(0.6m, "2026-02-20")), Is.EqualTo(((int?)null, 14)));

    [Test]
    public void Run_OtherCountLowOnTheDayBetween_KeepsIt() => Assert.That(
        Run(Advanced.WithAnc(0.4m, "2026-02-01").WithAnc(0.6m, "2026-02-10").WithPlatelets(9, "2026-02-10").WithAnc(0.42m, "2026-02-20")),
        Is.EqualTo(((int?)19, 19)));

    [Test]
    public void Run_OtherCountNormalBetween_DoesNotBreakIt() => Assert.That(
        Run(Advanced.WithAnc(0.4m, "2026-02-01").WithPlatelets(60, "2026-02-10").WithAnc(0.42m, "2026-02-15")),
        Is.EqualTo(((int?)14, 14)));

    [Test]
    public void Run_BoundThatSaysNothing_DoesNotBreakIt() => Assert.That(
        Run(Advanced.WithAnc(0.4m, "2026-02-01").WithAnc(0.8m, "2026-02-10", comparator: Comparator.Less).WithAnc(0.42m, "2026-02-15")),
        Is.EqualTo(((int?)14, 14)));

    [Test]
    public void Run_PreliminaryValues_DoNotCount() => Assert.That(
        Run(Advanced.WithAnc(0.4m, "2026-02-01").WithAnc(0.4m, "2026-02-15", ResultStatus.Preliminary)),
        Is.EqualTo(((int?)0, 0)));

    [Test]
    public void Run_LongestOfTwo_IsKept() => Assert.That(
        Run(Advanced.WithAnc(0.4m, "2026-01-01").WithAnc(0.4m, "2026-01-30").WithAnc(0.6m, "2026-02-05").WithAnc(0.4m, "2026-02-10").WithAnc(0.4m, "2026-02-14")),
        Is.EqualTo(((int?)4, 29)));
}
