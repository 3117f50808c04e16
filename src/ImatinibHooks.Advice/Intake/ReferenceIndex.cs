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
        var wantedContainer = reference.IsFragment ? container : -1;
        var found = -1;
        for (var next = firstOfHash.GetValueOrDefault(HashOf(type, reference.Id), -1); next >= 0; next = targets[next].Next)
        {
            var target = targets[next];
            if (target.Type == type && target.Container == wantedContainer && resources.TextEquals(target.Name, reference.Id))
            {
                found = found < 0 || IsBefore(target, targets[found]) ? next : found;
            }
        }

        return found < 0 ? -1 : targets[found].Row;
    }

    // Of copies that differ the first by content is taken, so that the order of the entries decides nothing.
    private bool IsBefore(in Target one, in Target other) => resources.Bytes(one.Range).SequenceCompareTo(resources.Bytes(other.Range)) < 0;

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
        if (!name.IsAbsent)
        {
            var hash = HashOf(header.Type, resources.Decoded(name));
            var container = Math.Max(header.ContainerStart, -1);
            targets.Add(new(header.Type, name, container, row, header.Range, firstOfHash.GetValueOrDefault(hash, -1)));
            firstOfHash[hash] = targets.Count - 1;
        }
    }

    private static int HashOf(ResourceType type, ReadOnlySpan<byte> name)
    {
        var hash = default(HashCode);
        hash.Add((byte)type);
        hash.AddBytes(name);
        return hash.ToHashCode();
    }

    private readonly record struct Target(ResourceType Type, JsonText Name, int Container, int Row, ByteRange Range, int Next);
}
