using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Data;

/// <summary>DATA-LAB-01, 02 and 03: which value decides.</summary>
internal sealed class ChoosingTests
{
    private const string Morning = "2026-03-01T08:00:00-05:00";
    private const string NextMorning = "2026-03-02T08:00:00-05:00";

    private static Counts Counts(Case record) => record.AsOrder().Counts;

    private static string? Deciding(Case record) => Counts(record).Anc.Deciding(1.0m)?.Bound.ToString();

    private static Case NoAnc => Case.Standard().Without(Concept.Anc);

    [Test]
    public void Deciding_NewestFinal_Wins() =>
        Assert.That(Deciding(NoAnc.WithAnc(0.8m, "2026-02-20").WithAnc(2.1m, "2026-02-27")), Is.EqualTo("2.1"));

    [TestCase("2026-03-01T08:00:00-05:00", "0.9", Description = "24 hours apart: the lower")]
    [TestCase("2026-03-01T07:59:59-05:00", "1.2", Description = "more than 24 hours apart: the newer")]
    public void Deciding_TwoFinalsWithin24Hours_TheLowerWins(string older, string expected) =>
        Assert.That(Deciding(NoAnc.WithAnc(0.9m, older).WithAnc(1.2m, NextMorning)), Is.EqualTo(expected));

    [Test]
    public void Deciding_LowerOfTheDay_SaysSo() =>
        Assert.That(Counts(NoAnc.WithAnc(0.9m, Morning).WithAnc(1.2m, NextMorning)).Anc.Deciding(1.0m)!.Value.Marks, Is.EqualTo(ReadingMarks.LowerOfDay));

    [Test]
    public void Deciding_NewestIsTheLower_SaysNothing() =>
        Assert.That(Counts(NoAnc.WithAnc(1.2m, Morning).WithAnc(0.9m, NextMorning)).Anc.Deciding(1.0m)!.Value.Marks, Is.EqualTo(ReadingMarks.None));

    [Test]
    public void Deciding_PreliminaryLow_Raises() =>
        Assert.That(Deciding(NoAnc.WithAnc(1.9m, Morning).WithAnc(0.7m, NextMorning, ResultStatus.Preliminary)), Is.EqualTo("0.7"));

    [Test]
    public void Deciding_PreliminaryHigh_IsIgnored() =>
        Assert.That(Deciding(NoAnc.WithAnc(0.7m, "2026-02-27").WithAnc(1.9m, NextMorning, ResultStatus.Preliminary)), Is.EqualTo("0.7"));

    [Test]
    public void Deciding_PreliminaryLowBeforeAFinalOne_IsIgnored() =>
        Assert.That(Deciding(NoAnc.WithAnc(0.7m, Morning, ResultStatus.Preliminary).WithAnc(1.9m, NextMorning)), Is.EqualTo("1.9"));

    [Test]
    public void Deciding_SecondPreliminaryHigh_DoesNotClearTheFirst() =>
        Assert.That(
            Deciding(NoAnc.WithAnc(2.0m, "2026-02-20").WithAnc(0.9m, Morning, ResultStatus.Preliminary).WithAnc(1.2m, NextMorning, ResultStatus.Preliminary)),
            Is.EqualTo("0.9"));

    [Test]
    public void Deciding_BoundThatSaysNothing_IsNotThere() =>
        Assert.That(Deciding(NoAnc.WithAnc(0.8m, "2026-02-20").WithAnc(1.5m, Morning, comparator: Comparator.Less)), Is.EqualTo("0.8"));

    [Test]
    public void Deciding_OnlyABoundThatSaysNothing_IsNull() =>
        Assert.That(Deciding(NoAnc.WithAnc(1.5m, Morning, comparator: Comparator.Less)), Is.Null);

