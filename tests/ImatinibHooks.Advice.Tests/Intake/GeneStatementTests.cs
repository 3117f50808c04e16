using ImatinibHooks.Advice.Tests.Support;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Intake;

/// <summary>Which mutations the text of a gene test states, and which it denies.</summary>
internal sealed class GeneStatementTests
{
    [TestCase("55135-8", "T315I detected", Concept.T315I, true)]
    [TestCase("55135-8", "T315I not detected", Concept.T315I, false)]
    [TestCase("55135-8", "No T315I", Concept.T315I, false)]
    [TestCase("55135-8", "p.T315I", Concept.T315I, true)]
    [TestCase("55135-8", "E255K detected", Concept.Abl1OtherMutation, true)]
    [TestCase("55135-8", "E255K not detected", Concept.Abl1OtherMutation, false)]
    [TestCase("55201-8", "KIT exon 9 mutation detected", Concept.KitExon9, true)]
    [TestCase("55201-8", "KIT exon 11 deletion", Concept.KitExon9, false)]
    [TestCase("71357-8", "D842V detected", Concept.PdgfraD842V, true)]
    [TestCase("71357-8", "D842V negative", Concept.PdgfraD842V, false)]
    public void Value_StatesAMutation(string loinc, string text, Concept mutation, bool expected)
    {
        var finding = Finding(loinc, $",\"valueString\":\"{text}\"");

        Assert.That((finding.Concepts.Has(mutation), finding.Answer == QualitativeAnswer.Positive), Is.EqualTo((expected, expected)));
    }

    [TestCase("detected", true)]
    [TestCase("not detected", false)]
    public void Component_NameAndValueAreOneText(string value, bool expected) => Assert.That(
        Finding("55135-8", ",\"component\":[{\"code\":{\"text\":\"T315I\"},\"valueString\":\"" + value + "\"}]").Concepts.Has(Concept.T315I), Is.EqualTo(expected));

    [TestCase("77170-9", "positive", QualitativeAnswer.Positive)]
    [TestCase("77170-9", "negative", QualitativeAnswer.Negative)]
    [TestCase("77170-9", "see comment", QualitativeAnswer.Indeterminate)]
    public void TargetedTest_HasItsAnswer(string loinc, string text, QualitativeAnswer expected) =>
        Assert.That((Finding(loinc, $",\"valueString\":\"{text}\"").Concepts.Has(Concept.PdgfraD842V), Finding(loinc, $",\"valueString\":\"{text}\"").Answer), Is.EqualTo((true, expected)));

    private static FindingFact Finding(string loinc, string members) => Read.Results(
        "{\"resourceType\":\"Observation\",\"id\":\"g\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/p1\"},\"effectiveDateTime\":\"2026-02-01\","
        + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"" + loinc + "\"}]}" + members + "}").Record.Findings.Single();
}
