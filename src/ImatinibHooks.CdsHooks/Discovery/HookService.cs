using System.Collections.Immutable;
using System.Text;

namespace ImatinibHooks.CdsHooks.Discovery;

/// <summary>One service of the discovery document (REQ-DISC-04 to 11).</summary>
/// <param name="Id">The path segment under which it is called.</param>
/// <param name="Hook">The one hook it serves.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What it does.</param>
/// <param name="UsageRequirements">What must be so for it to work; null when nothing need be said.</param>
/// <param name="Prefetch">The templates in document order; the index of a template is the slot of its value. Empty for none.</param>
public sealed record HookService(
    string Id, string Hook, string Title, string Description, string? UsageRequirements, ImmutableArray<PrefetchTemplate> Prefetch)
{
    /// <summary>What the hook sends as context; null for a hook that cannot be served here.</summary>
    public HookContext? Context { get; } = HookContext.Find(Hook);
}

/// <summary>One query that a client is asked to answer beforehand.</summary>
/// <param name="Key">The key under which the answer comes.</param>
/// <param name="Query">A relative FHIR read or search with tokens in double braces.</param>
public sealed record PrefetchTemplate(string Key, string Query)
{
    /// <summary>The key in UTF-8, for comparing with names in a body.</summary>
    internal ReadOnlyMemory<byte> KeyUtf8 { get; } = Encoding.UTF8.GetBytes(Key);

    /// <summary>The member of a call that brings the answer.</summary>
    internal string Path { get; } = "prefetch." + Key;
}
