using System.Collections.Immutable;
using System.Text;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>The resources contained in one that is open, and who points to them.</summary>
/// <remarks>A resource may hold others that hold others (a Bundle, Parameters): each begins where the one around it stood.</remarks>
internal sealed class LocalReferences(FindingList findings, PathStack path)
{
    private const int Outside = -1;

    private readonly List<Contained> contained = [];
    private readonly List<Mentioned> mentions = [];
    private readonly Stack<int> entered = new();

    private int Inside => entered.TryPeek(out var at) ? at : Outside;

    /// <summary>Begins with a resource of its own; what <see cref="Close"/> needs.</summary>
    internal (int Contained, int Mentions) Open() => (contained.Count, mentions.Count);

    /// <summary>Begins with a contained resource.</summary>
    internal void Enter()
    {
        entered.Push(contained.Count);
        contained.Add(new("", "", 0, ""));
    }

    /// <summary>Ends a contained resource.</summary>
    /// <param name="id">Its id; empty when it has none.</param>
    /// <param name="type">Its type.</param>
    /// <param name="offset">Where it begins.</param>
    internal void Leave(ReadOnlySpan<byte> id, string type, int offset) => contained[entered.Pop()] = new(Encoding.UTF8.GetString(id), type, offset, path.Text);

    /// <summary>Notes that an address names something contained, or the container when it is empty. Nothing has to be there.</summary>
    internal void Mention(ReadOnlySpan<byte> id) => mentions.Add(new(Encoding.UTF8.GetString(id), Inside, null, default, ""));

    /// <summary>Notes a Reference to something contained, or to the container when it is empty.</summary>
    /// <param name="id">What comes after #.</param>
    /// <param name="targets">The types that it may lead to; empty for any.</param>
    /// <param name="offset">Where the Reference begins.</param>
    internal void Point(ReadOnlySpan<byte> id, ImmutableArray<string> targets, int offset) => mentions.Add(new(Encoding.UTF8.GetString(id), Inside, targets, offset, path.Text));

    /// <summary>Ends a resource: each Reference has to find what it points to, each contained resource somebody who points to it.</summary>
    internal void Close((int Contained, int Mentions) begin)
    {
        if (contained.Count > begin.Contained || mentions.Count > begin.Mentions)
        {
            Check(begin);
            contained.RemoveRange(begin.Contained, contained.Count - begin.Contained);
            mentions.RemoveRange(begin.Mentions, mentions.Count - begin.Mentions);
        }
    }

    private void Check((int Contained, int Mentions) begin)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        var named = mentions.Skip(begin.Mentions).Select(static mention => mention.Id).ToHashSet(StringComparer.Ordinal);
        var pointing = mentions.Skip(begin.Mentions).Where(static mention => mention.Id.Length == 0).Select(static mention => mention.From).ToHashSet();
        for (var at = begin.Contained; at < contained.Count; at++)
        {
            var isFirst = types.TryAdd(contained[at].Id, contained[at].Type);
            CheckContained(contained[at], isFirst, named.Contains(contained[at].Id) || pointing.Contains(at));
        }

        foreach (var mention in mentions.Skip(begin.Mentions))
        {
            CheckTarget(mention, types);
        }
    }

    private void CheckTarget(Mentioned mention, Dictionary<string, string> types)
    {
        if (mention.Targets is not { } targets || mention.Id.Length == 0)
        {
            return;
        }

        if (!types.TryGetValue(mention.Id, out var type))
        {
            findings.ErrorOn(
                mention.Path, "ref-1", mention.Offset, "The Reference points to a contained resource that is not there: add it to contained, or correct the id after #.");
        }
        else if (!targets.IsEmpty && !targets.Contains(type))
        {
            findings.ErrorOn(mention.Path, FindingCodes.ReferenceTarget, mention.Offset, $"The Reference leads to a {type}; it may lead to {string.Join(", ", targets)}.");
        }
    }

    private void CheckContained(Contained one, bool isFirst, bool isNamed)
    {
        if (one.Id.Length == 0)
        {
            findings.ErrorOn(one.Path, FindingCodes.ContainedId, one.Offset, "A contained resource needs an id, so that the resource around it can point to it.");
        }
        else if (!isFirst)
        {
            findings.ErrorOn(one.Path, FindingCodes.ContainedTwice, one.Offset, "Two contained resources have the same id: give each its own.");
        }
        else if (!isNamed)
        {
            findings.ErrorOn(one.Path, "dom-3", one.Offset, "Nothing points to this contained resource: refer to it as # and its id, or take it out.");
        }
    }

    private sealed record Contained(string Id, string Type, int Offset, string Path);

    private sealed record Mentioned(string Id, int From, ImmutableArray<string>? Targets, int Offset, string Path);
}
