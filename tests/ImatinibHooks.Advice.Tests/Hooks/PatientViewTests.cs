using System.Buffers;
using System.Text.Json;
using ImatinibHooks.Advice.Explaining;
using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Advice.Tests.Hooks;

/// <summary>patient-view: what is overdue or open for a patient on imatinib, and nothing for anybody else (docs/clinical/hooks.md).</summary>
internal sealed class PatientViewTests
{
    private static readonly string Low = Sent.Count("anc-new", Sent.Neutrophils, "0.80", "2026-03-01T08:00:00-05:00");
    private static readonly string Plates = Sent.Count("plt-new", Sent.Platelets, "120", "2026-03-01T08:00:00-05:00");
    private static readonly string Recovering = Sent.Count("anc-new", Sent.Neutrophils, "1.40", "2026-03-01T08:00:00-05:00");
    private static readonly string Fallen = Sent.Count("anc-fallen", Sent.Neutrophils, "0.70", "2026-02-24T08:00:00-05:00");

    private static readonly Call View = Call.Renewal.Viewed();

    private static readonly string Held = Sent.Bundle(
        Sent.With(Sent.Running, "status", "\"completed\""),
        Sent.With(Sent.With(Sent.With(Sent.With(Sent.Running, "id", "\"held\""), "status", "\"on-hold\""), "authoredOn", "\"2026-02-24T12:00:00-05:00\""), "statusReason", """{"text":"Neutropenia"}"""));

    private static Call With(string order) => View.With("medicationRequests", Sent.Bundle(order));

    [Test]
    public void View_WellControlled_NoCards() => Assert.That(View.Consult().Response!.Cards, Is.Empty, "REQ-RESP-02");

    [Test]
    public void View_CountsAskForAHold_SaysSoAndChangesNoOrder()
    {
        var consultation = View.WithResults(Low, Plates).Consult();
        var actions = consultation.Response!.Cards.SelectMany(card => card.Suggestions).SelectMany(suggestion => suggestion.Actions).ToList();

        Assert.That(consultation.Findings, Is.EqualTo(["MYELO-CP-01"]));
        Assert.That(actions.Select(action => action.Type), Is.EqualTo([CardActionType.Create]), "REQ-ACT-08: only a new order of a blood count");
    }

    [Test]
    public void View_HeldAndNotRecovered_SaysWhatIsMissing() => Assert.That(
        View.With("medicationRequests", Held).WithResults(Fallen, Recovering, Plates).Findings(), Is.EqualTo("MYELO-CP-03"));

    [Test(Description = "Recovery of the last 72 hours: nothing is open that the one who resumes will not be told at the signature")]
    public void View_HeldAndRecovered_SaysNothing() => Assert.That(
        View.With("medicationRequests", Held).WithResults(Fallen, Sent.With(Recovering, "valueQuantity", """{"value":1.5,"code":"10*9/L"}"""), Plates).Findings(), Is.Empty);

    [Test(Description = "A hold is not forgotten: recovery that has grown old asks for new counts")]
    public void View_HeldAndRecoveredLongAgo_AsksForNewCounts()
    {
        var consultation = View.With("medicationRequests", Held).WithResults(
            Fallen,
            Sent.Count("anc-back", Sent.Neutrophils, "1.9", "2026-02-26T08:00:00-05:00"),
            Sent.Count("plt-back", Sent.Platelets, "160", "2026-02-26T08:00:00-05:00")).Consult();

        Assert.That(consultation.Findings, Is.EqualTo(["MYELO-CP-03"]));
        Assert.That(consultation.Response!.Cards.Single().Summary, Does.StartWith("Repeat the count"));
    }

    [Test]
    public void View_NoLaboratoryResults_AsksForCountsAndScreeningInWordsOfThisHook()
    {
        var consultation = View.With("laboratory", "null").Consult();

        Assert.That(consultation.Findings, Is.EqualTo(["CBC-05", "HBV-SCR-01", "MYELO-MISS-01"]));
        Assert.That(consultation.Response!.Cards[0].Summary, Is.EqualTo("No usable ANC/platelet result: obtain CBC"));
        Assert.That(consultation.Response!.Cards.Select(card => card.Detail.ToString()), Has.None.Contains("signing"));
    }

    [TestCase(null, "DATA-FAIL-01")]
    [TestCase("""{"resourceType":"OperationOutcome"}""", "DATA-FAIL-01")]
    public void View_LaboratoryResultsNotToBeHad_SaysSo(string? laboratory, string findings) =>
        Assert.That(View.With("laboratory", laboratory).Findings(), Is.EqualTo(findings));

    [Test(Description = "An info is not worth a card when a chart is opened")]
    public void View_VaccinationsNotToBeHad_SaysNothing() => Assert.That(View.With("immunizations", null).Findings(), Is.Empty);

