using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Finds the panel that an Observation is a member of (DATA-LAB-04); made only when a member lacks a time of its own.</summary>
internal sealed class PanelIndex(ResourceSet resources)
{
    private readonly Dictionary<int, int> firstOfHash = [];
    private readonly List<Membership> memberships = [];
    private bool isMade;

    /// <summary>Forgets the panels of the last call.</summary>
    internal void Clear()
    {
        firstOfHash.Clear();
        memberships.Clear();
        isMade = false;
    }

    /// <summary>The row of the panel that names this Observation; -1 when none does. Of several the first by content.</summary>
    internal int Find(in Observation member)
    {
        Make();
        var byId = Find(member.Header.Id);
        return byId >= 0 ? byId : Find(member.Header.FullUrl);
    }

    private int Find(JsonText name) =>
        !name.IsAbsent && PlaceOf(resources.Decoded(name)) is var place and >= 0 ? memberships[place].Panel : -1;

    private int PlaceOf(ReadOnlySpan<byte> name)
    {
        var next = firstOfHash.GetValueOrDefault(HashOf(name), -1);
        while (next >= 0 && !LocalReference.Parse(resources.Decoded(memberships[next].Reference)).Id.SequenceEqual(name))
        {
            next = memberships[next].Next;
        }

        return next;
    }

    private void Make()
    {
        if (isMade)
        {
            return;
        }

        isMade = true;
        for (var row = 0; row < resources.Observations.Count; row++)
        {
            foreach (ref readonly var reference in resources.References[resources.Observations[row].HasMember])
            {
                Add(reference.Literal, row);
            }
        }
    }

    private void Add(JsonText reference, int panel)
    {
        var parsed = LocalReference.Parse(resources.Decoded(reference));
        if (parsed.IsFragment || parsed.Id.IsEmpty)
        {
            return;
        }

        var known = PlaceOf(parsed.Id);
        if (known < 0)
        {
            var hash = HashOf(parsed.Id);
            memberships.Add(new(reference, panel, firstOfHash.GetValueOrDefault(hash, -1)));
            firstOfHash[hash] = memberships.Count - 1;
        }
        else if (IsBefore(panel, memberships[known].Panel))
        {
            memberships[known] = memberships[known] with { Panel = panel };
        }
    }

    private bool IsBefore(int panel, int other) =>
        resources.Bytes(resources.Observations[panel].Header.Range).SequenceCompareTo(resources.Bytes(resources.Observations[other].Header.Range)) < 0;

    private static int HashOf(ReadOnlySpan<byte> name)
    {
        var hash = default(HashCode);
        hash.AddBytes(name);
        return hash.ToHashCode();
    }

    private readonly record struct Membership(JsonText Reference, int Panel, int Next);
}
