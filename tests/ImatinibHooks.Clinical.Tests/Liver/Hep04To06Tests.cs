using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests.Liver;

/// <summary>HEP-04 (impairment at a start), HEP-05 (tests due) and HEP-06 (judged by HBV-FLARE-01).</summary>
internal sealed class Hep04To06Tests
{
    private const string Yesterday = "2026-03-01T08:00:00-05:00";

    [TestCase(3.6, Says.NotFired, Description = "3.00 times: moderate")]
    [TestCase(3.612, Says.Fired, Description = "3.01 times")]
    [TestCase(12.0, Says.Fired, Description = "10 times")]
    [TestCase(12.012, Says.NotApplicable, Description = "10.01 times: HEP-01")]
    public void Hep04_Bilirubin_AtTheEdges(decimal bilirubin, string expected) =>
        Assert.That(Case.FirstOrder().WithLiver(22, 20, bilirubin, Yesterday).Of("HEP-04"), Is.EqualTo(expected));

    [Test]
    public void Hep04_Fired_OffersThreeQuarters()
    {
        var finding = Case.FirstOrder().WithLiver(22, 20, 4.8m, Yesterday).Finding("HEP-04");

        Assert.That((finding.Indicator, finding.Term("resume")), Is.EqualTo((Indicator.Warning, "300 mg")));
        Assert.That(finding.Proposals, Is.EqualTo(new[] { new Proposal.ChangeDose(300) }));
        Assert.That(Case.FirstOrder().WithLiver(22, 20, 4.8m, Yesterday).Of("HEP-01"), Is.EqualTo(Says.NotFired), "HEP-04 alone");
    }

    [TestCase(300, Says.NotFired, Description = "75 % of the usual dose")]
    [TestCase(301, Says.Fired)]
    public void Hep04_ByTheOrderedDose(decimal mg, string expected) =>
        Assert.That(Case.FirstOrder().WithLiver(22, 20, 4.8m, Yesterday).DraftOf(mg).Of("HEP-04"), Is.EqualTo(expected));

    [TestCase(Concept.CmlBlastPhase, 600, "450 mg")]
    [TestCase(Concept.Dfsp, 800, "600 mg")]
    public void Hep04_UsualDose_IsTheRows(Concept disease, decimal mg, string expected) => Assert.That(
        Case.FirstOrder().WithoutConditions().WithCondition(disease, "2026-02-01").WithLiver(22, 20, 4.8m, Yesterday).DraftOf(mg).Finding("HEP-04").Term("resume"),
        Is.EqualTo(expected));

    [Test]
    public void Hep04_DoseThatNoTabletGives_IsNotOffered() => Assert.That(
        Case.FirstOrder().WithoutConditions().WithCondition(Concept.HypereosinophilicSyndrome, "2026-02-01").WithLiver(22, 20, 4.8m, Yesterday).DraftOf(100)
            .Finding("HEP-04").Proposals,
        Is.Empty, "75 mg");

    [Test]
    public void Hep04_DoseUnknown_Fires() => Assert.That(
        Case.FirstOrder().WithLiver(22, 20, 4.8m, Yesterday).Draft(static draft => draft with { Doses = [] }).Of("HEP-04"), Is.EqualTo(Says.Fired));

