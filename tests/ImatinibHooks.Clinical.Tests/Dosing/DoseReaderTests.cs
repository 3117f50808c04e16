using System.Collections.Immutable;
using ImatinibHooks.Clinical.Dosing;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Dosing;

/// <summary>DATA-DOSE-01.</summary>
internal sealed class DoseReaderTests
{
    private static DailyDose Read(Concept product, params ImmutableArray<DoseInstruction> doses) => Read(product, null, doses);

    private static DailyDose Read(Concept product, decimal? squareMetres, ImmutableArray<DoseInstruction> doses) => DoseReader.Read(
        new() { Concepts = ConceptSet.Of(Concept.Imatinib).With(product), Role = MedicationRole.Draft, Doses = doses },
        squareMetres);

    private static DoseInstruction Dose(decimal amount, DoseUnit unit, decimal? timesPerDay = 1) =>
        new() { DoseLow = amount, DoseHigh = amount, DoseUnit = unit, TimesPerDay = timesPerDay };

    [TestCase(Concept.ImatinibUnit50Mg, 50)]
    [TestCase(Concept.ImatinibUnit100Mg, 100)]
    [TestCase(Concept.ImatinibUnit400Mg, 400)]
    public void Read_Pieces_CountTheStrengthOfTheProduct(Concept product, decimal expected) =>
        Assert.That(Read(product, Case.Tablets(1)).ExactMg, Is.EqualTo(expected));

    [Test]
    public void Read_FourHundredMgTabletsTwiceDaily_AreEightHundred() =>
        Assert.That(Read(Concept.ImatinibUnit100Mg, Case.Tablets(4, 2)).ExactMg, Is.EqualTo(800m));

    [Test]
    public void Read_Milligrams_NeedNoStrength() => Assert.That(Read(Concept.None, Case.Milligrams(200, 2)).ExactMg, Is.EqualTo(400m));

    [Test]
    public void Read_EveryOtherDay_IsHalf() => Assert.That(Read(Concept.None, Case.Milligrams(400, 0.5m)).ExactMg, Is.EqualTo(200m));

    [Test]
    public void Read_MillilitresOfTheSolution_CountEightyMg() =>
        Assert.That(Read(Concept.ImatinibSolution80MgPerMl, Dose(5, DoseUnit.Millilitre)).ExactMg, Is.EqualTo(400m));

    [Test]
    public void Read_MgPerSquareMetre_CountsTheBodySurface() =>
        Assert.That(Read(Concept.None, 1.5m, [Dose(340, DoseUnit.MilligramPerSquareMetre)]).ExactMg, Is.EqualTo(510m));

    [Test]
    public void Read_Range_HasALowAndAHighEnd()
    {
        var range = new DoseInstruction { DoseLow = 300, DoseHigh = 400, DoseUnit = DoseUnit.Milligram, TimesPerDay = 1 };
        Assert.That(Read(Concept.None, range), Is.EqualTo(new DailyDose(300, 400, DoseBlock.None)));
    }

    [Test]
    public void Read_SameSequence_AddsUp() =>
        Assert.That(Read(Concept.None, Case.Milligrams(400) with { Sequence = 1 }, Case.Milligrams(200) with { Sequence = 1 }).ExactMg, Is.EqualTo(600m));

    [Test]
    public void Read_NoSequence_AddsUp() => Assert.That(Read(Concept.None, Case.Milligrams(400), Case.Milligrams(400)).ExactMg, Is.EqualTo(800m));

    [Test]
    public void Read_SequenceOneAndTwo_AreJudgedOneByOne() =>
        Assert.That(
            Read(Concept.None, Case.Milligrams(400) with { Sequence = 1 }, Case.Milligrams(300) with { Sequence = 2 }),
            Is.EqualTo(new DailyDose(300, 400, DoseBlock.None)));

    [TestCase("2026-03-31", "2026-04-01", 300, 400, Description = "one after the other")]
    [TestCase("2026-04-01", "2026-04-01", 300, 400, Description = "one ends on the day the other begins")]
    [TestCase("2026-04-10", "2026-04-01", 700, 700, Description = "together for some days")]
    public void Read_Bounds_SayWhatRunsTogether(string firstEnd, string secondStart, decimal low, decimal high)
    {
        var first = Case.Milligrams(400) with { Sequence = 1, Start = Case.Time("2026-03-01"), End = Case.Time(firstEnd) };
        var second = Case.Milligrams(300) with { Sequence = 2, Start = Case.Time(secondStart), End = Case.Time("2026-05-01") };
        Assert.That(Read(Concept.None, first, second), Is.EqualTo(new DailyDose(low, high, DoseBlock.None)));
    }

    [Test]
    public void Read_NoInstruction_HasNoDose() => Assert.That(Read(Concept.ImatinibUnit400Mg).Block, Is.EqualTo(DoseBlock.NoInstruction));

    [Test]
    public void Read_AsNeeded_HasNoDose() =>
        Assert.That(Read(Concept.None, Case.Milligrams(400) with { AsNeeded = true }).Block, Is.EqualTo(DoseBlock.AsNeeded));

    [Test]
    public void Read_AsNeededBesideAnUnreadableOne_IsAsNeeded() =>
        Assert.That(Read(Concept.None, new DoseInstruction(), Case.Milligrams(400) with { AsNeeded = true }).Block, Is.EqualTo(DoseBlock.AsNeeded));

    [Test]
    public void Read_TextOnly_HasNoDose() => Assert.That(Read(Concept.ImatinibUnit400Mg, new DoseInstruction()).Block, Is.EqualTo(DoseBlock.NoDose));

    [Test]
    public void Read_NoTiming_HasNoDose() =>
        Assert.That(Read(Concept.None, Dose(400, DoseUnit.Milligram, null)).Block, Is.EqualTo(DoseBlock.NoTiming));

    [TestCase(Concept.None, DoseUnit.Piece, DoseBlock.NoStrength)]
    [TestCase(Concept.ImatinibUnit400Mg, DoseUnit.Millilitre, DoseBlock.NoStrength)]
    [TestCase(Concept.None, DoseUnit.MilligramPerSquareMetre, DoseBlock.NoBodySurface)]
    [TestCase(Concept.ImatinibUnit400Mg, DoseUnit.Unknown, DoseBlock.NoDose)]
    public void Read_UnitThatCannotBeCounted_HasNoDose(Concept product, DoseUnit unit, DoseBlock expected) =>
        Assert.That(Read(product, Dose(1, unit)).Block, Is.EqualTo(expected));

    [Test]
    public void Read_TwoStrengths_HasNoDose()
    {
        var order = new MedicationFact
        {
            Concepts = ConceptSet.Of(Concept.ImatinibUnit100Mg).With(Concept.ImatinibUnit400Mg),
            Role = MedicationRole.Draft,
            Doses = [Case.Tablets(1)],
        };
        Assert.That(DoseReader.Read(order, null).Block, Is.EqualTo(DoseBlock.NoStrength));
    }

    [TestCase(-1, 1, DoseBlock.NoDose)]
    [TestCase(1e20, 1, DoseBlock.NoDose)]
    [TestCase(400, 1e20, DoseBlock.NoTiming)]
    [TestCase(400, 0, DoseBlock.NoTiming)]
    [TestCase(400, -1, DoseBlock.NoTiming)]
    public void Read_NumbersThatAreNoDose_AreNotRead(decimal dose, decimal timesPerDay, DoseBlock expected) =>
        Assert.That(Read(Concept.None, Dose(dose, DoseUnit.Milligram, timesPerDay)).Block, Is.EqualTo(expected));
}
