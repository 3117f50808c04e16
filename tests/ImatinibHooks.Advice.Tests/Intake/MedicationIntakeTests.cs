using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Intake;

/// <summary>DATA-ORD-01: which orders are imatinib, and what is read of them.</summary>
internal sealed class MedicationIntakeTests
{
    private const string RxNorm = "\"system\":\"http://www.nlm.nih.gov/research/umls/rxnorm\"";
    private const string TabletCode = "\"code\":{\"coding\":[{" + RxNorm + ",\"code\":\"403879\"}]}";

    [TestCase("\"medicationCodeableConcept\":{\"coding\":[{" + RxNorm + ",\"code\":\"403879\"}]}", true)]
    [TestCase("\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"414460008\"}]}", true)]
    [TestCase("\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"http://www.whocc.no/atc\",\"code\":\"L01EA01\"}]}", true)]
    [TestCase("\"medicationCodeableConcept\":{\"text\":\"Gleevec\"}", true)]
    [TestCase("\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"urn:local\",\"code\":\"77\",\"display\":\"GLIVEC 400 mg\"}]}", true, Description = "a code that is not understood, with a text that is")]
    [TestCase("\"medicationCodeableConcept\":{\"text\":\"N-desmethyl imatinib\"}", false)]
    [TestCase("\"medicationCodeableConcept\":{\"coding\":[{" + RxNorm + ",\"code\":\"6809\",\"display\":\"metformin\"}]}", false)]
    [TestCase("\"medicationReference\":{\"reference\":\"Medication/m\"}", true, Description = "in the Bundle")]
    [TestCase("\"medicationReference\":{\"reference\":\"https://ehr.example.org/fhir/Medication/m\"}", true)]
    [TestCase("\"medicationReference\":{\"reference\":\"#c\"},\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"c\"," + TabletCode + "}]", true)]
    [TestCase("\"medicationReference\":{\"reference\":\"#c\"},\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"c\",\"code\":{\"text\":\"Glivec 400 mg\"}}]", true)]
    [TestCase("\"medicationReference\":{\"reference\":\"#c\"},\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"c\",\"ingredient\":[{\"itemCodeableConcept\":{\"coding\":[{" + RxNorm + ",\"code\":\"282388\"}]}}]}]", true)]
    [TestCase("\"medicationReference\":{\"reference\":\"Medication/not-sent\",\"display\":\"imatinib 400 mg tablet\"}", true, Description = "only the display is left")]
    [TestCase("\"medicationReference\":{\"reference\":\"Medication/not-sent\"}", false)]
    [TestCase("\"medicationReference\":{\"display\":\"Imatinib\"}", true)]
    public void Drug_HoweverItIsNamed(string medication, bool isImatinib)
    {
        var read = Read.Values((Read.Drafts, Sent.Bundle(Sent.DraftOf(medication), "{\"resourceType\":\"Medication\",\"id\":\"m\"," + TabletCode + "}")));
        Assert.That((read.Record.Medications.Length, read.LeftOut.Length), Is.EqualTo(isImatinib ? (1, 0) : (0, 1)));
    }

    [Test]
    public void Drug_ContainedOfAnotherOrder_IsNotTaken()
    {
        var other = Sent.With(Sent.DraftOf("\"medicationReference\":{\"reference\":\"#c\"},\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"c\"," + TabletCode + "}]"), "id", "\"other\"");
        var read = Read.Values((Read.Drafts, Sent.Bundle(other, Sent.DraftOf("\"medicationReference\":{\"reference\":\"#c\"}"))));
        Assert.That((read.Record.Medications.Length, read.LeftOut.Single()), Is.EqualTo((1, "MedicationRequest/draft UnknownDrug")));
    }

    [TestCase("403878", Concept.ImatinibUnit100Mg)]
    [TestCase("403879", Concept.ImatinibUnit400Mg)]
    public void Strength_OfAProductCode(string code, Concept expected) =>
        Assert.That(Read.Draft(Sent.DraftOf("\"medicationCodeableConcept\":{\"coding\":[{" + RxNorm + ",\"code\":\"" + code + "\"}]}")).Concepts.Has(expected), Is.True);

    [TestCase("{\"value\":100,\"unit\":\"mg\"}", "{\"value\":1,\"unit\":\"tablet\"}", Concept.ImatinibUnit100Mg)]
    [TestCase("{\"value\":400,\"unit\":\"mg\"}", "{\"value\":1}", Concept.ImatinibUnit400Mg)]
    [TestCase("{\"value\":80,\"unit\":\"mg\"}", "{\"value\":1,\"unit\":\"mL\"}", Concept.ImatinibSolution80MgPerMl)]
    [TestCase("{\"value\":400,\"unit\":\"mg\"}", "{\"value\":2,\"unit\":\"tablet\"}", Concept.None)]
    [TestCase("{\"value\":0.4,\"unit\":\"g\"}", "{\"value\":1,\"unit\":\"tablet\"}", Concept.None, Description = "only milligrams are believed")]
    public void Strength_OfAnIngredient(string numerator, string denominator, Concept expected)
    {
        var ingredient = "{\"itemCodeableConcept\":{\"coding\":[{" + RxNorm + ",\"code\":\"282388\"}]},\"strength\":{\"numerator\":" + numerator + ",\"denominator\":" + denominator + "}}";
        var drug = Read.Draft(Sent.DraftOf("\"medicationReference\":{\"reference\":\"#c\"},\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"c\",\"ingredient\":[" + ingredient + "]}]"));
        var strengths = new[] { Concept.ImatinibUnit50Mg, Concept.ImatinibUnit100Mg, Concept.ImatinibUnit400Mg, Concept.ImatinibSolution80MgPerMl };
        Assert.That(strengths.Where(drug.Concepts.Has), Is.EqualTo(expected == Concept.None ? [] : new[] { expected }));
    }

    [TestCase("draft", MedicationStatus.Draft)]
    [TestCase("active", MedicationStatus.Active)]
    [TestCase("on-hold", MedicationStatus.OnHold)]
    [TestCase("completed", MedicationStatus.Completed)]
    [TestCase("stopped", MedicationStatus.Stopped)]
    [TestCase("cancelled", MedicationStatus.Cancelled)]
    [TestCase("whatever", MedicationStatus.Unknown)]
    public void Status_OfADraft_IsKept(string sent, MedicationStatus expected) =>
        Assert.That(Read.Draft(Sent.DraftWith("status", $"\"{sent}\"")).Status, Is.EqualTo(expected), "REQ-CTX-04");

    [Test]
    public void Status_EnteredInError_MakesNoFact() =>
        Assert.That(Read.OrdersOnRecord(Sent.With(Sent.Running, "status", "\"entered-in-error\"")).LeftOut, Is.EqualTo(new[] { "MedicationRequest/running Status" }));

    [TestCase("order", true)]
    [TestCase("plan", true, Description = "how self-reported drugs are often sent")]
    [TestCase("proposal", false)]
    [TestCase("option", false)]
    public void Intent_OnRecord(string intent, bool isFact) =>
        Assert.That(Read.OrdersOnRecord(Sent.With(Sent.Running, "intent", $"\"{intent}\"")).Record.Medications.Length, Is.EqualTo(isFact ? 1 : 0));

    [TestCase("option", true)]
    [TestCase("proposal", false)]
    public void Intent_OfADraft(string intent, bool isOption) =>
        Assert.That(Read.Draft(Sent.DraftWith("intent", $"\"{intent}\"")).IsOption, Is.EqualTo(isOption));

    [Test]
    public void DoNotPerform_IsKept() => Assert.That(Read.Draft(Sent.DraftWith("doNotPerform", "true")).DoNotPerform, Is.True);

    [TestCase("MedicationStatement", "effectivePeriod", "{\"start\":\"2025-01-05\",\"end\":\"2025-02-05\"}", MedicationRole.Statement)]
    [TestCase("MedicationAdministration", "effectiveDateTime", "\"2025-01-05\"", MedicationRole.Administration)]
    public void Role_ByType(string type, string member, string time, MedicationRole expected)
    {
        var drug = Read.OrdersOnRecord(Sent.With(Sent.Running, member, time).Replace("MedicationRequest", type, StringComparison.Ordinal)).Drug;
        var when = expected == MedicationRole.Administration ? drug.Authored : drug.Start;
        Assert.That((drug.Role, when.FirstDay), Is.EqualTo((expected, new DateOnly(2025, 1, 5))));
    }

    [TestCase("\"reasonReference\":[{\"reference\":\"Condition/cml\"}]", true)]
    [TestCase("\"reasonReference\":[{\"display\":\"chronic phase CML\"}]", true)]
    [TestCase("\"reasonCode\":[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"413847001\"}]}]", true)]
    [TestCase("\"reasonCode\":{\"text\":\"CML, chronic phase\"}", true, Description = "an object for an array")]
    [TestCase("\"reasonCode\":[{\"text\":\"breast cancer\"}]", false)]
    public void Reason_HoweverItIsGiven(string reason, bool isChronicPhase)
    {
        var order = Sent.Without(Sent.Draft, "reasonReference");
        var draft = Read.Values((Read.Drafts, Sent.Bundle(order[..^1] + "," + reason + "}")), (Read.Conditions, Sent.Bundle(Sent.Cml))).Drug;
        Assert.That((draft.HasReason, draft.Reasons.Has(Concept.CmlChronicPhase)), Is.EqualTo((true, isChronicPhase)));
    }

    [Test]
    public void Reason_RefutedCondition_IsNone()
    {
        var refuted = Sent.With(Sent.Cml, "verificationStatus", """{"coding":[{"code":"refuted"}]}""");
        Assert.That(Read.Values((Read.Drafts, Sent.Bundle(Sent.Draft)), (Read.Conditions, Sent.Bundle(refuted))).Drug.Reasons.IsEmpty, Is.True);
    }

    [Test]
    public void StatusReason_IsRead()
    {
        var drug = Read.OrdersOnRecord(Sent.With(Sent.Running, "statusReason", """{"text":"neutropenia"}""")).Drug;
        Assert.That((drug.HasStatusReason, drug.StatusReasons.Has(Concept.Neutropenia)), Is.EqualTo((true, true)));
    }

    [TestCase("""[{"timing":{"repeat":{"boundsPeriod":{"start":"2026-01-01","end":"2026-02-01"}}}},{"timing":{"repeat":{"boundsPeriod":{"start":"2026-02-01","end":"2026-03-01"}}}}]""", "2026-03-01")]
    [TestCase("""[{"timing":{"repeat":{"boundsPeriod":{"start":"2026-01-01","end":"2026-02-01"}}}},{"timing":{"repeat":{"boundsPeriod":{"start":"2026-02-01"}}}}]""", null, Description = "the second one goes on")]
    [TestCase("[{}]", null)]
    public void End_OfTheCourse_ByItsDosages(string dosages, string? expected)
    {
        var end = Read.OrdersOnRecord(Sent.With(Sent.Running, "dosageInstruction", dosages)).Drug.End;
        Assert.That(end.IsKnown ? end.LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null, Is.EqualTo(expected));
    }

    [Test]
    public void End_WithoutBounds_IsThatOfTheDispense() => Assert.That(
        Read.OrdersOnRecord(Sent.With(Sent.Running, "dispenseRequest", """{"validityPeriod":{"end":"2026-04-01"}}""")).Drug.End.LastDay, Is.EqualTo(new DateOnly(2026, 4, 1)));
}
