using ImatinibHooks.Knowledge;

namespace ImatinibHooks.Acceptance.Knowledge;

/// <summary>The files under fhir-profiles are what eng/ImatinibHooks.Knowledge makes of the catalogue, the wording, the pages and the scenarios.</summary>
internal sealed class KnowledgeFileTests
{
    private const string Remedy = "run `dotnet run --project eng/ImatinibHooks.Knowledge .`";

    private static readonly IReadOnlyList<KnowledgeFile> Made = KnowledgeFiles.Make(Repository.Root);

    private static IEnumerable<string> Paths => Made.Select(static file => file.Path);

    [Test]
    public void Files_AreTheOnesThatAreMade() => Assert.That(KnowledgeFiles.Shipped(Repository.Root), Is.EqualTo(Paths), Remedy);

    [TestCaseSource(nameof(Paths))]
    public void File_HoldsWhatIsMade(string path) =>
        Assert.That(Repository.Read(["fhir-profiles", .. path.Split('/')]), Is.EqualTo(Made.Single(file => file.Path == path).Text), Remedy);
}
