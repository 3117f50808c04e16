using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ImatinibHooks.CdsHooks.Conformance;

/// <summary>One requirement of CDS Hooks, or one that this project made where the protocol is silent.</summary>
/// <param name="Id">Its id, such as REQ-CARD-03.</param>
/// <param name="Level">How binding it is.</param>
/// <param name="IsDerived">Whether the texts do not say it by a keyword, but leave no other reading.</param>
/// <param name="Party">Who has to keep it: S the service, C the client, or both.</param>
/// <param name="Words">What it is about, in short.</param>
/// <param name="Elsewhere">Why no message shows whether it is kept, such as <c>http</c>; null when one does. docs/conformance.md tells the words.</param>
public sealed record ProtocolRequirement(string Id, RequirementLevel Level, bool IsDerived, string Party, string Words, string? Elsewhere);

/// <summary>Every requirement that a service or its client is held against.</summary>
/// <remarks>Source: the texts of CDS Hooks 2.0, 2.0.1 and 3.0 (June 2026) and of its library, numbered and reworded by this project in requirements.tsv.</remarks>
public static class ProtocolRequirements
{
    /// <summary>All of them, in the order of the list.</summary>
    public static ImmutableArray<ProtocolRequirement> All { get; } = Load();

    private static readonly FrozenDictionary<string, ProtocolRequirement> ById = All.ToFrozenDictionary(requirement => requirement.Id, StringComparer.Ordinal);

    /// <summary>The requirement of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static ProtocolRequirement Get(string id) => ById[id];

    private static ImmutableArray<ProtocolRequirement> Load()
    {
        using var stream = typeof(ProtocolRequirements).Assembly.GetManifestResourceStream("requirements.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Read(line.TrimEnd('\r').Split('\t')))];
    }

    private static ProtocolRequirement Read(string[] cells) => new(
        cells[0],
        Enum.Parse<RequirementLevel>(cells[1].TrimEnd('*'), ignoreCase: true),
        cells[1].EndsWith('*'),
        cells[2],
        cells[3],
        cells[4].Length == 0 ? null : cells[4]);
}
