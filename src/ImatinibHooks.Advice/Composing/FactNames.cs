using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Composing;

/// <summary>How the entry that a fact was read from is named.</summary>
/// <param name="Reference">ResourceType/id; the type alone, or its fullUrl, for an entry without an id.</param>
/// <param name="Code">The code by which the fact was recognised; null when it was recognised by its text.</param>
/// <param name="Text">What the entry itself calls it, as sent; null when nothing need be shown.</param>
internal sealed record FactName(string Reference, string? Code, string? Text)
{
    /// <summary>Where or how it was measured, as sent, when the reader has to know; null otherwise.</summary>
    internal string? Place { get; init; }

    /// <summary>Whether the fact was recognised by its text.</summary>
    internal bool IsByText { get; init; }
}

/// <summary>The names of all entries that the verdicts rest on, so that nothing later needs the body they were read from.</summary>
internal sealed class FactNames
{
    private readonly Dictionary<(FactSource Source, Concept Concept), FactName> names = new(64);

    /// <summary>Forgets all names.</summary>
    internal void Clear() => names.Clear();

    /// <summary>Keeps a name, unless there is one already.</summary>
    internal void Add(FactSource source, Concept concept, FactName name) => names.TryAdd((source, concept), name);

    /// <summary>Whether there is a name.</summary>
    internal bool Has(FactSource source, Concept concept) => names.ContainsKey((source, concept));

    /// <summary>The name of a fact; null for <see cref="FactSource.None"/> and for one that was never named.</summary>
    internal FactName? Find(FactSource source, Concept concept) => names.GetValueOrDefault((source, concept));

    /// <summary>The name of an order; null when the rule is about the patient alone.</summary>
    internal FactName? FindOrder(FactSource order) => Find(order, Concept.None);
}
