using System.Collections.Immutable;
using ImatinibHooks.CdsHooks.Conformance.Reading;

namespace ImatinibHooks.CdsHooks.Conformance.Shapes;

/// <summary>One kind of object in the messages: its members, and what must hold beyond their form.</summary>
/// <param name="Members">Every member that the protocol knows.</param>
/// <param name="Unknown">Says that there is another one; null when any member may stand there.</param>
internal sealed record Shape(ImmutableArray<Member> Members, ConformanceCheck? Unknown)
{
    /// <summary>Looked at first; when one of them finds something, nothing else of the object is looked at.</summary>
    internal ImmutableArray<Check> Gates { get; init; } = [];

    /// <summary>Looked at after the members.</summary>
    internal ImmutableArray<Check> Checks { get; init; } = [];
}

/// <summary>The JSON that a member may be.</summary>
internal enum JsonForm : byte
{
    Text,
    Object,
    Array,
    Boolean,
    Integer,
}

/// <summary>Whether a member must be there.</summary>
internal enum Presence : byte
{
    Optional,
    Recommended,
    Required,
}

/// <summary>One member of an object.</summary>
/// <param name="Name">Its name, compared exactly.</param>
/// <param name="Form">What it may be.</param>
/// <param name="Presence">Whether it must be there.</param>
/// <param name="Row">Says that it is missing or of another form.</param>
internal sealed record Member(string Name, JsonForm Form, Presence Presence, ConformanceCheck Row)
{
    /// <summary>The shape of the object, or of the objects in the list; null for another kind of value.</summary>
    internal Shape? Shape { get; init; }

    /// <summary>The codes that a text may be; empty for any text.</summary>
    internal ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>Says that it is another code.</summary>
    internal ConformanceCheck? CodesRow { get; init; }

    /// <summary>Says that it is empty; null for the rule that holds for any member.</summary>
    internal ConformanceCheck? EmptyRow { get; init; }

    /// <summary>Says that it is null; null for the rule that holds for any member.</summary>
    internal ConformanceCheck? NullRow { get; init; }

    /// <summary>Whether an empty list may be sent.</summary>
    internal bool MayBeEmpty { get; init; }

    /// <summary>The first version that knows it.</summary>
    internal ProtocolVersion Since { get; init; }

    /// <summary>Says that the version does not know it yet.</summary>
    internal ConformanceCheck? SinceRow { get; init; }

    /// <summary>Every row that it may find something by.</summary>
    internal IEnumerable<ConformanceCheck> Rows => new[] { Row, CodesRow, EmptyRow, NullRow, SinceRow }.OfType<ConformanceCheck>();
}

/// <summary>One check beyond the form of members.</summary>
/// <param name="Row">What it says.</param>
/// <param name="Faults">Where an object breaks it; empty when nowhere.</param>
internal sealed record Check(ConformanceCheck Row, Func<Item, Run, IEnumerable<Item>> Faults)
{
    /// <summary>A check of one text, when it is there and not blank.</summary>
    internal static Check Text(string member, ConformanceCheck row, Func<string, bool> isKept) =>
        new(row, (item, _) => item.Member(member) is { IsBlank: false, Text: { } text } child && !isKept(text) ? [child] : []);

    /// <summary>A check that an object keeps or breaks at one of its members, be the member there or not.</summary>
    internal static Check At(string member, ConformanceCheck row, Func<Item, bool> isKept) =>
        new(row, (item, _) => isKept(item) ? [] : [item.Place(member)]);

    /// <summary>The same, with what the message is held against.</summary>
    internal static Check At(string member, ConformanceCheck row, Func<Item, Run, bool> isKept) =>
        new(row, (item, run) => isKept(item, run) ? [] : [item.Place(member)]);
}
