using System.Text;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Tests.Support;

namespace ImatinibHooks.Fhir.Tests.Reading;

public sealed class MedicationUseReaderTests
{
    private const string Request = """
        {
          "resourceType": "MedicationRequest", "id": "o", "status": "on-hold", "intent": "order", "doNotPerform": true,
          "statusReason": {"text": "neutropenia"},
          "medicationCodeableConcept": {"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "403878"}], "text": "imatinib"},
          "subject": {"reference": "Patient/1"},
          "authoredOn": "2026-02-16",
          "reasonCode": [{"text": "CML"}, {"coding": [{"system": "http://snomed.info/sct", "code": "276799004"}], "text": "DFSP"}],
          "reasonReference": [{"reference": "Condition/1"}, {"display": "the tumour"}, {}],
          "note": [{"text": "dose reduced"}],
          "dosageInstruction": [
            {"sequence": 1, "text": "twice a day", "timing": {"code": {"coding": [{"code": "BID"}]}, "repeat": {
               "frequency": 2, "frequencyMax": 3, "period": 1.5, "periodUnit": "d", "timeOfDay": ["08:00:00", "20:00:00"], "when": ["MORN"],
               "dayOfWeek": ["mon", "wed", "fri"], "boundsPeriod": {"start": "2026-02-16", "end": "2026-03-16"}}},
             "route": {"text": "oral"},
             "doseAndRate": [{"type": {"text": "calculated"}, "doseRange": {"low": {"value": 300, "unit": "mg"}, "high": {"value": 400, "unit": "mg"}}},
                             {"type": {"text": "ordered"}, "doseQuantity": {"value": 4, "unit": "tablets"}}]},
            {"sequence": 2, "asNeededCodeableConcept": {"text": "pain"}}
          ],
          "dispenseRequest": {"validityPeriod": {"end": "2026-09-01"}, "expectedSupplyDuration": {"value": 30, "unit": "days"}, "numberOfRepeatsAllowed": 3}
        }
        """;

    [Test]
    public void Read_Request_Members()
    {
        var read = ReadJson.Of(Request);
        var row = read.Set.MedicationUses[0];

        using var scope = Assert.EnterMultipleScope();
        Assert.That(row.Header.Type, Is.EqualTo(ResourceType.MedicationRequest));
        Assert.That(read.Text(row.Status), Is.EqualTo("on-hold"));
        Assert.That(read.Text(row.StatusReason.Text), Is.EqualTo("neutropenia"));
        Assert.That(read.Text(row.Intent), Is.EqualTo("order"));
        Assert.That(row.DoNotPerform);
        Assert.That(read.ValueSets(row.Medication), Is.EqualTo("imatinib imatinib-unit100-mg"));
        Assert.That(row.Authored.FirstDay, Is.EqualTo(new DateOnly(2026, 2, 16)));
        Assert.That(read.Text(row.Reason.Text), Is.EqualTo("CML"));
        Assert.That(read.Codes(row.Reason), Is.EqualTo(new[] { "276799004", "" }));
        Assert.That(read.Text(read.Set.Codings[row.Reason.Codings][1].Display), Is.EqualTo("DFSP"), "the second text is not lost");
        Assert.That(read.Set.References[row.ReasonReferences].Length, Is.EqualTo(2), "a reference that says nothing is none");
        Assert.That(read.Text(row.Note), Is.EqualTo("dose reduced"));
        Assert.That(row.DispenseValidity.End.LastDay, Is.EqualTo(new DateOnly(2026, 9, 1)));
        Assert.That((row.SupplyDuration.Value, row.SupplyDuration.Unit, row.Repeats), Is.EqualTo((30m, "d", 3)));
        Assert.That(read.Defects, Is.Empty);
    }

    [Test]
    public void Read_Dosage_InFull()
    {
        var read = ReadJson.Of(Request);
        var dosage = read.Set.Dosages[read.Set.MedicationUses[0].Dosages][0];
        var timing = dosage.Timing;

        using var scope = Assert.EnterMultipleScope();
        Assert.That((dosage.Sequence, dosage.AsNeeded), Is.EqualTo(((int?)1, false)));
        Assert.That(read.Text(dosage.Text), Is.EqualTo("twice a day"));
        Assert.That(read.Text(dosage.Route.Text), Is.EqualTo("oral"));
        Assert.That(read.Codes(timing.Code), Is.EqualTo(new[] { "BID" }));
        Assert.That((timing.Frequency, timing.FrequencyMax, timing.Period), Is.EqualTo(((int?)2, (int?)3, (decimal?)1.5m)));
        Assert.That(read.Text(timing.PeriodUnit), Is.EqualTo("d"));
        Assert.That((timing.TimesOfDay, timing.Whens, timing.DaysOfWeek), Is.EqualTo((2, 1, 3)));
        Assert.That((timing.Bounds.Start.FirstDay, timing.Bounds.End.LastDay), Is.EqualTo((new DateOnly(2026, 2, 16), new DateOnly(2026, 3, 16))));
        Assert.That(Encoding.UTF8.GetString(read.Set.Bytes(dosage.Range)), Does.StartWith("{\"sequence\": 1,").And.EndsWith("\"tablets\"}}]}"));
    }

