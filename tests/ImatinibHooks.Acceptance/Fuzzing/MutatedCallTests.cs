using System.Text;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>A failure must be made again from its seed and index, and the mutations must not all be the same.</summary>
public sealed class MutatedCallTests
{
    private static readonly (string Name, byte[] Body)[] Requests = [("sample", Encoding.UTF8.GetBytes("{\"context\":{\"patientId\":\"p1\"},\"prefetch\":{\"list\":[1,2,3],\"text\":\"Patient/p1\"}}"))];

    [Test]
    public void Make_SameSeedAndIndex_SameCall([Range(0, 200, 20)] int index)
    {
        var (once, again) = (MutatedCall.Make(Requests, 7, index), MutatedCall.Make(Requests, 7, index));

        Assert.That((again.Path, again.Story, Convert.ToHexString(again.Body)), Is.EqualTo((once.Path, once.Story, Convert.ToHexString(once.Body))));
    }

    [Test]
    public void Make_OtherIndexOrSeed_OtherCalls()
    {
        var bodies = Enumerable.Range(0, 1000).SelectMany(index => new[] { 7, 8 }.Select(seed => Convert.ToHexString(MutatedCall.Make(Requests, seed, index).Body)));

        Assert.That(bodies.Distinct().Count(), Is.GreaterThan(700));
    }

    [Test]
    public void All_EveryMutation_IsUsed()
    {
        var used = Enumerable.Range(0, 3000).SelectMany(index => MutatedCall.Make(Requests, 7, index).Story.Split(": ")[1].Split(", then ")).ToHashSet();
        var known = ByteMutations.All.Concat(JsonMutations.All).Concat(RecordMutations.All).Select(mutation => mutation.Name).ToHashSet();

        Assert.That(used, Is.EquivalentTo(known));
    }
}
