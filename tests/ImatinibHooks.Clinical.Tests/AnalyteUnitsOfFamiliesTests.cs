using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tests;

/// <summary>DATA-LAB-07 for liver tests, immunoglobulins, antibodies, viral loads and interferon gamma.</summary>
internal sealed class AnalyteUnitsOfFamiliesTests
{
    [TestCase(Concept.Igg, 3.5, "g/L", 350)]
    [TestCase(Concept.Igg, 0.35, "g/dL", 350)]
    [TestCase(Concept.Alt, 1, "ukat/L", 60)]
    [TestCase(Concept.Alt, 40, "[IU]/L", 40)]
    [TestCase(Concept.AntiHbs, 10, "[IU]/L", 10)]
    [TestCase(Concept.AntiHbs, 0.01, "[IU]/mL", 10)]
    [TestCase(Concept.HbvDna, 3, "{Log_IU}/mL", 1000)]
    [TestCase(Concept.HbvDna, 0, "{Log_IU}/mL", 1)]
    [TestCase(Concept.HbvDna, -1, "{Log_IU}/mL", 0.1)]
    [TestCase(Concept.HbvDna, 2, "k[IU]/mL", 2000)]
    [TestCase(Concept.HbvDnaCopies, 4, "{Log_copies}/mL", 10000)]
    [TestCase(Concept.IgraNil, 0.35, "U/mL", 0.35)]
    public void Read_OtherUnit_Converts(Concept analyte, decimal sent, string unit, decimal expected)
    {
        var read = AnalyteUnits.Read(new() { Analyte = analyte }, sent, unit);

        Assert.That((read.Block, read.Value), Is.EqualTo((ValueBlock.None, expected)));
    }

    [Test]
    public void Read_BrokenLogarithm_IsItsPowerOfTen() =>
        Assert.That(AnalyteUnits.Read(new() { Analyte = Concept.HbvDna }, 2.5m, "{Log_IU}/mL").Value, Is.EqualTo(316.227766m).Within(0.000001m));

    [TestCase(Concept.HbvDna, 100, "{copies}/mL", ValueBlock.UnknownUnit, Description = "copies are never units")]
    [TestCase(Concept.HbvDnaCopies, 100, "[IU]/mL", ValueBlock.UnknownUnit)]
    [TestCase(Concept.HbvDna, 15.1, "{Log_IU}/mL", ValueBlock.Implausible)]
    [TestCase(Concept.Alt, 0.9, "U/L", ValueBlock.Implausible)]
    [TestCase(Concept.Alt, 1, "U/L", ValueBlock.None)]
    [TestCase(Concept.Ast, 20000, "U/L", ValueBlock.None)]
    [TestCase(Concept.Ast, 20001, "U/L", ValueBlock.Implausible)]
    [TestCase(Concept.Bilirubin, 60, "mg/dL", ValueBlock.None)]
    [TestCase(Concept.Bilirubin, 60.1, "mg/dL", ValueBlock.Implausible)]
    [TestCase(Concept.Igg, 9, "mg/dL", ValueBlock.Implausible)]
    [TestCase(Concept.Igg, 6001, "mg/dL", ValueBlock.Implausible)]
    [TestCase(Concept.IgraTb1Corrected, -0.02, "[IU]/mL", ValueBlock.None, Description = "less than nil")]
    public void Read_PlausibleOrNot(Concept analyte, decimal sent, string unit, ValueBlock expected) =>
        Assert.That(AnalyteUnits.Read(new() { Analyte = analyte }, sent, unit).Block, Is.EqualTo(expected));
}
