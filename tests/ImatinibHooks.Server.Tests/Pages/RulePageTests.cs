using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ImatinibHooks.Clinical;
using ImatinibHooks.Server.Pages;

namespace ImatinibHooks.Server.Tests.Pages;

/// <summary>GET /rules, /rules/{id} and /rules/pages/{name} over HTTP.</summary>
public partial class RulePageTests
{
    [Test]
    public async Task Rules_EachOfTheCatalogue_HasAPageAndTheSameAsJson()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            var html = await TextOfAsync($"/rules/{rule.Id}");
            var json = await JsonOfAsync($"/rules/{rule.Id}");

            Assert.That(html, Does.Contain($"<h1>{rule.Id}</h1>"));
            Assert.That(json.GetProperty("rule").GetString(), Is.EqualTo(rule.Id));
            Assert.That(json.GetProperty("confidence").GetString(), Is.EqualTo(rule.Confidence.ToString()));
            Assert.That(json.GetProperty("history").EnumerateArray().First().GetProperty("version").GetString(), Is.EqualTo(rule.Version), rule.Id);
            Assert.That(Texts(json).Where(text => !html.Contains(WebUtility.HtmlEncode(text).Replace("&#39;", "&#x27;", StringComparison.Ordinal), StringComparison.Ordinal)), Is.Empty, rule.Id);
        }
    }

    [Test]
    public async Task Index_ListsEveryRuleAndPage()
    {
        var html = await TextOfAsync("/rules");
        var json = await JsonOfAsync("/rules");

        Assert.That(RuleCatalogue.All.Select(rule => $"<a href=\"/rules/{rule.Id}\">"), Has.All.Matches<string>(link => html.Contains(link, StringComparison.Ordinal)));
        Assert.That(json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString()), Is.EqualTo(RuleCatalogue.All.Select(rule => rule.Id)));
        Assert.That(html, Does.Contain("<a href=\"/rules/pages/conflicts\">"));
    }

    [Test]
    public async Task Pages_EveryLink_LeadsSomewhere()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/rules" };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var page))
        {
            foreach (var link in OwnLinks().Matches(await TextOfAsync(page)).Select(match => match.Groups[1].Value).Where(seen.Add))
            {
                open.Enqueue(link);
            }
        }

        Assert.That(seen, Has.Count.GreaterThan(RuleCatalogue.All.Length + 20));
    }

    [Test]
    public async Task Page_Html_RunsNothingAndLoadsNothing()
    {
        var server = await RunningServer.SharedAsync();
        using var answer = await server.Client.GetAsync("/rules/MYELO-CP-01");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.That(policy, Does.StartWith("default-src 'none'; style-src 'sha256-").And.Not.Contain("unsafe"));
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/html; charset=utf-8"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("<script").And.Not.Contain(" style=").And.Not.Contain("javascript:").And.Not.Contain("<img"));
    }

    [TestCase("text/html")]
    [TestCase("application/json")]
    public async Task Page_EntityTagOfTheCaller_IsAnsweredWithoutTheBody(string accept)
    {
        var server = await RunningServer.SharedAsync();
        using var first = await SendAsync(server, accept, null);
        using var second = await SendAsync(server, accept, first.Headers.ETag!.ToString());

        Assert.That((second.StatusCode, (await second.Content.ReadAsByteArrayAsync()).Length), Is.EqualTo((HttpStatusCode.NotModified, 0)));
        Assert.That((second.Headers.ETag, second.Headers.Vary.Single()), Is.EqualTo((first.Headers.ETag, "Accept")));
    }

    [TestCase("/rules/MYELO-CP-99")]
    [TestCase("/rules/myelo-cp-01", Description = "ids are exact")]
    [TestCase("/rules/pages/none")]
    [TestCase("/rules/pages/..%2Fconflicts")]
    public async Task Page_Unknown_IsAnOutcome(string path)
    {
        var server = await RunningServer.SharedAsync();
        using var answer = await server.Client.GetAsync(path);

        await Calls.RequireOutcomeAsync(answer, 404, "not-found", "There is no such rule or page");
    }

    [Test]
    public async Task Page_OfASite_ShowsItsModeItsNumbersAndItsPath()
    {
        await using var server = await RunningServer.StartAsync("--ImatinibHooks:Rules:CBC-00:Mode=Shadow", "--ImatinibHooks:Policy:StartCountDays=10", "--ImatinibHooks:PublicBaseUrl=https://cds.example.org/imatinib/");
        var html = await server.Client.GetStringAsync("/rules/CBC-00");

        Assert.That(html, Does.Contain("in shadow: it is assessed and traced, and never shown")
            .And.Contain("<td>10 days</td><td>14 days</td><td>7 to 28 days</td>").And.Contain("href=\"/imatinib/rules/pages/blood-count-schedule\""));
    }

    [TestCase(null, false)]
    [TestCase("*/*", false)]
    [TestCase("application/json", true)]
    [TestCase("application/json, text/html", false)]
    [TestCase("text/html;q=0.5, application/json", true)]
    [TestCase("application/*", true)]
    [TestCase("text/html, application/json;q=0.9, */*;q=0.8", false)]
    [TestCase("text/html;q=0.1, */*", true, Description = "the exact range decides")]
    [TestCase("not a media type", false)]
    public void PrefersJson_ByAccept(string? accept, bool expected) => Assert.That(Accepted.PrefersJson(accept), Is.EqualTo(expected));

    private static async Task<string> TextOfAsync(string path)
    {
        var server = await RunningServer.SharedAsync();
        return await server.Client.GetStringAsync(path);
    }

    private static async Task<JsonElement> JsonOfAsync(string path)
    {
        var server = await RunningServer.SharedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "application/json" } } };
        using var answer = await server.Client.SendAsync(request);
        return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningServer server, string accept, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/rules/MYELO-CP-01");
        request.Headers.Add("Accept", accept);
        request.Headers.Add("If-None-Match", tag is null ? [] : [tag]);
        return await server.Client.SendAsync(request);
    }

    private static IEnumerable<string> Texts(JsonElement rule) =>
        from list in (string[])["history", "sourceAttributes", "settings"]
        from item in rule.GetProperty(list).EnumerateArray()
        from member in item.EnumerateObject()
        where member.Name != "key"
        select member.Value.GetString()!;

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex OwnLinks();
}
