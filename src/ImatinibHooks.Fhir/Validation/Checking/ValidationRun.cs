using ImatinibHooks.Fhir.Validation.Definitions;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>What the checks of one validation share.</summary>
internal sealed class ValidationRun
{
    internal ValidationRun(ReadOnlyMemory<byte> json, ValidationOptions options)
    {
        (Json, Options) = (json, options);
        Findings = new(options.MaxFindings, Path);
        Local = new(Findings, Path);
    }

    /// <summary>All of the JSON.</summary>
    internal ReadOnlyMemory<byte> Json { get; }

    /// <summary>What is looked at.</summary>
    internal ValidationOptions Options { get; }

    /// <summary>The definitions of R4.</summary>
    internal DefinitionTable Definitions { get; } = DefinitionTable.R4;

    /// <summary>Where the check is.</summary>
    internal PathStack Path { get; } = new();

    /// <summary>What was found.</summary>
    internal FindingList Findings { get; }

    /// <summary>The contained resources and the references to them.</summary>
    internal LocalReferences Local { get; }

    /// <summary>Objects that were found right before.</summary>
    internal CheckedRepeats Repeats { get; } = new();

    /// <summary>The Bundle that is being checked; null outside of one.</summary>
    internal BundleCheck? Bundle { get; set; }

    /// <summary>Whether the resource that is being checked is contained in another.</summary>
    internal bool IsContained { get; set; }

    /// <summary>How often something was right only where it stood, so that its bytes may be wrong elsewhere.</summary>
    internal int BoundToPlace { get; set; }
}
