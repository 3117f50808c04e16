namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>The places of the elements of all objects that are open, those of the innermost last.</summary>
internal sealed class PlaceStack
{
    private Place[] places = new Place[1024];
    private int count;

    /// <summary>Room for the elements of one more object; where it begins.</summary>
    internal int Open(int elements)
    {
        var first = count;
        count += elements;
        if (count > places.Length)
        {
            Array.Resize(ref places, count * 2);
        }

        return first;
    }

    /// <summary>Gives the room of the innermost object back.</summary>
    internal void Close(int first) => count = first;

    /// <summary>One place, to be written before it is read: the room may hold places of objects that are closed.</summary>
    internal ref Place At(int index) => ref places[index];

    /// <summary>The places of an object from its first on.</summary>
    internal ReadOnlySpan<Place> From(int first) => places.AsSpan(first, count - first);
}