    [TestCase("\"stopped\"")]
    [TestCase("\"completed\"")]
    [TestCase("\"cancelled\"")]
    [TestCase("\"draft\"")]
    [TestCase("\"entered-in-error\"")]
    public void View_NoStandingOrder_NoCards(string status) => Assert.That(With(Sent.With(Sent.Running, "status", status)).WithResults(Low, Plates).Findings(), Is.Empty);

    [TestCase("\"doNotPerform\":true")]
    [TestCase("\"intent\":\"option\"")]
    [TestCase("\"intent\":\"proposal\"")]
    [TestCase("\"dispenseRequest\":{\"validityPeriod\":{\"end\":\"2026-03-01\"}}", Description = "ended yesterday")]
    [TestCase("\"authoredOn\":\"2026-03-03T09:00:00-05:00\"", Description = "begins tomorrow")]
    public void View_OrderThatIsNotGivenNow_NoCards(string member)
    {
        var (name, json) = (member.Split(':')[0].Trim('"'), member[(member.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        Assert.That(With(Sent.With(Sent.Running, name, json)).WithResults(Low, Plates).Findings(), Is.Empty);
    }

    [Test]
    public void View_ImatinibByStatementAlone_IsOnImatinib()
    {
        const string Statement =
            """{"resourceType":"MedicationStatement","id":"taken","status":"active",""" + Sent.Me + "," + Sent.Imatinib + ""","effectivePeriod":{"start":"2024-01-15"}}""";

        Assert.That(View.With("medicationRequests", "null").With("medicationStatements", Sent.Bundle(Statement)).WithResults(Low, Plates).Findings(), Is.EqualTo("MYELO-CP-01"));
    }

    [Test(Description = "Renewals that were never closed say the same again: the newest is judged")]
    public void View_SeveralActiveOrders_OneFindingAboutTheNewest()
    {
        var newer = Sent.With(Sent.With(Sent.Running, "id", "\"newer\""), "authoredOn", "\"2025-06-01T09:00:00-05:00\"");
        var consultation = View.With("medicationRequests", Sent.Bundle(Sent.Running, newer)).WithResults(Low, Plates).Consult();

        Assert.That(consultation.Findings, Is.EqualTo(["MYELO-CP-01"]));
        Assert.That(System.Text.Encoding.UTF8.GetString(consultation.Response!.Cards.Single().Extensions.Single().Json.Span), Does.Contain("\"orders\":[\"MedicationRequest/newer\"]"));
    }

    [TestCase(null, "null")]
    [TestCase("""{"resourceType":"OperationOutcome"}""", "null")]
    [TestCase(null, null)]
    public void View_OrdersNotToBeHad_IsAFaultThatNamesTheKey(string? requests, string? statements)
    {
        var fault = View.With("medicationRequests", requests).With("medicationStatements", statements).Consult().Fault;

        Assert.That((fault?.Kind, fault?.Member), Is.EqualTo((CallFaultKind.DataUnavailable, "prefetch.medicationRequests")), "REQ-PFD-09, REQ-RESP-04");
    }

    [Test]
    public void View_NoKeyAnswered_IsAFault() =>
        Assert.That((View with { Prefetch = new Dictionary<string, string>() }).Consult().Fault?.Kind, Is.EqualTo(CallFaultKind.DataUnavailable), "REQ-PFD-09");

    [Test(Description = "REQ-GEN-10: the context of patient-view has no draftOrders")]
    public void View_DraftOrdersSentAllTheSame_AreNotRead()
    {
        var call = View.ToString().Replace("\"encounterId\":\"e1\"", $"\"encounterId\":\"e1\",\"draftOrders\":{Sent.Bundle(Sent.DraftWith("dosageInstruction", "[]"))},\"selections\":5", StringComparison.Ordinal);

        Assert.That(Given.Consult(call, "patient-view").Findings, Is.Empty);
        Assert.That(Given.Consult(call, "patient-view").Call!.Remarks, Is.Empty);
    }

    [Test]
    public void Trace_FindingThatIsLeftOut_SaysOnWhichHook()
    {
        var output = new ArrayBufferWriter<byte>();
        TraceWriter.Write(output, View.With("laboratory", "null").Consult());
        using var trace = JsonDocument.Parse(output.WrittenMemory);
        var left = trace.RootElement.GetProperty("rules").EnumerateArray().Where(rule => rule.TryGetProperty("notShownOn", out _)).ToList();

        Assert.That(left.Select(rule => rule.GetProperty("rule").GetString()), Is.EquivalentTo(["HEP-05", "IND-03", "REN-06", "RESP-04"]));
        Assert.That(left.Select(rule => rule.GetProperty("notShownOn").GetString()).Distinct(), Is.EqualTo(["patient-view"]));
        Assert.That(left.Where(rule => rule.TryGetProperty("card", out _)), Is.Empty);
    }
}
