using System.Collections.Immutable;

namespace ImatinibHooks.Clinical.HepatitisB;

/// <summary>The remarks that several rules of hepatitis B share.</summary>
internal static class HbvNotes
{
    /// <summary>That anti-HBc may come from human immunoglobulin, when the patient had some; then the rule's own remarks.</summary>
    internal static ImmutableArray<string> Past(HbvState state, params ReadOnlySpan<string> own) =>
        state.Immunoglobulin is null ? [.. own] : ["hbv-passive-antibody", .. own];
}
