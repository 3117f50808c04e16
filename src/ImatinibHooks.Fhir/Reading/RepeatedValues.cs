using ImatinibHooks.Fhir.Resources;

namespace ImatinibHooks.Fhir.Reading;

/// <summary>The members that records say again and again, each with its memory for one body.</summary>
internal sealed class RepeatedValues
{
    /// <summary>Members that nobody reads.</summary>
    internal Repeats<bool> LeftOut { get; } = new();

    /// <summary>Codes of results.</summary>
    internal Repeats<CodeableConcept> Codes { get; } = new();

    /// <summary>Interpretations of results.</summary>
    internal Repeats<CodeableConcept> Interpretations { get; } = new();

    /// <summary>Reference ranges of results.</summary>
    internal Repeats<ReferenceRange> ReferenceRanges { get; } = new();

    /// <summary>Subjects of resources.</summary>
    internal Repeats<Reference> Subjects { get; } = new();

    /// <summary>Forgets everything: another body follows.</summary>
    internal void Begin()
    {
        LeftOut.Begin();
        Codes.Begin();
        Interpretations.Begin();
        ReferenceRanges.Begin();
        Subjects.Begin();
    }
}
