using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Conformance;

/// <summary>Whose messages are looked at.</summary>
public enum Strictness : byte
{
    /// <summary>Those of others: unknown members are warnings, and rules that only this project made are information.</summary>
    Others,

    /// <summary>Our own: closed, and the rules of this project are as binding as the protocol.</summary>
    Ours,
}

/// <summary>What a message is held against.</summary>
public sealed record ConformanceOptions
{
    /// <summary>Messages of others under 2.0.1.</summary>
    public static ConformanceOptions Default { get; } = new();

    /// <summary>Our own messages under 2.0.1.</summary>
    public static ConformanceOptions Ours { get; } = new() { Strictness = Strictness.Ours };

    /// <summary>The version of the protocol. 2.0.1 unless set.</summary>
    public ProtocolVersion Version { get; init; } = ProtocolVersion.V201;

    /// <summary>Whose message it is. That of others unless set.</summary>
    public Strictness Strictness { get; init; } = Strictness.Others;

    /// <summary>Whether the client is known to support what must not be used otherwise: system actions (REQ-SYS-03) and actionSelectionBehavior (REQ-SUG-08). False unless set.</summary>
    public bool IsAgreed { get; init; }

    /// <summary>The hosts that links may lead to (REQ-LINK-09), compared without case; empty for any.</summary>
    public ImmutableArray<string> LinkHosts { get; init; } = [];

    /// <summary>Looks at the FHIR resources inside (REQ-GEN-07); null for a look at their outer form only.</summary>
    public ResourceValidator? Resources { get; init; }

    /// <summary>The most findings that are given, from 1 to 10000. 200 unless set.</summary>
    public int MaxFindings { get; init; } = 200;
}

/// <summary>Says what is wrong with one FHIR resource. The protocol knows nothing of FHIR: whoever knows both puts a validator of FHIR here.</summary>
/// <param name="resource">The resource as JSON, in UTF-8, as it stands in the message.</param>
/// <returns>What is wrong; empty when nothing is.</returns>
public delegate IEnumerable<ResourceFinding> ResourceValidator(ReadOnlyMemory<byte> resource);

/// <summary>One thing that is wrong with a FHIR resource.</summary>
/// <param name="Code">What is wrong, a stable word of the validator.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Path">Where, beginning with the type of the resource, such as MedicationRequest.status.</param>
/// <param name="Offset">The byte of the resource at which it begins, from 0.</param>
/// <param name="Message">What is wrong and how it is put right; never a value of the resource.</param>
public sealed record ResourceFinding(string Code, ConformanceSeverity Severity, string Path, int Offset, string Message);