    [Test]
    public void Read_EveryDoseAndRate_WithItsType()
    {
        var read = ReadJson.Of(Request);
        var doses = read.Set.DoseAndRates[read.Set.Dosages[0].DoseAndRates].ToArray()
            .Select(dose => (read.Text(dose.Type.Text), dose.Low.Value, dose.High.Value, dose.Low.Unit));

        Assert.That(doses, Is.EqualTo(new[] { ("calculated", (decimal?)300m, (decimal?)400m, "mg"), ("ordered", 4m, 4m, "{tbl}") }));
    }

    [TestCase("\"asNeededBoolean\":true", true)]
    [TestCase("\"asNeededBoolean\":false", false)]
    [TestCase("\"asNeededBoolean\":\"true\"", false)]
    [TestCase("\"asNeededCodeableConcept\":{\"text\":\"pain\"}", true)]
    [TestCase("\"asNeededCodeableConcept\":{}", false)]
    [TestCase("\"asNeededBoolean\":false,\"asNeededCodeableConcept\":{\"text\":\"pain\"}", true)]
    public void Read_AsNeeded(string member, bool isAsNeeded)
    {
        var read = ReadJson.Of("{\"resourceType\":\"MedicationRequest\",\"dosageInstruction\":[{" + member + "}]}");

        Assert.That(read.Set.Dosages[0].AsNeeded, Is.EqualTo(isAsNeeded));
    }

    [Test]
    public void Read_SloppyDraft_AsItIsMeant()
    {
        var read = ReadJson.Of("""
            {"resourceType":"MedicationRequest","status":"draft","medicationReference":{"reference":"Medication/not-sent","display":"Gleevec 400 mg"},
             "reasonCode":{"text":"CML"},"dosageInstruction":{"doseAndRate":{"doseQuantity":{"value":1,"unit":"{pill}"}}}}
            """);
        var row = read.Set.MedicationUses[0];
        var dose = read.Set.DoseAndRates[0].Low;

        using var scope = Assert.EnterMultipleScope();
        Assert.That(read.Text(row.MedicationReference.Display), Is.EqualTo("Gleevec 400 mg"));
        Assert.That(read.Text(row.Reason.Text), Is.EqualTo("CML"));
        Assert.That((dose.Value, dose.Unit), Is.EqualTo((1m, "{pill}")));
        Assert.That(read.Defects, Is.EqualTo(Enumerable.Repeat(DefectKind.ObjectForArray, 3)));
    }

    [Test]
    public void Read_Statement()
    {
        var read = ReadJson.Of("""
            {"resourceType":"MedicationStatement","status":"active","dateAsserted":"2026-01-02","effectivePeriod":{"start":"2025-12"},
             "statusReason":[{"text":"a"},{"text":"b"}],"dosage":[{"doseAndRate":[{"doseQuantity":{"value":400,"unit":"mg"}}]}]}
            """);
        var row = read.Set.MedicationUses[0];

        using var scope = Assert.EnterMultipleScope();
        Assert.That(row.Header.Type, Is.EqualTo(ResourceType.MedicationStatement));
        Assert.That(row.Authored.FirstDay, Is.EqualTo(new DateOnly(2026, 1, 2)));
        Assert.That(row.Effective.Start.LastDay, Is.EqualTo(new DateOnly(2025, 12, 31)));
        Assert.That(read.Text(read.Set.Codings[row.StatusReason.Codings][0].Display), Is.EqualTo("b"));
        Assert.That(read.Set.DoseAndRates[0].High.Value, Is.EqualTo(400m));
        Assert.That(read.Defects, Is.Empty);
    }

    [TestCase("\"dose\":{\"value\":400,\"unit\":\"mg\"}", 400, 400, Description = "R4, in an administration")]
    [TestCase("\"doseQuantity\":{\"value\":400,\"unit\":\"mg\"}", 400, 400, Description = "as older FHIR had it")]
    [TestCase("\"doseRange\":{\"low\":{\"value\":300},\"high\":{\"value\":400}}", 300, 400)]
    [TestCase("\"dose\":{\"value\":100},\"doseAndRate\":[{\"doseQuantity\":{\"value\":400}}]", 400, 400, Description = "doseAndRate goes first")]
    public void Read_DoseBesideDoseAndRate(string dose, decimal low, decimal high)
    {
        var read = ReadJson.Of("{\"resourceType\":\"MedicationAdministration\",\"effectiveDateTime\":\"2026-03-01T08:00:00Z\",\"dosage\":{" + dose + "}}");
        var row = read.Set.DoseAndRates[read.Set.Dosages[0].DoseAndRates][0];

        using var scope = Assert.EnterMultipleScope();
        Assert.That((row.Low.Value, row.High.Value), Is.EqualTo(((decimal?)low, (decimal?)high)));
        Assert.That(read.Set.MedicationUses[0].Effective.Start.Instant, Is.EqualTo(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)));
        Assert.That(read.Defects, Is.Empty);
    }
}
