using System.Text.RegularExpressions;

namespace ImatinibHooks.Acceptance.House;

/// <summary>A page that is named anywhere exists: whoever follows a rule to its page must find it.</summary>
public sealed partial class PageReferenceTests
{
    private static readonly string[] Kinds = [".cs", ".md", ".csproj", ".props"];

    [Test]
    public void NamedPages_OfTheWholeHouse_Exist()
    {
        var root = Repository.Root;

        var missing = FilesIn(root)
            .SelectMany(file => NamedIn(file, root).Select(page => (File: Path.GetRelativePath(root, file), Page: page)))
            .Where(named => !File.Exists(named.Page))
            .Select(named => $"{named.File} names {Path.GetRelativePath(root, named.Page)}");

        Assert.That(missing, Is.Empty);
    }

    private static IEnumerable<string> FilesIn(string root) => new[] { "src", "tests", "docs", "bench", "eng", "fhir-profiles" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(root, "*.md"))
        .Where(file => Kinds.Contains(Path.GetExtension(file)) && !IsBuilt(Path.GetRelativePath(root, file)));

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts" or "node_modules");

    private static IEnumerable<string> NamedIn(string file, string root)
    {
        var text = File.ReadAllText(file);
        var named = PagePath().Matches(text).Select(match => Path.Combine(root, match.Value));
        return Path.GetExtension(file) == ".md"
            ? named.Concat(Link().Matches(text).Select(match => Path.GetFullPath(match.Groups[1].Value, Path.GetDirectoryName(file)!)))
            : named;
    }

    [GeneratedRegex(@"\bdocs/[a-z0-9/-]+\.md")]
    private static partial Regex PagePath();

    [GeneratedRegex(@"\]\(([a-z0-9/._-]+\.md)(?:#[^)]*)?\)", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