    [Test]
    public void Deciding_DateAlone_BeginsAtMidnight() =>
        Assert.That(Deciding(NoAnc.WithAnc(0.9m, "2026-03-01").WithAnc(1.2m, "2026-03-02T00:00:00-05:00")), Is.EqualTo("0.9"));

    [Test]
    public void Deciding_SameTime_TheLaterIssuedIsNewer()
    {
        var first = AnalyteUnits.Read(new() { Analyte = Concept.Anc, Time = Case.Time(Morning), Issued = Case.Time("2026-03-01T09:00:00-05:00") }, 1.2m, "10*9/L");
        var second = AnalyteUnits.Read(first with { Issued = Case.Time("2026-03-01T10:00:00-05:00") }, 2.0m, "10*9/L");
        Assert.That(Counts(NoAnc.With(second).With(first)).Anc.NewestFinal(1.0m)!.Value.Bound.Value, Is.EqualTo(2.0m));
    }

    [Test]
    public void NewestFinal_IsTheNewestNotTheLowest() =>
        Assert.That(Counts(NoAnc.WithAnc(0.9m, Morning).WithAnc(1.2m, NextMorning)).Anc.NewestFinal(1.0m)!.Value.Bound.Value, Is.EqualTo(1.2m));

    [Test]
    public void NewestFinal_PreliminaryNeverCounts() =>
        Assert.That(Counts(NoAnc.WithAnc(0.9m, Morning, ResultStatus.Preliminary)).Anc.NewestFinal(1.0m), Is.Null);

    [TestCase("2026-03-02T16:00:00Z", true, Description = "an hour after now")]
    [TestCase("2026-03-02T16:00:01Z", false)]
    [TestCase("2026-03-02", true, Description = "today")]
    [TestCase("2026-03-03", false, Description = "tomorrow")]
    public void Read_FutureResults_AreIgnored(string when, bool used) =>
        Assert.That(Deciding(NoAnc.WithAnc(0.4m, when)) is not null, Is.EqualTo(used));

    [Test]
    public void Unusable_FutureResult_IsFlagged() =>
        Assert.That(Counts(NoAnc.WithAnc(0.4m, "2027-01-01")).Unusable.Single().Block, Is.EqualTo(ValueBlock.InTheFuture));

    [Test]
    public void Unusable_UndatedResult_IsFlagged()
    {
        var undated = AnalyteUnits.Read(new() { Analyte = Concept.Anc }, 0.4m, "10*9/L");
        Assert.That(Counts(NoAnc.With(undated)).Unusable.Single().Block, Is.EqualTo(ValueBlock.NoTime));
    }

    [Test]
    public void Read_IssuedForEffective_IsUsedAndFlagged()
    {
        var issued = AnalyteUnits.Read(new() { Analyte = Concept.Anc, Time = Case.Time(Morning), TimeIsIssued = true }, 0.4m, "10*9/L");
        Assert.That(Counts(NoAnc.With(issued)).Anc.Deciding(1.0m)!.Value.Marks, Is.EqualTo(ReadingMarks.TimeIsIssued));
    }

    [Test]
    public void NewestUnusable_OlderThanAUsableOne_IsNull() =>
        Assert.That(Counts(NoAnc.WithLab(Concept.Anc, 0.9m, "2026-02-27", null).WithAnc(2m, Morning)).NewestUnusable(Concept.Anc, 1.0m), Is.Null);

    [TestCase(null, Comparator.None, ValueBlock.NoUnit)]
    [TestCase("10*9/L", Comparator.Less, ValueBlock.NotComparable)]
    public void NewestUnusable_NewerThanTheUsableOne_IsNamed(string? unit, Comparator comparator, ValueBlock expected) =>
        Assert.That(
            Counts(NoAnc.WithAnc(2m, "2026-02-20").WithLab(Concept.Anc, 1.5m, Morning, unit, comparator: comparator)).NewestUnusable(Concept.Anc, 1.0m)!.Value.Block,
            Is.EqualTo(expected));
}
