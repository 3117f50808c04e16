using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Data;

/// <summary>DATA-LAB-07: a neutrophil count of less than 20 per microlitre, with and without low leukocytes in the same draw.</summary>
internal sealed class UnitSlipTests
{
    private const string Draw = "2026-03-01T08:00:00-05:00";

    private static Case Slip => Case.Standard().WithLab(Concept.Anc, 12, Draw, "/uL");

    private static Reading? Deciding(Case record) => record.AsOrder().Counts.Anc.Deciding(1.0m);

    [Test]
    public void BlockOf_SlipAlone_IsBlocked() => Assert.That(Deciding(Slip)!.Value.Bound.Value, Is.EqualTo(3.2m));

    [TestCase(0.99, true)]
    [TestCase(1.0, false)]
    public void BlockOf_SlipWithLowLeukocytes_IsBelieved(decimal leukocytes, bool believed) =>
        Assert.That(Deciding(Slip.WithLab(Concept.Wbc, leukocytes, Draw))!.Value.Bound.Value == 0.012m, Is.EqualTo(believed));

    [Test]
    public void BlockOf_BelievedSlip_IsMarked() =>
        Assert.That(Deciding(Slip.WithLab(Concept.Wbc, 0.4m, Draw))!.Value.Marks, Is.EqualTo(ReadingMarks.UnitToConfirm));

    [Test]
    public void BlockOf_LowLeukocytesOfAnotherDraw_DoNotVouch() =>
        Assert.That(Deciding(Slip.WithLab(Concept.Wbc, 0.4m, "2026-02-28"))!.Value.Bound.Value, Is.EqualTo(3.2m));

    [Test]
    public void BlockOf_LeukocytesWithTheSameSlip_DoNotVouch() =>
        Assert.That(Deciding(Case.Standard().WithLab(Concept.Anc, 3.1m, Draw, "/uL").WithLab(Concept.Wbc, 5.2m, Draw, "/uL"))!.Value.Bound.Value, Is.EqualTo(3.2m));

    [Test]
    public void BlockOf_LeukocytesBelowAThousandPerMicrolitre_Vouch() =>
        Assert.That(Deciding(Slip.WithLab(Concept.Wbc, 400, Draw, "/uL"))!.Value.Bound.Value, Is.EqualTo(0.012m));

    [Test]
    public void BlockOf_ThousandsPerMicrolitreFromAHundred_AreNeverBelieved() =>
        Assert.That(
            Deciding(Case.Standard().WithLab(Concept.Anc, 850, Draw, "10*3/uL").WithLab(Concept.Wbc, 0.9m, Draw))!.Value.Bound.Value,
            Is.EqualTo(3.2m));
}
