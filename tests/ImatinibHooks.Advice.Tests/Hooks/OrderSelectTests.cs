using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.Advice.Tests.Hooks;

/// <summary>order-select: the findings about a selected draft and those that rest on one (REQ-CTX-07, T-12; docs/clinical/hooks.md).</summary>
internal sealed class OrderSelectTests
{
    private const string Clarithromycin = "\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"http://www.nlm.nih.gov/research/umls/rxnorm\",\"code\":\"21212\"}]}";
    private const string Ibuprofen = "\"medicationCodeableConcept\":{\"text\":\"ibuprofen 400 mg\"}";
    private const string Filgrastim = "\"medicationCodeableConcept\":{\"text\":\"filgrastim\"}";
    private const string Dasatinib = "\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"http://www.nlm.nih.gov/research/umls/rxnorm\",\"code\":\"475342\"}]}";

    private const string Vaccine =
        """{"resourceType":"Immunization","id":"mmr","status":"not-done","patient":{"reference":"Patient/p1"},"occurrenceDateTime":"2026-03-02","vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"03"}]}}""";

    private static readonly string Live = Vaccine.Replace("not-done", "completed", StringComparison.Ordinal);
    private static readonly string LowCount = Sent.Count("anc-new", Sent.Neutrophils, "0.80", "2026-03-01T08:00:00-05:00");
    private static readonly string Plates = Sent.Count("plt-new", Sent.Platelets, "120", "2026-03-01T08:00:00-05:00");

    private static readonly Call LowCounts = Call.Renewal.WithResults(LowCount, Plates);

    private static string Draft(string id, string members) => Sent.With(Sent.DraftOf(members), "id", $"\"{id}\"");

    [Test]
    public void Select_Imatinib_ShowsWhatOrderSignWould() =>
        Assert.That(LowCounts.Selecting("MedicationRequest/draft").Findings(), Is.EqualTo(LowCounts.Findings()).And.EqualTo("MYELO-CP-01"));

    [Test]
    public void Select_AnotherDraft_LeavesTheImatinibDraftToItsOwnTime() => Assert.That(
        (LowCounts with { Drafts = [Sent.Draft, Draft("other", Ibuprofen)] }).Selecting("MedicationRequest/other").Findings(), Is.Empty);

    [Test(Description = "Interactions between a selected order and an unselected draft still show, whichever is selected")]
    public void Select_InteractingDrugBesideAnImatinibDraft_ShowsTheInteractionAlone()
    {
        var session = LowCounts with { Drafts = [Sent.Draft, Draft("other", Clarithromycin)] };

        Assert.That(session.Selecting("MedicationRequest/other").Findings(), Is.EqualTo("DDI-INH-01"));
        Assert.That(session.Selecting("MedicationRequest/draft").Findings(), Is.EqualTo("DDI-INH-01 MYELO-CP-01 TDM-WHEN"));
    }

    [Test(Description = "Imatinib on record is background as well")]
    public void Select_InteractingDrugWithImatinibOnRecord_ShowsTheInteractionWithoutAnyChangeOfTheOrder()
    {
        var consultation = (LowCounts with { Drafts = [Draft("other", Clarithromycin)] }).Selecting("MedicationRequest/other").Consult();

        Assert.That(consultation.Findings, Is.EqualTo(["DDI-INH-01"]));
        Assert.That(consultation.Response!.Cards.Single().Suggestions.SelectMany(suggestion => suggestion.Actions).Where(action => action.ResourceId is not null), Is.Empty);
        Assert.That((LowCounts with { Drafts = [Draft("other", Clarithromycin)] }).Findings(), Is.Empty, "order-sign judges drafts alone");
    }

    [Test]
    public void Select_InteractingDrugWithoutImatinib_SaysNothing() => Assert.That(
        (LowCounts with { Drafts = [Draft("other", Clarithromycin)] }).With("medicationRequests", "null").Selecting("MedicationRequest/other").Findings(), Is.Empty);

    [Test]
    public void Select_LiveVaccine_ShowsItBesideADraftAndBesideARecord()
    {
        Assert.That((LowCounts with { Drafts = [Sent.Draft, Live] }).Selecting("Immunization/mmr").Findings(), Is.EqualTo("VAX-LIVE-01"));
        Assert.That((LowCounts with { Drafts = [Live] }).Selecting("Immunization/mmr").Findings(), Is.EqualTo("VAX-LIVE-01"));
    }

