using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ImatinibHooks.CdsHooks.Conformance;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>Laws over many spoilt messages of every kind.</summary>
public class ValidatorLaws
{
    private static readonly (MessageKind Kind, string Beside)[] Kinds =
    [
        (MessageKind.Discovery, "{}"), (MessageKind.Request, Messages.Discovery), (MessageKind.Response, Messages.Request), (MessageKind.Feedback, Messages.Response), (MessageKind.Outcome, "{}"),
    ];

    private static readonly ConformanceOptions[] Ways =
        [.. Enum.GetValues<ProtocolVersion>().SelectMany(version => Enum.GetValues<Strictness>().Select(strictness => new ConformanceOptions { Version = version, Strictness = strictness }))];

    private static readonly string[] Values = ["null", "\"\"", "[]", "{}", "7", "true", "\"x/y\"", "[null]", "[[]]", "{\"resourceType\":\"Patient\",\"id\":1}", "\"<script>[a](data:b)\"", "\"{{context.x}}\""];

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public Property Validate_OneChangedByte_NeverThrowsAndTellsPlacesInTheMessage() => Prop.ForAll(
        Gen.Elements(Kinds).SelectMany(kind => Gen.Choose(0, Encoding.UTF8.GetByteCount(Messages.Good(kind.Kind)) - 1).Zip(Gen.Choose(0, 255)).Select(change => (kind, change.Item1, change.Item2))).ToArbitrary(),
        spoilt =>
        {
            var message = Encoding.UTF8.GetBytes(Messages.Good(spoilt.kind.Kind));
            message[spoilt.Item2] = (byte)spoilt.Item3;
            return IsWithin(Messages.Validate(spoilt.kind.Kind, message, ConformanceOptions.Default, spoilt.kind.Beside), message);
        });

    [FsCheck.NUnit.Property(MaxTest = 6000)]
    public Property Validate_OneOtherValue_NeverThrowsUnderAnyVersion() => Prop.ForAll(
        Gen.Elements(Kinds).SelectMany(kind => Gen.Choose(0, CountOf(kind.Kind) - 1).Select(place => (kind, place))).Zip(Gen.Elements(Values)).Zip(Gen.Elements(Ways)).ToArbitrary(),
        spoilt =>
        {
            var ((target, value), options) = (spoilt.Item1, spoilt.Item2);
            var message = With(Messages.Good(target.kind.Kind), target.place, value);
            return IsWithin(Messages.Validate(target.kind.Kind, message, options, target.kind.Beside), message);
        });

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public Property Validate_OneOtherValueInTheMessageBeside_NeverThrows() => Prop.ForAll(
        Gen.Elements(Kinds[1..4]).SelectMany(kind => Gen.Choose(0, Nodes(JsonNode.Parse(kind.Beside)!).Count() - 1).Select(place => (kind, place))).Zip(Gen.Elements(Values)).ToArbitrary(),
        spoilt =>
        {
            var message = Encoding.UTF8.GetBytes(Messages.Good(spoilt.Item1.kind.Kind));
            var beside = Encoding.UTF8.GetString(With(spoilt.Item1.kind.Beside, spoilt.Item1.place, spoilt.Item2));
            return IsWithin(Messages.Validate(spoilt.Item1.kind.Kind, message, ConformanceOptions.Default, beside), message);
        });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Validate_MembersInAnyOrder_GiveTheSameFindings() => Prop.ForAll(
        Gen.Elements(ResponseExamples.All.Concat(ActionExamples.All).ToArray()).ToArbitrary(),
        example => Keys(example.Report(MessageKind.Response)).SequenceEqual(Keys(Messages.Validate(MessageKind.Response, Reversed(example), example.Options, example.Beside))));

    private static bool IsWithin(ConformanceReport report, byte[] message) =>
        report.Findings.All(finding => finding.Offset >= 0 && finding.Offset <= message.Length && finding.Message.Length > 0);

    private static IEnumerable<string> Keys(ConformanceReport report) => report.Findings.Select(finding => $"{finding.Check} {finding.Path}").Order(StringComparer.Ordinal);

    private static byte[] Reversed(Example example) => Encoding.UTF8.GetBytes(Turned(JsonNode.Parse(example.Message(MessageKind.Response)))!.ToJsonString());

    private static JsonNode? Turned(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Turned(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Turned)]),
        _ => node?.DeepClone(),
    };

    private static int CountOf(MessageKind kind) => Nodes(JsonNode.Parse(Messages.Good(kind))!).Count();

    /// <summary>The message with the value at a place, counted through the whole of it, replaced.</summary>
    private static byte[] With(string message, int place, string value)
    {
        var root = JsonNode.Parse(message)!;
        var node = Nodes(root).ElementAt(place);
        if (node.Parent is null)
        {
            return Encoding.UTF8.GetBytes(value);
        }

        node.ReplaceWith(JsonNode.Parse(value));
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(Nodes).Prepend(node);
    }
}
