using ImatinibHooks.Fhir.Validation.Definitions;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>Where the value of one element of an object lies.</summary>
internal struct Place
{
    /// <summary>The first byte of the value; -1 when there is only the sibling.</summary>
    internal int Start;

    /// <summary>The first byte of the sibling; -1 when there is none.</summary>
    internal int SiblingStart;

    /// <summary>The member that came first.</summary>
    internal Member? Member;
}

/// <summary>What is known of an object while its members pass by.</summary>
/// <param name="type">Its type.</param>
/// <param name="start">Its first byte.</param>
/// <param name="first">Where the places of its elements begin among all places.</param>
internal ref struct ObjectFrame(TypeDefinition type, int start, int first)
{
    /// <summary>Its type.</summary>
    internal readonly TypeDefinition Type = type;

    /// <summary>Its first byte.</summary>
    internal readonly int Start = start;

    /// <summary>Where the places of its elements begin among all places.</summary>
    internal readonly int First = first;

    /// <summary>The elements that have a value.</summary>
    internal ulong Filled;

    /// <summary>The elements that have a sibling.</summary>
    internal ulong Siblings;

    /// <summary>The lists in which a null stood.</summary>
    internal ulong Nulls;

    /// <summary>Whether the type of the resource was said.</summary>
    internal bool HasResourceType;

    /// <summary>The elements that are there, be it only with extensions.</summary>
    internal readonly ulong Seen => Filled | Siblings;
}
