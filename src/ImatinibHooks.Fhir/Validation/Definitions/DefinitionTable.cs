using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace ImatinibHooks.Fhir.Validation.Definitions;

/// <summary>The definitions of FHIR 4.0.1, from the tables that lie in this assembly; each type is made when it is first asked for.</summary>
/// <remarks>Thread-safe. The tables are made by eng/ImatinibHooks.Definitions; source.tsv says from what.</remarks>
internal sealed class DefinitionTable
{
    private static readonly Lazy<DefinitionTable> Lazy = new(static () => new(Lines("elements.tsv"), Lines("bindings.tsv"), Lines("constraints.tsv")));

    private readonly FrozenDictionary<string, string[][]> rows;
    private readonly ConcurrentDictionary<string, FrozenDictionary<string, TypeDefinition>> built = new(StringComparer.Ordinal);

    private DefinitionTable(IEnumerable<string[]> elements, IEnumerable<string[]> bindings, IEnumerable<string[]> constraints)
    {
        rows = elements.GroupBy(static row => RootOf(row[0])).ToFrozenDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.Ordinal);
        CodeLists = bindings.GroupBy(static row => row[0]).ToFrozenDictionary(
            static group => group.Key,
            static group => new CodeList(group.Key, [.. group.SelectMany(static row => row[2].Split(' ').Select(code => (row[1], code)))]),
            StringComparer.Ordinal);
        Constraints = constraints.ToLookup(static row => RootOf(row[0]), static row => new Constraint(row[0], row[1], row[2]), StringComparer.Ordinal);
        Resources = new([.. rows.Where(static type => type.Value[0][1] == "resource").Select(type => KeyValuePair.Create(type.Key, new ElementType(this, type.Key, ElementKind.Resource, [])))]);
    }

    /// <summary>The definitions.</summary>
    internal static DefinitionTable R4 => Lazy.Value;

    /// <summary>The types of resource that an instance may have, by name.</summary>
    internal NameIndex<ElementType> Resources { get; }

    /// <summary>The code lists of required bindings, by the name of the value set.</summary>
    internal FrozenDictionary<string, CodeList> CodeLists { get; }

    /// <summary>The constraints by the type that they are part of.</summary>
    internal ILookup<string, Constraint> Constraints { get; }

    /// <summary>A type, or a backbone element by its path.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    internal TypeDefinition Find(string path) =>
        built.GetOrAdd(RootOf(path), static (root, table) => table.Build(root), this).TryGetValue(path, out var found)
            ? found
            : throw new InvalidDataException($"elements.tsv has no {path}.");

    /// <summary>Whether there is a type of this name.</summary>
    internal bool Has(string type) => rows.ContainsKey(type);

    /// <summary>Whether the name is that of a resource, abstract ones included.</summary>
    internal bool IsResource(string type) => type == "Resource" || Resources.Find(Encoding.UTF8.GetBytes(type)) is not null;

    /// <summary>The lines of one table, split at tabs.</summary>
    internal static IEnumerable<string[]> Lines(string name)
    {
        using var stream = typeof(DefinitionTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }

    private FrozenDictionary<string, TypeDefinition> Build(string root) =>
        rows.TryGetValue(root, out var lines) ? new TypeBuilder(this, lines).Build() : FrozenDictionary<string, TypeDefinition>.Empty;

    private static string RootOf(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? path : path[..dot];
    }
}

/// <summary>One row of constraints.tsv.</summary>
/// <param name="Path">The type or element that it is said of.</param>
/// <param name="Key">Its key.</param>
/// <param name="Severity">error, warning, or practice for what the definitions call best practice.</param>
internal sealed record Constraint(string Path, string Key, string Severity);
