using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tests.Facts;

internal sealed class ConceptSetTests
{
    private static readonly Concept[] All = [.. Enum.GetValues<Concept>().Where(static concept => concept != Concept.None)];

    [Test]
    public void Of_EveryConcept_HasItselfAndNoOther()
    {
        foreach (var concept in All)
        {
            Assert.That(All.Where(ConceptSet.Of(concept).Has), Is.EqualTo(new[] { concept }));
        }
    }

    [Test]
    public void Concepts_FitTheSet() => Assert.That(All.Max(static concept => (int)concept), Is.LessThan(128));

    [Test]
    public void With_None_ChangesNothing() => Assert.That(default(ConceptSet).With(Concept.None).IsEmpty, Is.True);

    [Test]
    public void Has_None_IsFalse() => Assert.That(ConceptSet.Of(Concept.Anc).Has(Concept.None), Is.False);

    [Test]
    public void HasAny_SharedMember_IsTrue() => Assert.That(
        (ConceptSet.Of(Concept.Anc).With(Concept.Wbc).HasAny(ConceptSet.Of(Concept.Wbc)), ConceptSet.Of(Concept.Anc).HasAny(ConceptSet.Of(Concept.Wbc))),
        Is.EqualTo((true, false)));

    [Test]
    public void HasAny_Empty_IsFalse() => Assert.That(ConceptSet.Of(Concept.Anc).HasAny(default), Is.False);

    [Test]
    public void Or_JoinsMembers() => Assert.That(
        ConceptSet.Of(Concept.Anc) | ConceptSet.Of(Concept.Wbc),
        Is.EqualTo(ConceptSet.Of(Concept.Wbc).With(Concept.Anc)).And.EqualTo(ConceptSet.BitwiseOr(ConceptSet.Of(Concept.Anc), ConceptSet.Of(Concept.Wbc))));
}
