using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Conformance;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>One case of cds-hooks/gallery: what to look at, how, and what must be found.</summary>
/// <remarks>cds-hooks/gallery/README.md tells the form of the files.</remarks>
internal sealed record GalleryCase(string Name, string Story, MessageKind Kind, ConformanceOptions Options, string? BesideFile, ImmutableArray<string> Expected)
{
    internal static ImmutableArray<GalleryCase> All { get; } =
        [.. Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal).Select(folder => Read(Path.GetFileName(folder)))];

    internal static string Folder => Repository.PathOf("cds-hooks", "gallery");

    internal ConformanceReport Report() => Messages.Validate(Kind, Bytes($"{Kind.ToString().ToLowerInvariant()}.json"), Options, BesideFile is null ? null : Encoding.UTF8.GetString(Bytes(BesideFile)));

    /// <summary>A finding in the words of expected.json.</summary>
    internal static string Line(ConformanceFinding finding) => $"{finding.Requirement} {finding.Severity} {finding.Path} {finding.Check}";

    public override string ToString() => Name;

    private byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, Name, file));

    private static GalleryCase Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name, "expected.json")));
        var root = document.RootElement;
        return new(
            name,
            root.GetProperty("story").GetString()!,
            Enum.Parse<MessageKind>(root.GetProperty("document").GetString()!, ignoreCase: true),
            new()
            {
                Version = VersionOf(root.GetProperty("version").GetString()!),
                Strictness = Enum.Parse<Strictness>(root.GetProperty("strictness").GetString()!, ignoreCase: true),
            },
            root.TryGetProperty("beside", out var beside) ? beside.GetString() : null,
            [.. root.GetProperty("findings").EnumerateArray().Select(Line)]);
    }

    private static string Line(JsonElement finding) =>
        $"{finding.GetProperty("requirement").GetString()} {Capital(finding.GetProperty("severity").GetString()!)} {finding.GetProperty("path").GetString()} {finding.GetProperty("check").GetString()}";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static ProtocolVersion VersionOf(string version) => version switch
    {
        "2.0" => ProtocolVersion.V20,
        "2.0.1" => ProtocolVersion.V201,
        "3.0" => ProtocolVersion.V30,
        _ => throw new InvalidDataException($"{version} is no version"),
    };
}
