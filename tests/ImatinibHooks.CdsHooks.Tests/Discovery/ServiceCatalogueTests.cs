using System.Text;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.CdsHooks.Prefetch;

namespace ImatinibHooks.CdsHooks.Tests.Discovery;

public class ServiceCatalogueTests
{
    private static readonly byte[] Shipped = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "cds-hooks", "services.json"));

    [Test(Description = "REQ-DISC-04, 07: the three services")]
    public void Shipped_Services_AreThree() => Assert.That(
        ServiceCatalogue.Load(Shipped).Services.Select(service => service.Id), Is.EqualTo(["imatinib-order-sign", "imatinib-order-select", "imatinib-patient-view"]));

    [TestCase("order-sign", Description = "REQ-PREF-18: the keys are the groups of data, in this order, the same at every hook (REQ-PREF-20: all of them are read by rules of each)")]
    [TestCase("order-select")]
    [TestCase("patient-view")]
    public void Shipped_Service_HasItsKeys(string hook)
    {
        var service = ServiceCatalogue.Load(Shipped).Find($"imatinib-{hook}")!;

        Assert.That(service.Hook, Is.EqualTo(hook));
        Assert.That(service.Prefetch.Select(template => template.Key), Is.EqualTo(new[]
        {
            "patient", "laboratory", "vitalSigns", "conditions", "medicationRequests", "medicationStatements", "medicationAdministrations",
            "immunizations",
        }));
    }

    [Test(Description = "REQ-PREF-01 to 12, 17: not one finding, not even of the weaker kind")]
    public void Shipped_Templates_KeepEveryRule() =>
        Assert.That(ServiceCatalogue.Load(Shipped).Services.SelectMany(service => PrefetchTemplateRules.Check(service)), Is.Empty);

    [Test(Description = "REQ-DISC-16; REQ-DISC-02 to 11; what is served says what the file says")]
    public void Discovery_IsTheDocumentAndStable()
    {
        var first = ServiceCatalogue.Load(Shipped).Discovery;
        using var served = JsonDocument.Parse(first);
        using var file = JsonDocument.Parse(Shipped);

        Assert.That(JsonElement.DeepEquals(served.RootElement, file.RootElement));
        Assert.That(ServiceCatalogue.Load(Shipped).Discovery.ToArray(), Is.EqualTo(first.ToArray()));
    }

    [Test(Description = "REQ-DISC-03")]
    public void Load_NoServices_IsAnEmptyList() => Assert.That(Text(ServiceCatalogue.Load("""{"services":[]}"""u8.ToArray())), Is.EqualTo("""{"services":[]}"""));

    [TestCase("imatinib-order-sig")]
    [TestCase("Imatinib-Order-Sign")]
    [TestCase("")]
    public void Find_UnknownId_IsNothing(string id) => Assert.That(ServiceCatalogue.Load(Shipped).Find(id), Is.Null);

    [TestCase("""{"hook":"order-sign","title":"t","description":"d"}""", "services[0].id")]
    [TestCase("""{"hook":"order-sign","title":"","description":"d","id":"a"}""", "services[0].title")]
    [TestCase("""{"hook":null,"title":"t","description":"d","id":"a"}""", "services[0].hook")]
    [TestCase("""{"hook":"order-sign","title":"t","description":"d","id":"a","usageRequirements":""}""", "services[0].usageRequirements")]
    [TestCase("""{"hook":"order-sign","title":"t","description":"d","id":"a","prefetch":{}}""", "REQ-DISC-10")]
    [TestCase("""{"hook":"order-sign","title":"t","description":"d","id":"a","prefetch":{"p":null}}""", "services[0].prefetch.p")]
    [TestCase("""{"hook":"order-sign","title":"t","description":"d","id":"a","version":"2"}""", "services[0].version")]
    [TestCase("""{"hook":"order-sign","title":"t","description":"d","id":"a","id":"b"}""", "services[0].id")]
    [TestCase("""{"hook":"order-sign","title":"t","description":"d","id":"a/b"}""", "REQ-DISC-08")]
    [TestCase("""{"hook":"order-sign","title":"t","description":"d","id":"feedback"}""", "REQ-DISC-08")]
    [TestCase("""{"hook":"order-shine","title":"t","description":"d","id":"a"}""", "REQ-DISC-04")]
    [TestCase("""{"hook":"order-sign","title":"t","description":"d","id":"a","prefetch":{"p":"/Patient/1"}}""", "REQ-PREF-01")]
    [TestCase("5", "services[0] must be an object")]
    public void Load_FaultyService_NamesIt(string service, string named) =>
        Assert.That(() => ServiceCatalogue.Load(Encoding.UTF8.GetBytes($"{{\"services\":[{service}]}}")), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(named));

    [TestCase("", "no JSON")]
    [TestCase("{}", "REQ-DISC-02")]
    [TestCase("""{"services":{}}""", "REQ-DISC-02")]
    [TestCase("""{"services":[],"more":1}""", "more")]
    public void Load_FaultyDocument_SaysWhy(string document, string named) =>
        Assert.That(() => ServiceCatalogue.Load(Encoding.UTF8.GetBytes(document)), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(named));

    [TestCase(64, true)]
    [TestCase(65, false)]
    public void Load_IdLength_EndsAt64(int length, bool isAccepted)
    {
        var id = new string('a', length);
        var document = Encoding.UTF8.GetBytes($$"""{"services":[{"hook":"order-sign","title":"t","description":"d","id":"{{id}}"}]}""");

        Assert.That(() => ServiceCatalogue.Load(document), isAccepted ? Throws.Nothing : Throws.InstanceOf<InvalidDataException>());
    }

    private static string Text(ServiceCatalogue catalogue) => Encoding.UTF8.GetString(catalogue.Discovery.Span);
}
