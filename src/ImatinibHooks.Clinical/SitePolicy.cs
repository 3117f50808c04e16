namespace ImatinibHooks.Clinical;

/// <summary>The policy numbers (mark P) that a site may change; the defaults are the reviewed ones of docs/clinical/policy.md.</summary>
/// <remarks>Whoever builds one from configuration checks the bounds; here they are taken as they are.</remarks>
public sealed record SitePolicy
{
    /// <summary>The reviewed defaults.</summary>
    public static SitePolicy Default { get; } = new();
}
