using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>The files of one scenario under cds-hooks/scenarios.</summary>
/// <param name="Name">The name of the scenario.</param>
internal sealed record ScenarioFolder(string Name)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>What the environment asks to write anew: requests, cards, or nothing.</summary>
    public static string? Update => Environment.GetEnvironmentVariable("IMATINIBHOOKS_UPDATE");

    /// <summary>The folder that holds all scenarios.</summary>
    public static string All => Repository.PathOf("cds-hooks", "scenarios");

    /// <summary>The path of the call.</summary>
    public string RequestPath => Path.Combine(All, Name, "request.json");

    /// <summary>The path of what must come.</summary>
    public string ExpectedPath => Path.Combine(All, Name, "expected.json");

    /// <summary>The path of the story.</summary>
    public string StoryPath => Path.Combine(All, Name, "story.md");

    /// <summary>JSON in the form of the scenario files: two spaces, readable characters, a line end at the end.</summary>
    public static string Format(JsonNode? node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            if (node is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                node.WriteTo(writer);
            }
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
