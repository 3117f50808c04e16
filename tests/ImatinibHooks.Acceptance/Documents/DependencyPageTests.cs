using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ImatinibHooks.Acceptance.Documents;

/// <summary>docs/dependencies.md and Directory.Packages.props name the same packages.</summary>
internal sealed class DependencyPageTests
{
    [Test]
    public void Page_HasTheRowsOfTheProps()
    {
        var pinned = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => $"{package.Attribute("Include")?.Value} {package.Attribute("Version")?.Value}");

        Assert.That(Rows().Select(row => $"{row[0]} {row[1]}"), Is.EquivalentTo(pinned));
    }

    [Test]
    public void Page_IsOrderedAndSaysWhy()
    {
        var rows = Rows().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(row => row[0]), Is.Ordered.Using<string>(StringComparer.Ordinal));
            Assert.That(rows.Select(row => row[2]).Distinct(), Is.SubsetOf(new[] { "MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PostgreSQL" }));
            Assert.That(rows.Select(row => row[3].Length), Has.All.GreaterThan(20), "each row says why the package is here");
        });
    }

    /// <summary>The licence is what the package itself says, in the file it was restored with.</summary>
    [Test]
    public void Page_Licences_AreThoseOfThePackages()
    {
        var folder = JsonNode.Parse(Repository.Read("tests", "ImatinibHooks.Acceptance", "obj", "project.assets.json"))!["packageFolders"]!.AsObject().First().Key;
        var licences = Rows().Select(row => (Package: row[0], Page: row[2], Own: LicenceOf(folder, row[0], row[1])));

        Assert.That(licences.Where(licence => licence.Page != licence.Own), Is.Empty);
    }

    [Test]
    public void Page_NamesTheNodePackagesWithTheirVersions()
    {
        var pinned = JsonNode.Parse(Repository.Read("eng", "fhir-validators", "package.json"))!["dependencies"]!.AsObject()
            .Select(package => $"- `{package.Key}` {package.Value} (");
        var listed = Repository.Read("docs", "dependencies.md").Split('\n').Where(line => line.StartsWith("- `", StringComparison.Ordinal));

        Assert.That(listed.Select(line => line[..(line.IndexOf('(', StringComparison.Ordinal) + 1)]), Is.EqualTo(pinned));
    }

    /// <summary>The lock file names no place to fetch from: every registry will do.</summary>
    [Test]
    public void LockFile_NamesNoHost() => Assert.That(Repository.Read("eng", "fhir-validators", "package-lock.json"), Does.Not.Contain("://"));

    /// <summary>The SPDX expression of a package that was restored.</summary>
    private static string LicenceOf(string folder, string package, string version)
    {
        var id = package.ToLowerInvariant();
        var licence = XDocument.Load(Path.Combine(folder, id, version, $"{id}.nuspec")).Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : "no expression";
    }

    private static IEnumerable<string[]> Rows() => Repository.Read("docs", "dependencies.md").Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Skip(2)
        .Select(line => line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