    [Test]
    public void Hep04_AltToxic_IsHep01() =>
        Assert.That(Case.FirstOrder().WithLiver(300, 20, 4.8m, Yesterday).Of("HEP-04"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Hep04_OnTherapy_IsHep01()
    {
        var record = Case.Standard().WithLiver(22, 20, 4.8m, Yesterday);

        Assert.That((record.Of("HEP-04"), record.Of("HEP-01")), Is.EqualTo((Says.NotApplicable, Says.Fired)));
    }

    [TestCase("2026-02-16", Says.Fired, Description = "14 days")]
    [TestCase("2026-02-15", Says.NotAssessed, Description = "15 days")]
    public void Hep04_ByTheAgeOfBilirubin(string when, string expected) => Assert.That(
        Case.FirstOrder().Without(Concept.Bilirubin).WithLiverTest(Concept.Bilirubin, 4.8m, when, 1.2m).Of("HEP-04"), Is.EqualTo(expected));

    [Test]
    public void Hep04_CourseUnknown_IsNotAssessed() =>
        Assert.That(Case.FirstOrder().Lacking(DataGroups.MedicationRequests).Of("HEP-04"), Is.EqualTo(Says.NotAssessed));

    [TestCase(1.0, "255 mg", Description = "340 mg/m2 less 25 %")]
    public void Hep04_Child_ByBodySurface(decimal squareMetres, string expected)
    {
        var child = Case.FirstOrder().WithLab(Concept.BodySurfaceArea, squareMetres, "2026-02-25", "m2") with { BirthDate = Case.Time("2014-01-01") };

        Assert.That(child.WithLiver(22, 20, 4.8m, Yesterday).DraftOf(340).Finding("HEP-04").Term("resume"), Is.EqualTo(expected));
    }

    [TestCase("2026-01-31", Says.NotFired, Description = "30 days")]
    [TestCase("2026-01-30", Says.Fired, Description = "31 days")]
    public void Hep05_ByTheAgeOfTheTests(string when, string expected) =>
        Assert.That(Untested().WithLiver(22, 20, 0.6m, when).Of("HEP-05"), Is.EqualTo(expected));

    [TestCase(Concept.Alt, "ALT")]
    [TestCase(Concept.Ast, "AST")]
    [TestCase(Concept.Bilirubin, "bilirubin")]
    public void Hep05_OneOfThreeMissing_FiresAndNamesIt(Concept missing, string name) =>
        Assert.That(Case.Standard().Without(missing).Finding("HEP-05").Term("missing"), Is.EqualTo(name));

    [Test]
    public void Hep05_Indicator_IsInfoOnTherapyAndWarningAtAStart() => Assert.That(
        (Untested().Finding("HEP-05").Indicator, Untested().WithoutOrders().Finding("HEP-05").Indicator), Is.EqualTo((Indicator.Info, Indicator.Warning)));

    [Test]
    public void Hep05_Fired_OffersThePanel() =>
        Assert.That(Untested().Finding("HEP-05").Proposals, Is.EqualTo(new[] { new Proposal.OrderTest(Concept.LiverPanel, 0) }));

    [Test]
    public void Hep05_PreliminaryTests_AreNone() =>
        Assert.That(Untested().WithLiver(22, 20, 0.6m, Yesterday, ResultStatus.Preliminary).Of("HEP-05"), Is.EqualTo(Says.Fired));

    [Test]
    public void Hep05_ValueWithoutAUnit_IsNone() =>
        Assert.That(Case.Standard().Without(Concept.Alt).WithLab(Concept.Alt, 22, Yesterday, unit: null).Of("HEP-05"), Is.EqualTo(Says.Fired));

    [Test]
    public void Hep05_LaboratoryFailed_IsNotAssessed() => Assert.That(Untested().Lacking(DataGroups.Laboratory).Of("HEP-05"), Is.EqualTo(Says.NotAssessed));

    [Test]
    public void Hep05_StopOrder_IsNotApplicable() =>
        Assert.That(Untested().Draft(static draft => draft with { DoNotPerform = true }).Of("HEP-05"), Is.EqualTo(Says.NotApplicable));

    [Test]
    public void Hep06_NeverFires_HbvFlare01Judges()
    {
        var chronic = Case.Standard().WithAnswer(Concept.HbsAg, QualitativeAnswer.Positive, "2018-04-01").WithLiver(300, 20, 0.6m, Yesterday);

        Assert.That((chronic.Of("HEP-06"), chronic.Of("HBV-FLARE-01")), Is.EqualTo((Says.NotApplicable, Says.Fired)));
        Assert.That(Case.Standard().Of("HEP-06"), Is.EqualTo(Says.NotFired), "no markers");
        Assert.That(Case.Standard().WithoutSerology().Of("HEP-06"), Is.EqualTo(Says.NotAssessed), "markers not known");
    }

    private static Case Untested() => Case.Standard().Without(Concept.Alt, Concept.Ast, Concept.Bilirubin);
}
