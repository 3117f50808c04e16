using System.Text.RegularExpressions;
using ImatinibHooks.Advice.Supplementing;

namespace ImatinibHooks.Acceptance.Documents;

/// <summary>docs/fhir-access.md lists every reason that a trace gives for missing data.</summary>
internal sealed partial class FhirAccessPageTests
{
    [Test]
    public void Page_Reasons_AreThoseOfTheCode() => Assert.That(
        MarkdownTable.Rows("fhir-access.md", "reason").Select(static row => row[0].Trim('`')),
        Is.EqualTo(Enum.GetNames<DataFault>().Skip(1).Select(static name => Hump().Replace(name, "-$1").ToLowerInvariant())));

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Hump();
}
