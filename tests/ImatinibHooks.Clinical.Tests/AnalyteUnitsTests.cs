using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Clinical.Tests;

internal sealed class AnalyteUnitsTests
{
    private static LabResult Read(Concept analyte, decimal? value, string? unit) =>
        AnalyteUnits.Read(new() { Analyte = analyte }, value, unit);

    [Test]
    public void Analytes_EqualTheReviewedTable() => ReviewedTable.AssertEquals("units.md", "ANALYTES", AnalyteUnits.Analytes);

    [Test]
    public void Units_EqualTheReviewedTable() => ReviewedTable.AssertEquals("units.md", "UNITS", AnalyteUnits.Units);

    [TestCase("10*9/L", 0.85, 0.85)]
    [TestCase("10*3/uL", 0.85, 0.85)]
    [TestCase("10*3/mm3", 0.85, 0.85)]
    [TestCase("10*3.{cells}/uL", 0.85, 0.85)]
    [TestCase("/uL", 850, 0.85)]
    [TestCase("{cells}/uL", 850, 0.85)]
    [TestCase("/mm3", 850, 0.85)]
    [TestCase("10*6/L", 850, 0.85)]
    [TestCase("/L", 850_000_000, 0.85)]
    public void Read_NeutrophilsInAnyUnit_AreThousandsPerMicrolitre(string unit, decimal sent, decimal expected) =>
        Assert.That(Read(Concept.Anc, sent, unit), Has.Property("Value").EqualTo(expected).And.Property("Block").EqualTo(ValueBlock.None));

    [TestCase(Concept.Hemoglobin, "g/dL", 13.5, 13.5)]
    [TestCase(Concept.Hemoglobin, "g/L", 135, 13.5)]
    [TestCase(Concept.Hemoglobin, "mmol/L", 5, 8.055)]
    [TestCase(Concept.BodyTemperature, "Cel", 38.3, 38.3)]
    [TestCase(Concept.BodyTemperature, "[degF]", 101.3, 38.5)]
    [TestCase(Concept.BodyWeight, "kg", 80, 80)]
    [TestCase(Concept.BodyWeight, "g", 3500, 3.5)]
    [TestCase(Concept.BodyWeight, "[lb_av]", 100, 45.359237)]
    [TestCase(Concept.BodyWeight, "[oz_av]", 16, 0.45359237)]
    [TestCase(Concept.BodyHeight, "cm", 178, 178)]
    [TestCase(Concept.BodyHeight, "m", 1.78, 178)]
    [TestCase(Concept.BodyHeight, "mm", 1780, 178)]
    [TestCase(Concept.BodyHeight, "[in_i]", 70, 177.8)]
    [TestCase(Concept.BodyHeight, "[ft_i]", 6, 182.88)]
    [TestCase(Concept.BodySurfaceArea, "m2", 1.9, 1.9)]
    [TestCase(Concept.NeutrophilPercent, "%", 45, 45)]
    public void Read_OtherAnalytes_Convert(Concept analyte, string unit, decimal sent, decimal expected) =>
        Assert.That(Read(analyte, sent, unit).Value, Is.EqualTo(expected));

    [Test]
    public void Read_ConvertedValue_HasNoTrailingZeros() => Assert.That(Read(Concept.Anc, 850, "/uL").Value.ToString(), Is.EqualTo("0.85"));

    [Test]
    public void Read_ValueInTheUnitOfTheAnalyte_KeepsItsDigits() => Assert.That(Read(Concept.Anc, 1.00m, "10*9/L").Value.ToString(), Is.EqualTo("1.00"));

    [TestCase(null, "10*9/L", ValueBlock.NoNumber)]
    [TestCase(0.9, null, ValueBlock.NoUnit)]
    [TestCase(0.9, "", ValueBlock.UnknownUnit)]
    [TestCase(0.9, "g/dL", ValueBlock.UnknownUnit)]
    [TestCase(null, null, ValueBlock.NoNumber)]
    public void Read_WithoutNumberOrUnit_IsBlocked(decimal? value, string? unit, ValueBlock expected) =>
        Assert.That(Read(Concept.Anc, value, unit).Block, Is.EqualTo(expected));

