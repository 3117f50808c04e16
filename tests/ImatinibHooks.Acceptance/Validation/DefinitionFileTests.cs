using ImatinibHooks.Definitions;

namespace ImatinibHooks.Acceptance.Validation;

/// <summary>The tables of the validation are those that the official definitions give, byte for byte.</summary>
internal sealed class DefinitionFileTests
{
    private static readonly Lazy<IReadOnlyList<DefinitionFile>> Made = new(static () => DefinitionFiles.Make(Repository.Root));

    [Test]
    public void Tables_AreThoseOfTheDefinitions() => Assert.Multiple(static () =>
    {
        foreach (var file in Made.Value)
        {
            Assert.That(File.ReadAllBytes(Repository.PathOf([.. DefinitionFiles.Folder.Split('/'), file.Name])), Is.EqualTo(file.Bytes), file.Name);
        }
    });

    [Test]
    public void Folder_HoldsNoOtherTables() => Assert.That(
        Directory.EnumerateFiles(Repository.PathOf(DefinitionFiles.Folder.Split('/')), "*.tsv").Select(static path => Path.GetFileName(path)),
        Is.EquivalentTo(Made.Value.Select(static file => file.Name)));
}
