using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Tests.Facts;

internal sealed class ConceptSetTests
{
    private static readonly Concept[] Known = [.. Enum.GetValues<Concept>().Where(static concept => concept != Concept.None)];

    [Test]
    public void Of_EveryByte_HoldsItselfAlone()
    {
        for (var value = 1; value <= byte.MaxValue; value++)
        {
            var set = ConceptSet.Of((Concept)value);
            Assert.That(Enumerable.Range(1, byte.MaxValue).Where(other => set.Has((Concept)other)), Is.EqualTo(new[] { value }));
        }
    }

    [Test]
    public void Of_None_IsEmpty() => Assert.That((ConceptSet.Of(Concept.None).IsEmpty, ConceptSet.Of(Concept.None) == default), Is.EqualTo((true, true)));

    [FsCheck.NUnit.Property]
    public void With_HasAny_SayWhatASetOfNumbersSays(byte[] left, byte[] right)
    {
        var (first, second) = (SetOf(left), SetOf(right));
        Assert.That(first.HasAny(second), Is.EqualTo(left.Intersect(right).Any(static value => value != 0)));
        Assert.That((first | second) == SetOf([.. left, .. right]), Is.True);
    }

    [Test]
    public void Known_Concepts_AreFewerThanASetCanHold() => Assert.That(Known, Has.Length.LessThan(256));

    private static ConceptSet SetOf(byte[] values) => values.Aggregate(default(ConceptSet), static (set, value) => set.With((Concept)value));
}