    [TestCase("10*9/L", 99.9, ValueBlock.None)]
    [TestCase("10*9/L", 100, ValueBlock.UnitSlip)]
    [TestCase("10*3/uL", 1200, ValueBlock.UnitSlip)]
    [TestCase("/uL", 99_999, ValueBlock.None)]
    [TestCase("/uL", 100_000, ValueBlock.Implausible, Description = "100 x10^9/L is blocked in any unit")]
    [TestCase("/uL", 19.9, ValueBlock.UnitSlip)]
    [TestCase("{cells}/uL", 1.2, ValueBlock.UnitSlip)]
    [TestCase("/uL", 20, ValueBlock.None)]
    [TestCase("/uL", 0, ValueBlock.None, Description = "nothing is nothing in every unit")]
    [TestCase("10*9/L", 0, ValueBlock.None)]
    [TestCase("10*9/L", -0.1, ValueBlock.Implausible)]
    [TestCase("10*9/L", 1e27, ValueBlock.Implausible, Description = "too large to convert")]
    public void Read_Neutrophils_AtTheEdges(string unit, decimal value, ValueBlock expected) =>
        Assert.That(Read(Concept.Anc, value, unit).Block, Is.EqualTo(expected));

    [TestCase(Concept.Platelets, "10*9/L", 5000, ValueBlock.None)]
    [TestCase(Concept.Platelets, "10*9/L", 5000.1, ValueBlock.Implausible)]
    [TestCase(Concept.Platelets, "10*9/L", 0, ValueBlock.None)]
    [TestCase(Concept.Wbc, "10*9/L", 1000, ValueBlock.None)]
    [TestCase(Concept.Wbc, "10*9/L", 1000.1, ValueBlock.Implausible)]
    [TestCase(Concept.Hemoglobin, "g/dL", 2, ValueBlock.None)]
    [TestCase(Concept.Hemoglobin, "g/dL", 1.99, ValueBlock.Implausible)]
    [TestCase(Concept.Hemoglobin, "g/dL", 25, ValueBlock.None)]
    [TestCase(Concept.Hemoglobin, "g/dL", 25.1, ValueBlock.Implausible)]
    [TestCase(Concept.NeutrophilPercent, "%", 100, ValueBlock.None)]
    [TestCase(Concept.NeutrophilPercent, "%", 100.1, ValueBlock.Implausible)]
    [TestCase(Concept.Cml, "%", 1, ValueBlock.UnknownUnit)]
    public void Read_OtherAnalytes_AtTheEdgesOfWhatIsPlausible(Concept analyte, string unit, decimal value, ValueBlock expected) =>
        Assert.That(Read(analyte, value, unit).Block, Is.EqualTo(expected));

    [Test]
    public void Read_KeepsWhatWasSent() =>
        Assert.That(Read(Concept.Anc, 850, "/uL"), Has.Property("SentValue").EqualTo(850m).And.Property("SentUnit").EqualTo("/uL"));

    [TestCase(Concept.Anc, 2000, "/uL", 2)]
    [TestCase(Concept.Hemoglobin, 135, "g/L", 13.5)]
    public void Convert_KnownUnit_Converts(Concept analyte, decimal value, string unit, decimal expected) =>
        Assert.That(AnalyteUnits.Convert(analyte, value, unit), Is.EqualTo(expected));

    [TestCase(Concept.Anc, 2, "g/L")]
    [TestCase(Concept.Cml, 2, "g/L")]
    [TestCase(Concept.Anc, 1e27, "10*9/L")]
    public void Convert_ForeignUnitOrHugeNumber_IsNull(Concept analyte, decimal value, string unit) =>
        Assert.That(AnalyteUnits.Convert(analyte, value, unit), Is.Null);

    [TestCase(Concept.Anc, "10*9/L")]
    [TestCase(Concept.Hemoglobin, "g/dL")]
    [TestCase(Concept.BodyTemperature, "Cel")]
    [TestCase(Concept.Imatinib, null)]
    public void UnitOf_Analyte_IsTheUnitOfTheTable(Concept analyte, string? expected) =>
        Assert.That(AnalyteUnits.UnitOf(analyte), Is.EqualTo(expected));
}
