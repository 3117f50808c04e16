using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Tests.Conformance;

/// <summary>Each case of the gallery gives exactly its findings.</summary>
public class GalleryTests
{
    internal static IEnumerable<string> Checks => GalleryCase.All.SelectMany(gallery => gallery.Expected).Select(line => line.Split(' ')[^1]);

    private static IEnumerable<TestCaseData> Cases => GalleryCase.All.Select(gallery => new TestCaseData(gallery.Name).SetArgDisplayNames(gallery.Name));

    [TestCaseSource(nameof(Cases))]
    public void Validate_Case_GivesExactlyItsFindings(string name)
    {
        var gallery = GalleryCase.All.Single(gallery => gallery.Name == name);

        Assert.That(gallery.Report().Findings.Select(GalleryCase.Line), Is.EqualTo(gallery.Expected), gallery.Story);
    }

    [Test]
    public void Gallery_HasAtLeastSixtyCases() => Assert.That(GalleryCase.All, Has.Length.GreaterThanOrEqualTo(60));

    [Test]
    public void Index_NamesEachCaseWithItsStory()
    {
        using var index = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(GalleryCase.Folder, "index.json")));
        var listed = index.RootElement.GetProperty("cases").EnumerateArray()
            .Select(entry => (entry.GetProperty("name").GetString(), entry.GetProperty("document").GetString(), entry.GetProperty("story").GetString()));

        Assert.That(listed, Is.EqualTo(GalleryCase.All.Select(gallery => (gallery.Name, gallery.Kind.ToString().ToLowerInvariant(), gallery.Story))));
    }

    [Test(Description = "what is tricky but right is in the gallery too")]
    public void Gallery_HoldsGoodMessages() =>
        Assert.That(GalleryCase.All.Count(gallery => gallery.Expected.IsEmpty), Is.GreaterThanOrEqualTo(8));

    [Test]
    public void Messages_TellNoValueOfTheDocument() => Assert.That(
        GalleryCase.All.SelectMany(gallery => gallery.Report().Findings).Where(finding => finding.Message.Contains("Jane", StringComparison.OrdinalIgnoreCase) || finding.Path.Contains("Jane", StringComparison.OrdinalIgnoreCase)), Is.Empty);
}
