using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>One resource that makes facts, or was left out although it could have made some.</summary>
internal readonly record struct SourceEntry
{
    /// <summary>The type.</summary>
    public ResourceType Type { get; init; }

    /// <summary>Its row in the table of its type.</summary>
    public int Row { get; init; }

    /// <summary>The id; absent when none was sent.</summary>
    public JsonText Id { get; init; }

    /// <summary>The fullUrl; absent outside a Bundle.</summary>
    public JsonText FullUrl { get; init; }

    /// <summary>The whole object.</summary>
    public ByteRange Range { get; init; }

    /// <summary>The value of the call it came in.</summary>
    public int Slot { get; init; }

    /// <summary>What it means to the rules.</summary>
    public ConceptSet Concepts { get; init; }

    /// <summary>Whether it is read as an order of this session.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Why it made no fact.</summary>
    public LeftOut LeftOut { get; init; }

    /// <summary>Whether it names no subject.</summary>
    public bool HasNoSubject { get; init; }

    /// <summary>Whether it was recognised by its text.</summary>
    public bool IsByText { get; init; }
}
