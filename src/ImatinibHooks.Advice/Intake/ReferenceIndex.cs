using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Finds the Medications and Conditions that other resources refer to; made only when the first reference is to be followed.</summary>
internal sealed class ReferenceIndex(ResourceSet resources)
{
    private readonly Dictionary<int, int> firstOfHash = [];
    private readonly List<Target> targets = [];
    private bool isMade;

    /// <summary>Forgets the resources of the last call.</summary>
    internal void Clear()
    {
        firstOfHash.Clear();
        targets.Clear();
        isMade = false;
    }

    /// <summary>The row of the resource that a reference names; -1 when it was not sent.</summary>
    /// <param name="type">The type it must have.</param>
    /// <param name="literal">The reference.</param>
    /// <param name="container">The start of the resource that holds the reference, for <c>#id</c>.</param>
    internal int Find(ResourceType type, JsonText literal, int container)
    {
        if (literal.IsAbsent)
        {
            return -1;
        }

        Make();
        var reference = LocalReference.Parse(resources.Decoded(literal));
        var place = PlaceOf(type, reference.IsFragment ? container : -1, reference.Id);
        return place < 0 ? -1 : targets[place].Row;
    }

    private int PlaceOf(ResourceType type, int container, ReadOnlySpan<byte> name)
    {
        var next = firstOfHash.GetValueOrDefault(HashOf(type, container, name), -1);
        while (next >= 0 && !(targets[next].Type == type && targets[next].Container == container && resources.TextEquals(targets[next].Name, name)))
        {
            next = targets[next].Next;
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
        for (var row = 0; row < resources.Medications.Count; row++)
        {
            Add(resources.Medications[row].Header, row);
        }

        for (var row = 0; row < resources.Conditions.Count; row++)
        {
            Add(resources.Conditions[row].Header, row);
        }
    }

    private void Add(in ResourceHeader header, int row)
    {
        Add(header, header.Id, row);
        if (header.ContainerStart < 0)
        {
            Add(header, header.FullUrl, row);
        }
    }

    private void Add(in ResourceHeader header, JsonText name, int row)
    {
        if (name.IsAbsent)
        {
            return;
        }

        var target = new Target(header.Type, name, Math.Max(header.ContainerStart, -1), row, header.Range, -1);
        var known = PlaceOf(target.Type, target.Container, resources.Decoded(name));
        if (known < 0)
        {
            var hash = HashOf(target.Type, target.Container, resources.Decoded(name));
            targets.Add(target with { Next = firstOfHash.GetValueOrDefault(hash, -1) });
            firstOfHash[hash] = targets.Count - 1;
        }
        else if (IsBefore(target, targets[known]))
        {
            targets[known] = target with { Next = targets[known].Next };
        }
    }

    // Of copies that differ the first by content is taken, so that the order of the entries decides nothing.
    private bool IsBefore(in Target one, in Target other) => resources.Bytes(one.Range).SequenceCompareTo(resources.Bytes(other.Range)) < 0;

    private static int HashOf(ResourceType type, int container, ReadOnlySpan<byte> name)
    {
        var hash = default(HashCode);
        hash.Add((byte)type);
        hash.Add(container);
        hash.AddBytes(name);
        return hash.ToHashCode();
    }

    private readonly record struct Target(ResourceType Type, JsonText Name, int Container, int Row, ByteRange Range, int Next);
}
