using System.Text.Json.Nodes;

namespace ImatinibHooks.Server.Tests.Prefetching;

/// <summary>Bundles that come in pages (REQ-PFD-10 to 12): followed to the end, below the base address, and never believed to be whole before.</summary>
public class PagingTests
{
    private const string NextQuery = "Observation?page=2";

    [Test(Description = "REQ-PFD-11: the decisive result stands on page two")]
    public async Task FetchedBundle_WithNext_IsReadToTheEnd()
    {
        await using var given = await FhirCase.StartAsync();
        Split(given, FhirCase.QueryOf("laboratory"), $"{given.Fhir.Base}/{NextQuery}");

        Assert.That(await given.FindingsAsync(given.CallWithoutPrefetch()), Does.Contain(FhirCase.Hold).And.Not.Contain(FhirCase.DataFailed));
        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("provided fhir"));
        Assert.That(given.Fhir.Asked, Has.Some.EqualTo(new AskedQuery(NextQuery, $"Bearer {FhirCase.Token}")));
    }

    [Test(Description = "REQ-PFD-11: a prefetched first page is continued, and nothing of it is asked for again")]
    public async Task PrefetchedBundle_WithNext_IsContinued()
    {
        await using var given = await FhirCase.StartAsync();
        var call = given.CallWithout();
        call["prefetch"]!["laboratory"] = JsonNode.Parse(Split(given, "unused", $"{given.Fhir.Base}/{NextQuery}"));

        Assert.That(await given.TraceOfAsync(call, "laboratory"), Is.EqualTo("provided prefetch-and-fhir"));
        Assert.That(await given.FindingsAsync(call), Does.Contain(FhirCase.Hold).And.Not.Contain(FhirCase.DataFailed));
        Assert.That(given.Fhir.Asked.Select(static asked => asked.Query), Is.EqualTo(new[] { NextQuery, NextQuery }));
    }

    [Test(Description = "REQ-PFD-11: without access the card says that data are missing")]
    public async Task PrefetchedBundle_WithNextAndNoAccess_HasFailed()
    {
        await using var given = await FhirCase.StartAsync();
        var call = given.CallWithout();
        call["prefetch"]!["laboratory"] = JsonNode.Parse(Split(given, "unused", $"{given.Fhir.Base}/{NextQuery}"));
        call.Remove("fhirAuthorization");

        Assert.That(await given.TraceOfAsync(call, "laboratory"), Is.EqualTo("failed prefetch no-token"));
        Assert.That(await given.FindingsAsync(call), Does.Contain(FhirCase.DataFailed));
    }

    [TestCase("https://evil.example/fhir/Observation?page=2", Description = "REQ-PFD-12: another host")]
    [TestCase("http://127.0.0.1:9/fhir/Observation?page=2", Description = "another port")]
    [TestCase("{0}/../admin", Description = "above the base")]
    [TestCase("{0}/%2e%2e/admin")]
    [TestCase("{0}x/Observation?page=2")]
    [TestCase("//evil.example/fhir/Observation")]
    [TestCase("http://user@127.0.0.1/fhir")]
    [TestCase("javascript:alert(1)")]
    public async Task Next_ToElsewhere_IsNotCalled(string next)
    {
        await using var given = await FhirCase.StartAsync();
        Split(given, FhirCase.QueryOf("laboratory"), next.Replace("{0}", given.Fhir.Base, StringComparison.Ordinal));

        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("failed fhir foreign-address"));
        Assert.That(given.Fhir.Asked.Select(static asked => asked.Query), Is.EqualTo(new[] { FhirCase.QueryOf("laboratory") }));
    }

    [Test]
    public async Task Next_BackToAPageThatWasRead_IsALoop()
    {
        await using var given = await FhirCase.StartAsync();
        var first = FhirCase.QueryOf("laboratory");
        given.Fhir.Documents[NextQuery] = Page([], $"{given.Fhir.Base}/{first}");
        Split(given, first, $"{given.Fhir.Base}/{NextQuery}", keepsSecond: true);

        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("failed fhir page-loop"));
        Assert.That(given.Fhir.Asked.Select(static asked => asked.Query), Is.EqualTo(new[] { first, NextQuery }));
    }

    [Test]
    public async Task Pages_WithoutEnd_EndAtTheLimit()
    {
        await using var given = await FhirCase.StartAsync("--ImatinibHooks:Fhir:MaxPages=5");
        var page = 0;
        given.Fhir.Behaviour = (context, query) => query.StartsWith("Observation", StringComparison.Ordinal)
            ? FhirStandIn.SendAsync(context, Page([], $"{given.Fhir.Base}/Observation?page={Interlocked.Increment(ref page)}"))
            : Task.FromResult(false);

        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("failed fhir too-many-pages"));
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(5));
    }

    [Test(Description = "What came before the fault still counts; the card says that the rest is missing")]
    public async Task NextPage_ThatFails_LeavesWhatCameAndSaysSo()
    {
        await using var given = await FhirCase.StartAsync();
        var results = Results();
        given.Fhir.Documents[FhirCase.QueryOf("laboratory")] = Page(results, $"{given.Fhir.Base}/nowhere");

        Assert.That(await given.FindingsAsync(given.CallWithout("laboratory")), Does.Contain(FhirCase.DataFailed).And.Contain(FhirCase.Hold));
        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("failed fhir not-found"));
    }

    [Test]
    public async Task TwoNextLinks_AreNeitherFollowed()
    {
        await using var given = await FhirCase.StartAsync();
        var page = JsonNode.Parse(Page(Results(), $"{given.Fhir.Base}/{NextQuery}"))!;
        page["link"]!.AsArray().Add(new JsonObject { ["relation"] = "next", ["url"] = $"{given.Fhir.Base}/other" });
        given.Fhir.Documents[FhirCase.QueryOf("laboratory")] = page.ToJsonString();

        Assert.That(await given.TraceOfAsync(given.CallWithout("laboratory"), "laboratory"), Is.EqualTo("failed fhir foreign-address"));
        Assert.That(given.Fhir.Asked, Has.Length.EqualTo(1));
    }

    /// <summary>Has the first page hold no result and the second all of them; gives the first one.</summary>
    private static string Split(FhirCase given, string query, string next, bool keepsSecond = false)
    {
        given.Fhir.Documents[query] = Page([], next);
        if (!keepsSecond)
        {
            given.Fhir.Documents[NextQuery] = Page(Results(), null);
        }

        return given.Fhir.Documents[query];
    }

    private static JsonArray Results() => FhirCase.WholeCall["prefetch"]!["laboratory"]!["entry"]!.DeepClone().AsArray();

    private static string Page(JsonArray entries, string? next) => new JsonObject
    {
        ["resourceType"] = "Bundle",
        ["type"] = "searchset",
        ["link"] = next is null ? null : new JsonArray(new JsonObject { ["relation"] = "self", ["url"] = "x" }, new JsonObject { ["relation"] = "next", ["url"] = next }),
        ["entry"] = entries,
    }.ToJsonString();
}
