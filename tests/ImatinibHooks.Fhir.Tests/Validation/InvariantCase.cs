namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>One constraint with members that keep it and members that break it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Type">The type of resource that the members are put into.</param>
/// <param name="Path">Where the finding is, below the resource; empty for the resource itself.</param>
/// <param name="Kept">Members that keep it.</param>
/// <param name="Broken">Members that break it, and nothing else.</param>
internal sealed record InvariantCase(string Key, string Type, string Path, string Kept, string Broken)
{
    /// <summary>All cases.</summary>
    internal static IReadOnlyList<InvariantCase> All { get; } = [.. DataTypeCases.All, .. RecordCases.All, .. KnowledgeCases.All, .. ElementCases.All];

    /// <summary>The path of the finding.</summary>
    internal string FullPath => Path.Length == 0 ? Type : $"{Type}.{Path}";

    public override string ToString() => $"{Key} {FullPath} {Broken}";
}
