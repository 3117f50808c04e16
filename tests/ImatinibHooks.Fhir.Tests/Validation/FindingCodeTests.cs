using System.Reflection;
using ImatinibHooks.Fhir.Tests.Support;
using ImatinibHooks.Fhir.Validation;

namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>docs/fhir-validation.md lists the codes of findings as they are.</summary>
internal sealed class FindingCodeTests
{
    [Test]
    public void Page_ListsEveryCode()
    {
        var codes = typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetValue(null)!);
        var listed = File.ReadLines(Path.Combine(Repository.Folder("docs"), "fhir-validation.md"))
            .SkipWhile(static line => line != "| code | meaning |")
            .Skip(2)
            .TakeWhile(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(static line => line.Split('|')[1].Trim());

        Assert.That(listed, Is.EqualTo(codes));
    }
}
