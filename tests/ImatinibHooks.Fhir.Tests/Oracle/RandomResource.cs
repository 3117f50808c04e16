using System.Text;

namespace ImatinibHooks.Fhir.Tests.Oracle;

/// <summary>Makes well-formed JSON that is more or less FHIR: members in any order, twice, of the wrong type, escaped, unknown, in arrays or out of them.</summary>
internal sealed class RandomResource(int seed)
{
    private const int MaxDepth = 9;

    private readonly Random random = new(seed);

    internal string Next() => Value(random.Next(20) == 0 ? "Any" : "Resource", depth: 0);

    private string Value(string kind, int depth) => random.Next(24) switch
    {
        0 => "null",
        1 => Any(depth),
        2 => $"[{Right(kind.TrimEnd('*'), depth)},{Any(depth)}]",
        3 => $"[[{Right(kind.TrimEnd('*'), depth)}]]",
        4 => Right(kind.TrimEnd('*'), depth),
        _ => kind.EndsWith('*') ? $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(kind.TrimEnd('*'), depth + 1)))}]" : Right(kind, depth),
    };

    private string Right(string kind, int depth)
    {
        if (kind == "Any" || depth > MaxDepth)
        {
            return Any(depth);
        }

        var type = kind == "Resource" ? random.GetItems(ResourceShapes.Types, 1)[0] : kind;
        return ResourceShapes.PrimitivesOf(kind) is { } values ? random.GetItems(values, 1)[0] : Object(type, kind == "Resource", depth);
    }

    private string Object(string kind, bool isResource, int depth)
    {
        var all = ResourceShapes.MembersOf(kind);
        var members = Enumerable.Range(0, random.Next(8)).Select(_ => random.GetItems(all, 1)[0])
            .Select(member => $"{Name(member.Name)}:{Space()}{Value(member.Kind, depth + 1)}").ToList();
        if (random.Next(8) == 0)
        {
            members.Insert(random.Next(members.Count + 1), $"\"unknown\":{Any(depth)}");
        }

        if (isResource)
        {
            members.Insert(random.Next(3) == 0 ? random.Next(members.Count + 1) : 0, $"{Name("resourceType")}:\"{kind}\"");
        }

        return $"{{{Space()}{string.Join(',', members)}}}";
    }

    private string Any(int depth)
    {
        var kind = random.GetItems(ResourceShapes.AllKinds.ToArray(), 1)[0];
        return ResourceShapes.PrimitivesOf(kind) is { } values ? random.GetItems(values, 1)[0]
            : depth > MaxDepth ? random.GetItems(["{}", "[]", "7"], 1)[0]
            : Right(kind, depth + 1);
    }

    private string Name(string name)
    {
        if (random.Next(30) != 0)
        {
            return $"\"{name}\"";
        }

        var escaped = new StringBuilder(name);
        var at = random.Next(name.Length);
        escaped.Remove(at, 1).Insert(at, $"\\u{(int)name[at]:x4}");
        return $"\"{escaped}\"";
    }

    private string Space() => random.Next(10) == 0 ? " \n\t" : "";
}
