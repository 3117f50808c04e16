using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Conformance.Reading;

/// <summary>A value of a message and where it stands, or the place of one that is not there.</summary>
internal sealed class Item(JsonElement element, Item? parent, string name, int index)
{
    private const int LongestName = 64;

    /// <summary>The value; undefined when there is none.</summary>
    internal JsonElement Element { get; } = element;

    internal Item? Parent { get; } = parent;

    /// <summary>The name of the member; empty in a list and for the whole.</summary>
    internal string Name { get; } = name;

    /// <summary>The place in the list; below 0 for a member.</summary>
    internal int Index { get; } = index;

    internal JsonValueKind Kind => Element.ValueKind;

    internal bool IsThere => Kind != JsonValueKind.Undefined;

    internal bool IsObject => Kind == JsonValueKind.Object;

    internal bool IsArray => Kind == JsonValueKind.Array;

    internal bool IsTrue => Kind == JsonValueKind.True;

    /// <summary>The text; null when it is none.</summary>
    internal string? Text => Kind == JsonValueKind.String ? Element.GetString() : null;

    internal bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether it is a text without letters, a list without values or an object without members.</summary>
    internal bool IsEmpty => Kind switch
    {
        JsonValueKind.String => IsBlank,
        JsonValueKind.Array => Element.GetArrayLength() == 0,
        JsonValueKind.Object => Element.GetPropertyCount() == 0,
        _ => false,
    };

    /// <summary>Where it stands, such as cards[0].summary.</summary>
    internal string Path => Parent is null ? "$" : Index >= 0 ? $"{Parent.Path}[{Index}]" : Join(Parent, Shown(Name));

    internal static Item Root(JsonElement element) => new(element, null, string.Empty, -1);

    /// <summary>The member of a name; null when there is none.</summary>
    internal Item? Member(string name) => IsObject && Element.TryGetProperty(name, out var value) ? new(value, this, name, -1) : null;

    /// <summary>The member of a name, or the place where it belongs.</summary>
    internal Item Place(string name) => Member(name) ?? new(default, this, name, -1);

    internal string? TextOf(string name) => Member(name)?.Text;

    /// <summary>What a path of members leads to; null when a step leads nowhere.</summary>
    internal Item? Find(params ReadOnlySpan<string> names)
    {
        var item = this;
        foreach (var name in names)
        {
            item = item?.Member(name);
        }

        return item;
    }

    /// <summary>The members in document order; none of what is no object.</summary>
    internal IEnumerable<Item> Members() => IsObject ? Element.EnumerateObject().Select(member => new Item(member.Value, this, member.Name, -1)) : [];

    /// <summary>The values of a list; none of what is no list.</summary>
    internal IEnumerable<Item> Items() => IsArray ? Element.EnumerateArray().Select((value, place) => new Item(value, this, string.Empty, place)) : [];

    /// <summary>The values of a member that is a list; none when it is not.</summary>
    internal IEnumerable<Item> Items(string name) => Member(name)?.Items() ?? [];

    /// <summary>Itself and everything in it, in document order.</summary>
    internal IEnumerable<Item> All() => Members().Concat(Items()).SelectMany(child => child.All()).Prepend(this);

    private static string Join(Item parent, string name) =>
        name.Contains('.', StringComparison.Ordinal) ? $"{(parent.Parent is null ? string.Empty : parent.Path)}[{name}]"
        : parent.Parent is null ? name
        : $"{parent.Path}.{name}";

    // A name may be anything, also something about a patient: only what looks like a name is told.
    private static string Shown(string name) =>
        name.Length is > 0 and <= LongestName && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-') ? name : "*";
}
