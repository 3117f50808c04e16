using System.Collections.Immutable;
using System.Text.Json;

namespace ImatinibHooks.Cli.Scenarios;

/// <summary>One scenario of the library: a call, and what must come of it.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Request">The call.</param>
/// <param name="Findings">Each finding that must come: rule and urgency.</param>
/// <param name="Later">Rules that may come.</param>
/// <param name="Forbidden">Rules that must not come.</param>
internal sealed record ScenarioCase(string Name, byte[] Request, ImmutableArray<string> Findings, ImmutableArray<string> Later, ImmutableArray<string> Forbidden)
{
    /// <summary>The scenarios below a folder, ordered by name; none when there is none.</summary>
    /// <exception cref="InvalidDataException">An expectation cannot be read.</exception>
    internal static ImmutableArray<ScenarioCase> AllOf(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Where(IsScenario).Order(StringComparer.Ordinal).Select(Read)]
        : [];

    private static bool IsScenario(string folder) => File.Exists(Path.Combine(folder, "request.json")) && File.Exists(Path.Combine(folder, "expected.json"));

    private static ScenarioCase Read(string folder)
    {
        var name = Path.GetFileName(folder);
        try
        {
            using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.json")));
            var root = expected.RootElement;
            return new(
                name,
                File.ReadAllBytes(Path.Combine(folder, "request.json")),
                [.. root.GetProperty("findings").EnumerateArray().Select(static finding => $"{finding.GetProperty("rule").GetString()} {finding.GetProperty("indicator").GetString()}")],
                [.. root.GetProperty("later").EnumerateArray().Select(static rule => rule.GetProperty("rule").GetString()!)],
                [.. root.GetProperty("forbidden").EnumerateArray().Select(static rule => rule.GetString()!)]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"expected.json of scenario {name} cannot be read: it holds findings, later and forbidden.", exception);
        }
    }
}
