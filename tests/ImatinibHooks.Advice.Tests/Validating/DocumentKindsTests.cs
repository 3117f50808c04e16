using System.Text;
using ImatinibHooks.Advice.Validating;

namespace ImatinibHooks.Advice.Tests.Validating;

internal sealed class DocumentKindsTests
{
    [TestCase("""{"cards":[]}""", DocumentKind.Response)]
    [TestCase("""{"systemActions":[{"resource":{"resourceType":"Patient"}}],"cards":[]}""", DocumentKind.Response)]
    [TestCase("""{"hookInstance":"x","hook":"order-sign"}""", DocumentKind.Request)]
    [TestCase("""{"services":[]}""", DocumentKind.Discovery)]
    [TestCase("""{"feedback":[]}""", DocumentKind.Feedback)]
    [TestCase("""{"id":"1","resourceType":"Patient"}""", DocumentKind.Resource)]
    [TestCase("\uFEFF{\"cards\":[]}", DocumentKind.Response)]
    [TestCase("""{"cards":[],""", DocumentKind.Response)]
    [TestCase("""{"extension":{},"cards":[],}""", DocumentKind.Response)]
    [TestCase("""{"a":{"cards":[]}}""", DocumentKind.Unknown)]
    [TestCase("""{"\ud800":1,"cards":[]}""", DocumentKind.Unknown)]
    [TestCase("""["cards"]""", DocumentKind.Unknown)]
    [TestCase("", DocumentKind.Unknown)]
    public void Of_TheFirstTellingMember_Decides(string document, DocumentKind kind) =>
        Assert.That(DocumentKinds.Of(Encoding.UTF8.GetBytes(document)), Is.EqualTo(kind));
}
