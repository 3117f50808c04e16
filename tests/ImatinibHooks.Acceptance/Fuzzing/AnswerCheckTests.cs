using System.Text;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>The oracle has to see what it is there for: each of these answers is wrong in one way.</summary>
public sealed class AnswerCheckTests
{
    private const string Call = """
        {"hook":"order-sign","context":{"patientId":"p1","draftOrders":{"resourceType":"Bundle","entry":[
        {"resource":{"resourceType":"MedicationRequest","id":"d1","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"Glivec 400 mg"}}},
        {"resource":{"resourceType":"MedicationRequest","id":"d2","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"dasatinib"}}},
        {"resource":{"resourceType":"MedicationRequest","id":"d3","subject":{"reference":"Patient/p2"},"medicationCodeableConcept":{"text":"Glivec 400 mg"}}},
        {"resource":{"resourceType":"MedicationRequest","id":"d4","subject":{"reference":"Patient/p1"},"medicationReference":{"reference":"Medication/m1"}}}]}},
        "prefetch":{"patient":{"resourceType":"Patient","id":"p1"},"laboratory":{"resourceType":"Bundle","entry":[
        {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Observation","id":"o1","subject":{"reference":"https://ehr.example.org/Patient/p1/_history/3"}}},
        {"resource":{"resourceType":"Observation","id":"o2","subject":{"reference":"Patient/p2"},"valueQuantity":{"value":0.0173}}},
        {"resource":{"resourceType":"Observation","id":"o3","subject":[{"reference":"Patient/p2"}]}},
        {"resource":{"resourceType":"Medication","id":"m1","code":{"coding":[{"code":"282388"}]}}}]}}}
        """;

    private const string Answer = """
        {"cards":[{"uuid":"8ce8b3f4-0e2c-4d3c-9d0e-0d6a7b1a2c3d","summary":"s","detail":"d","indicator":"critical",
        "source":{"label":"l","topic":{"system":"http://x.example/y","code":"MYELO-CP-01","display":"t"}},
        "selectionBehavior":"any","suggestions":[{"uuid":"8ce8b3f4-0e2c-4d3c-9d0e-0d6a7b1a2c3e","label":"Hold","actions":[
        {"type":"update","description":"hold","resource":{"resourceType":"MedicationRequest","id":"d1"}},
        {"type":"create","description":"count","resource":{"resourceType":"ServiceRequest","subject":{"reference":"Patient/p1"}}}]}],
        "extension":{"org.imatinibhooks.findings":[
        {"rule":"MYELO-CP-01","orders":["MedicationRequest/d1"],"evidence":[{"reference":"Observation/o1","value":"0.8"}]}]}}]}
        """;

    [TestCase("MedicationRequest/d1", "MedicationRequest/d1", Description = "as it is")]
    [TestCase("MedicationRequest/d1", "MedicationRequest/d4", Description = "imatinib by reference")]
    [TestCase("Observation/o1", "urn:uuid:1", Description = "named by the entry's fullUrl")]
    [TestCase("Observation/o1", "Patient/p1", Description = "the patient")]
    [TestCase("\"rule\":\"MYELO-CP-01\",\"orders\":[\"MedicationRequest/d1\"", "\"rule\":\"HBV-POS-01\",\"orders\":[\"MedicationRequest/d2\"", Description = "a class effect")]
    public void Violations_RightAnswer_HasNone(string from, string to)
    {
        Assert.That(Check(Answer.Replace(from, to, StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("MedicationRequest/d1", "MedicationRequest/d2", "MYELO-CP-01: an order that is not this patient's imatinib draft", Description = "another drug")]
    [TestCase("MedicationRequest/d1", "MedicationRequest/d3", "MYELO-CP-01: an order that is not this patient's imatinib draft", Description = "another patient")]
    [TestCase("MedicationRequest/d1", "MedicationRequest/d9", "MYELO-CP-01: an order that is not this patient's imatinib draft", Description = "not in the call")]
    [TestCase("Observation/o1", "Observation/o2", "MYELO-CP-01: evidence that is not this patient's")]
    [TestCase("Observation/o1", "Observation/o3", "MYELO-CP-01: evidence that is not this patient's", Description = "subject as an array")]
    [TestCase("Observation/o1", "Patient/p2", "MYELO-CP-01: evidence that is not this patient's")]
    [TestCase("\"id\":\"d1\"", "\"id\":\"d2\"", "an action on something that is not this patient's imatinib draft")]
    [TestCase("\"Patient/p1\"", "\"Patient/p2\"", "an action on something that is not this patient's imatinib draft")]
    [TestCase("\"0.8\"", "\"0.0173\"", "a value of another patient")]
    [TestCase("\"0.8\"", "null", "null at $.cards[].extension.org.imatinibhooks.findings[].evidence[].value")]
    [TestCase("\"detail\":\"d\"", "\"detail\":\"\"", "REQ-GEN-04 at cards[0].detail")]
    public void Violations_WrongAnswer_NamesWhatIsWrong(string from, string to, string violation)
    {
        Assert.That(Check(Answer.Replace(from, to, StringComparison.Ordinal)), Does.Contain(violation));
    }

    [Test]
    public void Violations_CardWithoutImatinibDraft_NamesIt()
    {
        var call = Call.Replace("Glivec 400 mg", "dasatinib", StringComparison.Ordinal).Replace("282388", "475342", StringComparison.Ordinal);

        Assert.That(Check(Answer, call), Does.Contain("a card although there is no imatinib order of this patient"));
    }

    [Test]
    public void Violations_AnswerToABodyThatIsNotJson_NamesIt()
    {
        Assert.That(Check(Answer, Call[..^3]), Is.EqualTo(["200 for a body that is not JSON"]));
    }

    private static IEnumerable<string> Check(string answer, string call = Call) => AnswerCheck.Violations(Encoding.UTF8.GetBytes(call), Encoding.UTF8.GetBytes(answer));
}
