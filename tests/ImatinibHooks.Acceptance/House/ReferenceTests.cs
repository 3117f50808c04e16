using System.Reflection;

namespace ImatinibHooks.Acceptance.House;

/// <summary>Who may reference whom (docs/architecture.md), read from the assemblies themselves.</summary>
internal sealed class ReferenceTests
{
    private static readonly string[] Pillars = ["ImatinibHooks.CdsHooks", "ImatinibHooks.Clinical", "ImatinibHooks.Fhir"];

    /// <summary>What Clinical must not know: JSON, HTTP, hosting, logging.</summary>
    private static readonly string[] OutsideClinical = ["System.Text.Json", "System.Net", "Microsoft.AspNetCore", "Microsoft.Extensions", "System.Console"];

    [TestCaseSource(nameof(Pillars))]
    public void Pillar_ReferencesNoneOfOurs(string pillar) => Assert.That(OursReferencedBy(pillar), Is.Empty);

    [Test]
    public void Advice_ReferencesThePillarsOnly() => Assert.That(OursReferencedBy("ImatinibHooks.Advice"), Is.SubsetOf(Pillars));

    [TestCase("ImatinibHooks.Server")]
    [TestCase("imatinib-hooks")]
    public void Door_ReferencesAdviceAndPillarsOnly(string door) =>
        Assert.That(OursReferencedBy(door), Is.SubsetOf(Pillars.Append("ImatinibHooks.Advice")));

    [Test]
    public void Clinical_KnowsNoJsonHttpHostOrLogger() => Assert.That(
        ReferencedBy("ImatinibHooks.Clinical").Where(name => OutsideClinical.Any(outside => name.StartsWith(outside, StringComparison.Ordinal))),
        Is.Empty);

    [TestCase("ImatinibHooks.Fhir")]
    [TestCase("ImatinibHooks.CdsHooks")]
    [TestCase("ImatinibHooks.Advice")]
    public void Library_KnowsNoHttpHost(string library) => Assert.That(
        ReferencedBy(library).Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)),
        Is.Empty);

    private static IEnumerable<string> OursReferencedBy(string assembly) =>
        ReferencedBy(assembly).Where(name => name.StartsWith("ImatinibHooks.", StringComparison.Ordinal));

    private static IEnumerable<string> ReferencedBy(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name ?? "");
}
