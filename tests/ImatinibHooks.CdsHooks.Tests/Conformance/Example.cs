using System.Text;
using System.Text.Json.Nodes;
using ImatinibHooks.CdsHooks.Conformance;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>A good message with one thing changed, and the check that finds it.</summary>
/// <param name="Check">The key of the check.</param>
/// <param name="Path">What is changed, such as cards[0].summary.</param>
/// <param name="Json">The new value; null takes the member away.</param>
internal sealed record Example(string Check, string Path, string? Json)
{
    /// <summary>Where it is found; where it was changed unless set.</summary>
    internal string? At { get; init; }

    /// <summary>What else is found by this one change, by key.</summary>
    internal string[] Also { get; init; } = [];

    internal ConformanceOptions Options { get; init; } = ConformanceOptions.Default;

    /// <summary>The message beside it; null for none.</summary>
    internal string? Beside { get; init; }

    internal Example Under(ProtocolVersion version) => this with { Options = Options with { Version = version } };

    internal ConformanceReport Report(MessageKind kind) => Messages.Validate(kind, Encoding.UTF8.GetBytes(Message(kind)), Options, Beside);

    /// <summary>The message with the change in it.</summary>
    internal string Message(MessageKind kind) => Edited(Messages.Good(kind));

    public override string ToString() => $"{Check} {Path} {Json}";

    private string Edited(string message)
    {
        var root = JsonNode.Parse(message)!;
        var steps = Path.Replace("]", string.Empty, StringComparison.Ordinal).Split('.', '[');
        var node = root;
        foreach (var step in steps[..^1])
        {
            node = Step(node, step);
        }

        Put(node, steps[^1]);
        return root.ToJsonString();
    }

    private static JsonNode Step(JsonNode node, string step) => (node is JsonArray array ? array[int.Parse(step)] : node[step])!;

    private void Put(JsonNode parent, string step)
    {
        if (parent is JsonArray array)
        {
            array[int.Parse(step)] = JsonNode.Parse(Json!);
        }
        else if (Json is null)
        {
            Assert.That(parent.AsObject().Remove(step), Is.True, $"{Path} is not in the good message");
        }
        else
        {
            parent.AsObject()[step] = JsonNode.Parse(Json);
        }
    }
}
