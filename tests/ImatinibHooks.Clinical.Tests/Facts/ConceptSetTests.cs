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
    public void Concepts_FitTheSet() => Assert.That(All.Max(static concept => (int)concept), Is.LessThan(256));

    [Test]
    public void Of_EveryByte_HoldsItselfAlone()
    {
        for (var value = 1; value <= byte.MaxValue; value++)
        {
            var set = ConceptSet.Of((Concept)value);
            Assert.That(Enumerable.Range(1, byte.MaxValue).Where(other => set.Has((Concept)other)), Is.EqualTo(new[] { value }));
        }
    }

    [FsCheck.NUnit.Property]
    public void With_HasAny_SayWhatASetOfNumbersSays(byte[] left, byte[] right)
    {
        var (first, second) = (SetOf(left), SetOf(right));
        Assert.That(first.HasAny(second), Is.EqualTo(left.Intersect(right).Any(static value => value != 0)));
        Assert.That((first | second) == SetOf([.. left, .. right]), Is.True);
    }

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

    private static ConceptSet SetOf(byte[] values) => values.Aggregate(default(ConceptSet), static (set, value) => set.With((Concept)value));
}
