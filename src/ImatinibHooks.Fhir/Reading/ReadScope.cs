using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Terminology;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>Where a reading stands: what it writes to, and what the resource it is in inherits.</summary>
internal readonly record struct ReadScope
{
    /// <summary>The deepest nesting of Bundles and contained resources that is followed.</summary>
    internal const int MaxNesting = 16;

    /// <summary>What is written to.</summary>
    internal required ResourceSet Set { get; init; }

    /// <summary>Where codes are looked up.</summary>
    internal required TerminologyIndex Terminology { get; init; }

    /// <summary>The caller's number for the value.</summary>
    internal int Origin { get; init; }

    /// <summary>How many resources enclose this place.</summary>
    internal int Nesting { get; init; }

    /// <summary>The start of the resource that contains the next one; -1 outside of contained.</summary>
    internal int ContainerStart { get; init; }

    /// <summary>The fullUrl of the Bundle entry.</summary>
    internal JsonText FullUrl { get; init; }

    /// <summary>Notes a defect of the token that the reader stands on.</summary>
    internal void Note(DefectKind kind, ref JsonCursor json) => Set.Defects.Add(new(kind, json.TokenRange()));

    /// <summary>Leaves out the value that the reader stands on, and says why.</summary>
    internal void LeaveOut(DefectKind kind, ref JsonCursor json) => Set.Defects.Add(new(kind, json.SkipRange()));
}
