using System.Collections.Immutable;
using ImatinibHooks.Fhir.Validation.Profiles;

namespace ImatinibHooks.Fhir.Validation;

/// <summary>What a validation looks at beyond FHIR R4 itself.</summary>
public sealed record ValidationOptions
{
    /// <summary>FHIR R4 alone.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The most findings that are given: 1 or more; 200 unless set. When there are more, a last finding of code <c>more-findings</c> says so.</summary>
    public int MaxFindings { get; init; } = 200;

    /// <summary>Whether what the definitions call best practice is looked at as well, such as a narrative in each resource (dom-6). No unless set.</summary>
    public bool IncludesBestPractice { get; init; }

    /// <summary>The profiles that are known. A resource that claims one of them in meta.profile, and an extension of its url, has to keep it.</summary>
    public ProfileSet Profiles { get; init; } = ProfileSet.Empty;

    /// <summary>Profiles that the outermost resource has to keep whatever it claims, by their canonical addresses; none unless set.</summary>
    public ImmutableArray<string> RequiredProfiles { get; init; } = [];
}
