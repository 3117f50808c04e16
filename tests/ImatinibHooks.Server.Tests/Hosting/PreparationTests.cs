using ImatinibHooks.Advice;
using ImatinibHooks.Server.Hosting;

namespace ImatinibHooks.Server.Tests.Hosting;

public class PreparationTests
{
    [Test]
    public async Task Advisor_Ordered_IsMadeOnceForAll()
    {
        var preparation = Preparation.Begin(AppContext.BaseDirectory);
        preparation.Order(Options);
        var first = await preparation.Advisor;
        preparation.Order(Options);

        Assert.That(await preparation.Advisor, Is.SameAs(first));
        Assert.That(preparation.Catalogue.Find("imatinib-order-sign"), Is.Not.Null);
    }

    [Test]
    public void Advisor_NotOrdered_IsADefect() =>
        Assert.That(() => Preparation.Begin(AppContext.BaseDirectory).Advisor, Throws.InvalidOperationException);

    [Test(Description = "What is missing ends the start (see Start): neither half hangs")]
    public void Files_ThatAreMissing_FailTheCatalogueAndTheAdvisor()
    {
        var preparation = Preparation.Begin(Path.Combine(AppContext.BaseDirectory, "no-such-folder"));
        preparation.Order(Options);

        Assert.That(() => preparation.Catalogue, Throws.InstanceOf<IOException>());
        Assert.That(async () => await preparation.Advisor, Throws.InstanceOf<IOException>());
    }

    private static AdvisorOptions Options => new() { PublicBaseUrl = new Uri("http://127.0.0.1:5080") };
}
