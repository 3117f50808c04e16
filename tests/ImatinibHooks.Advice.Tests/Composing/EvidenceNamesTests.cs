using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Clinical;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Tests.Composing;

/// <summary>A card names the drug that it speaks of as the record does (INFX-05).</summary>
internal sealed class EvidenceNamesTests
{
    [Test]
    public void FillIn_OneDrug_IsNamedAsTheRecordDoes() => Assert.That(DrugOf("Tacrolimus 1 mg capsule"), Is.EqualTo("Tacrolimus 1 mg capsule"));

    [Test]
    public void FillIn_SeveralDrugs_AreNamedOnceEach() =>
        Assert.That(DrugOf("Tacrolimus", "Azathioprine", "tacrolimus"), Is.EqualTo("Tacrolimus, Azathioprine"));

    [Test]
    public void FillIn_DrugWithoutAName_IsNamedByItsKind() => Assert.That(DrugOf([null]), Is.EqualTo("Immunosuppressant"));

    [TestCase(EvidenceNames.Longest, 50)]
    [TestCase(EvidenceNames.Longest + 1, 17)]
    public void FillIn_LongNames_KeepTheWordsOfTheRule(int length, int shown) => Assert.That(DrugOf(new string('x', length)), Has.Length.EqualTo(shown));

    [Test]
    public void FillIn_NoSuchTerm_IsTheVerdictItself()
    {
        var verdict = Fired(1, new Term("mg", "20"));

        Assert.That(EvidenceNames.FillIn(verdict, new()), Is.SameAs(verdict));
    }

    private static string DrugOf(params string?[] texts)
    {
        var names = new FactNames();
        for (var i = 0; i < texts.Length; i++)
        {
            names.Add(new(i), Concept.Immunosuppressant, new($"MedicationRequest/{i}", null, texts[i]));
        }

        return EvidenceNames.FillIn(Fired(texts.Length, new Term("drug", "words of the rule") { IsNameOfEvidence = true }), names).Terms.Single().Value;
    }

    private static Verdict.Fired Fired(int facts, Term term) => new(RuleCatalogue.Find("INFX-05")!, Indicator.Warning)
    {
        Evidence = [.. Enumerable.Range(0, facts).Select(static i => new Evidence(new(i), Concept.Immunosuppressant, default))],
        Terms = [term],
    };
}
