using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ImatinibHooks.Fhir.Validation.Invariants;

namespace ImatinibHooks.Fhir.Validation.Definitions;

/// <summary>Makes the definition of one type and of the backbone elements in it from its rows of elements.tsv.</summary>
internal sealed class TypeBuilder(DefinitionTable table, string[][] rows)
{
    private readonly ILookup<string, string[]> children = rows.Skip(1).ToLookup(static row => ParentOf(row[0]));

    /// <summary>The definitions by path.</summary>
    internal FrozenDictionary<string, TypeDefinition> Build()
    {
        var bases = rows.Skip(1).Where(row => children.Contains(row[0])).ToDictionary(static row => row[0], static row => row[3]);
        bases.Add(rows[0][0], rows[0][3]);
        return bases.ToFrozenDictionary(static one => one.Key, one => Make(one.Key, one.Value), StringComparer.Ordinal);
    }

    private TypeDefinition Make(string path, string baseName)
    {
        var inherited = baseName.Length > 0 ? table.Find(baseName) : null;
        var own = children[path].Select(ElementOf).ToDictionary(static element => element.Name);
        var elements = (inherited?.Elements ?? []).Select(element => own.GetValueOrDefault(element.Name, element));
        var added = own.Values.Where(element => inherited is null || !inherited.Elements.Any(other => other.Name == element.Name));
        return new(
            path,
            [.. elements.Concat(added).Select(static (element, ordinal) => element with { Ordinal = ordinal })],
            [.. inherited?.Invariants ?? [], .. InvariantTable.For(InvariantsOf(path))],
            RoleOf(path, inherited));
    }

    private IEnumerable<Constraint> InvariantsOf(string path) => table.Constraints[rows[0][0]].Where(constraint => AskedOf(constraint) == path);

    // A constraint on an element that is no object of its own is asked of the object around it, as is one that looks up to it.
    private string AskedOf(Constraint constraint) =>
        constraint.Path == rows[0][0] || (children.Contains(constraint.Path) && !InvariantTable.LooksUp.Contains(constraint.Key)) ? constraint.Path : ParentOf(constraint.Path);

    private TypeRole RoleOf(string path, TypeDefinition? inherited) => path switch
    {
        "Bundle" => TypeRole.Bundle,
        "Bundle.entry" => TypeRole.BundleEntry,
        "Reference" => TypeRole.Reference,
        "Extension" => TypeRole.Extension,
        _ when rows[0][1] == "resource" && path == rows[0][0] => TypeRole.Resource,
        _ => inherited is { IsResource: false } ? inherited.Role : TypeRole.Plain,
    };

    private ElementDefinition ElementOf(string[] row)
    {
        var name = row[0][(row[0].LastIndexOf('.') + 1)..];
        var isChoice = name.EndsWith("[x]", StringComparison.Ordinal);
        return new()
        {
            Name = isChoice ? name[..^3] : name,
            Ordinal = 0,
            Min = int.Parse(row[1], CultureInfo.InvariantCulture),
            Max = row[2] == "*" ? int.MaxValue : int.Parse(row[2], CultureInfo.InvariantCulture),
            Types = [.. row[3].Split(' ').Select(type => TypeOf(type, row[0]))],
            Binding = table.CodeLists.GetValueOrDefault(row[4]),
            IsChoice = isChoice,
            IsAttribute = row[0] is "Element.id" or "Resource.id" or "Extension.url",
        };
    }

    private ElementType TypeOf(string type, string path)
    {
        if (children.Contains(path))
        {
            return new(table, path, ElementKind.Complex, []);
        }

        var open = type.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? type.TrimStart('#') : type[..open];
        ImmutableArray<string> targets = open < 0 ? [] : [.. type[(open + 1)..^1].Split('|')];
        return new(table, name, ElementKinds.OfPrimitive(name) ?? (table.IsResource(name) ? ElementKind.Resource : ElementKind.Complex), targets);
    }

    private static string ParentOf(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot < 0 ? "" : path[..dot];
    }
}
