using System.Text;
using ImatinibHooks.Fhir.Tests.Support;
using ImatinibHooks.ValueSets;

namespace ImatinibHooks.Fhir.Tests.Terminology;

public sealed class ValueSetFilesTests
{
    private static readonly IReadOnlyList<ProfileFile> Made = ProfileFiles.Make(Repository.Folder("fhir-profiles"));

    [Test]
    public void Files_AreTheOnesThatTheTablesMake()
    {
        var shipped = Directory.GetFiles(Repository.Folder("fhir-profiles/valuesets")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.That(shipped, Is.EqualTo(Made.Select(file => file.Name)));
    }

    private static IEnumerable<string> Names => Made.Select(file => file.Name);

    [TestCaseSource(nameof(Names))]
    public void File_HasTheContentThatTheTablesMake(string name)
    {
        var shipped = File.ReadAllText(Path.Combine(Repository.Folder("fhir-profiles/valuesets"), name));

        Assert.That(
            shipped, Is.EqualTo(Encoding.UTF8.GetString(Made.Single(file => file.Name == name).Content)), "run eng/ImatinibHooks.ValueSets on fhir-profiles");
    }

    [Test]
    public void Codes_StandOnceInAGroup()
    {
        var codes = ProfileTables.Read(Repository.Folder("fhir-profiles")).Codes;

        Assert.That(codes.Select(code => (code.Group, code.System, code.Code)), Is.Unique);
    }

    [Test]
    public void Spellings_MeanOneUnitEach()
    {
        var units = ProfileTables.Read(Repository.Folder("fhir-profiles")).Units;
        var spellings = units.SelectMany(unit => unit.Spellings.Append(unit.Code).Distinct());

        Assert.That(spellings, Is.Unique);
    }

    [TestCase("a {b|c} d", "a b d", "a c d")]
    [TestCase("{|x }y", "y", "x y")]
    [TestCase("{a {b|c}|d} e", "a b e", "a c e", "d e")]
    [TestCase("stromal tumor", "stromal tumor", "stromal tumour")]
    [TestCase("leukemia", "leukemia", "leukaemia")]
    public void Pattern_ExpandsToItsTexts(string pattern, params string[] texts) =>
        Assert.That(TextPattern.Expand(pattern), Is.EqualTo(texts));
}