    [Test]
    public void Select_OtherInhibitor_ShowsTheDuplicateOnce()
    {
        var session = LowCounts with { Drafts = [Draft("other", Dasatinib)] };

        Assert.That(session.Selecting("MedicationRequest/other").Findings(), Does.StartWith("DDI-DUP-01").And.Not.Contain("MYELO"));
    }

    [Test(Description = "The standing order is no draft of the session, so the growth factor is alone (MYELO-GCSF-02)")]
    public void Select_GrowthFactorWithImatinibOnRecord_IsToldOfTheCount() => Assert.That(
        (LowCounts with { Drafts = [Draft("other", Filgrastim)] }).Selecting("MedicationRequest/other").Findings(), Is.EqualTo("MYELO-GCSF-02"));

    [Test]
    public void Select_TwoImatinibDrafts_OneCardForBoth()
    {
        var session = LowCounts with { Drafts = [Sent.Draft, Sent.With(Sent.Draft, "id", "\"second\"")] };

        Assert.That(session.Selecting("MedicationRequest/draft", "MedicationRequest/second").Consult().Response!.Cards.Select(card => card.Source.Topic.Code), Is.EqualTo(["MYELO-CP-01", "DDI-DUP-01"]));
    }

    [TestCase("MedicationRequest/draft", "")]
    [TestCase("draft", "REQ-CTX-07 context.selections[0]", Description = "a bare id")]
    [TestCase("https://ehr.example.org/fhir/MedicationRequest/draft", "REQ-CTX-07 context.selections[0]")]
    [TestCase("https://ehr.example.org/fhir/MedicationRequest/draft/_history/2", "REQ-CTX-07 context.selections[0]")]
    [TestCase("urn:uuid:draft", "REQ-CTX-07 context.selections[0]")]
    public void Select_SloppyForm_IsUnderstoodAndNoted(string selection, string remarks) =>
        AssertUnderstood(LowCounts.Selecting(selection), remarks);

    [Test]
    public void Select_UrnOfTheEntry_IsUnderstood()
    {
        const string Urn = "urn:uuid:1e3f0a6e-5d1c-4b0e-8f4a-2b0d6f7c9a11";
        var call = LowCounts.Selecting(Urn).ToString().Replace("\"draftOrders\":{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[{", $"\"draftOrders\":{{\"resourceType\":\"Bundle\",\"entry\":[{{\"fullUrl\":\"{Urn}\",", StringComparison.Ordinal);

        Assert.That(Given.Consult(call, "order-select").Findings, Is.EqualTo(["MYELO-CP-01"]));
    }

    [Test]
    public void Select_OneStringInPlaceOfTheArray_IsUnderstoodAndNoted() =>
        AssertUnderstood(LowCounts with { Hook = "order-select", Selections = "\"MedicationRequest/draft\"" }, "REQ-CTX-07 context.selections");

    [TestCase("MedicationRequest/gone", "REQ-CTX-07 context.selections[1]")]
    [TestCase("gone", "REQ-CTX-07 context.selections[1] | REQ-CTX-07 context.selections[1]", Description = "its form, and that it names nothing")]
    [TestCase("ServiceRequest/lab-1", "", Description = "a kind that is not read is not looked for")]
    public void Select_NameOfNoDraft_IsNotedAndTheOthersCount(string selection, string remarks) =>
        AssertUnderstood(LowCounts.Selecting("MedicationRequest/draft", selection), remarks);

    [Test]
    public void Select_NothingThatIsADraft_SaysNothing() => Assert.That(LowCounts.Selecting("MedicationRequest/running").Findings(), Is.Empty, "on record, not a draft");

    [Test(Description = "REQ-PFD-09")]
    public void Select_WithoutAnyData_IsAFaultWithAnImatinibDraftAlone()
    {
        var nothing = LowCounts with { Prefetch = new Dictionary<string, string>() };

        Assert.That(nothing.Selecting("MedicationRequest/draft").Consult().Fault?.Kind, Is.EqualTo(CallFaultKind.DataUnavailable));
        Assert.That((nothing with { Drafts = [Draft("other", Clarithromycin)] }).Selecting("MedicationRequest/other").Consult().Response!.Cards, Is.Empty);
    }

    private static void AssertUnderstood(Call call, string remarks)
    {
        var consultation = call.Consult();

        Assert.That(consultation.Findings, Is.EqualTo(["MYELO-CP-01"]));
        Assert.That(string.Join(" | ", consultation.Call!.Remarks.Select(remark => $"{remark.Requirement} {remark.Member}")), Is.EqualTo(remarks));
    }
}
