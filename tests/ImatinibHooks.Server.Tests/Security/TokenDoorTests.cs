using System.Net;
using System.Text.Json;
using ImatinibHooks.Server.Security;
using ImatinibHooks.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ImatinibHooks.Server.Tests.Security;

/// <summary>REQ-SEC-03 to REQ-SEC-17, REQ-DISC-15, REQ-FB-12, REQ-CORS-02: who is let in, and what everybody else is told.</summary>
internal sealed class TokenDoorTests
{
    private static readonly string[] Protected = [.. Calls.Services, .. Calls.Explanations, "/evaluate"];

    [Test]
    public async Task Tokens_OfTheTable_AreTakenOrRefusedWithOneAnswer()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder());
        using var client = TokenService.NewClient(server);
        using var without = await TokenService.CallAsync(client);
        var refusal = await TokenService.WholeAsync(without);
        foreach (var token in TokenService.Table.Attacks())
        {
            using var answer = await TokenService.CallWithAsync(client, token.Text);

            Assert.That(await TokenService.WholeAsync(answer), Is.EqualTo(refusal), token.Name);
            Assert.That(Refusals(server).Last(), Does.EndWith($": {token.Fault} "), token.Name);
        }

        foreach (var token in TokenService.Table.Good())
        {
            Assert.That(await TokenService.StatusAsync(TokenService.CallWithAsync(client, token.Text)), Is.EqualTo(HttpStatusCode.OK), token.Name);
        }
    }

    [Test]
    public async Task Refusal_IsAnOperationOutcomeThatNamesNoReason()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder());
        using var answer = await TokenService.CallWithAsync(server.Client, TokenService.Table.Draft().Claim("exp", TokenService.Now.AddHours(-2)).Signed());

        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        await Calls.RequireOutcomeAsync(answer, 401, "login", "Send a valid token");
        Assert.That(await server.Client.GetStringAsync("/metrics"), Does.Match("imatinibhooks_token_refusals_total\\{reason=\"[A-Z][A-Za-z]+\"\\} 1\n"));
    }

    [Test(Description = "Whatever is served is protected or said not to be; a new path cannot slip through")]
    public async Task Paths_AreProtectedAsTheApiDescriptionSays()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder());
        using var description = JsonDocument.Parse(await server.Client.GetByteArrayAsync("/openapi/v1.json"));
        var operations = from path in description.RootElement.GetProperty("paths").EnumerateObject()
                         from operation in path.Value.EnumerateObject()
                         where operation.Name is "get" or "post"
                         select (Path: path.Name, Method: operation.Name, Description: operation.Value);
        foreach (var (path, method, operation) in operations)
        {
            using var answer = await TokenService.SendAsync(server.Client, method == "get" ? HttpMethod.Get : HttpMethod.Post, path);
            var isProtected = operation.TryGetProperty("security", out _);

            Assert.That(answer.StatusCode == HttpStatusCode.Unauthorized, Is.EqualTo(isProtected), path);
            Assert.That(!isProtected || await IsDescribedAsync(answer, operation), path);
        }
    }

    [Test]
    public async Task Header_OfEveryOddForm_IsRefusedAlike()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder());
        using var without = await TokenService.CallAsync(server.Client);
        var refusal = await TokenService.WholeAsync(without);
        var token = TokenService.Table.Draft().Signed();
        string[][] headers =
        [
            [""], ["Bearer"], ["Bearer "], [token], [$"Basic {token}"], [$"Bearer{token}"], [$"Bearer\t{token}"], [$"Bearer \"{token}\""], [$"Bearer token={token}"], ["Basic YTpi"],
            [$"Bearer {token}", $"Bearer {token}"], [$"Bearer {token}", "Basic YTpi"], [$"Bearer {token}", ""],
        ];
        foreach (var header in headers)
        {
            using var answer = await TokenService.CallAsync(server.Client, header);
            Assert.That(await TokenService.WholeAsync(answer), Is.EqualTo(refusal), string.Join(" + ", header).Replace(token, "TOKEN", StringComparison.Ordinal));
        }

        Assert.That(await TokenService.StatusAsync(TokenService.CallAsync(server.Client, $"Bearer {token}")), Is.EqualTo(HttpStatusCode.OK), "none of these has used the token up");
    }

    [Test(Description = "Two headers of which one is good: which of them the next machine would read, nobody knows")]
    public async Task Headers_Several_AreRefused()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder());
        var good = $"Authorization: Bearer {TokenService.DiscoveryTable.Draft().Signed()}";

        Assert.That(await RawCall.StatusAsync(server.Address, "/cds-services", good, "Authorization: Basic YTpi"), Is.EqualTo(401));
        Assert.That(await RawCall.StatusAsync(server.Address, "/cds-services", "authorization: Bearer", good), Is.EqualTo(401));
        Assert.That(await RawCall.StatusAsync(server.Address, "/cds-services", good, good), Is.EqualTo(401));
        Assert.That(Refusals(server), Has.Exactly(3).EndsWith(": SeveralHeaders "));
        Assert.That(await RawCall.StatusAsync(server.Address, "/cds-services", good), Is.EqualTo(200));
    }

    [TestCase("Bearer")]
    [TestCase("bearer")]
    [TestCase("BEARER")]
    [TestCase("bEaReR")]
    public async Task Scheme_InAnyLetters_IsTaken(string scheme)
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder());

        Assert.That(await TokenService.StatusAsync(TokenService.CallAsync(server.Client, $"{scheme} {TokenService.Table.Draft().Signed()}")), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test(Description = "REQ-DISC-15, REQ-SEC-08: each endpoint takes tokens that name it, and no others")]
    public async Task Audience_OfEachEndpoint_IsItsOwn()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder());
        foreach (var path in Protected.Append("/cds-services"))
        {
            foreach (var audience in Protected.Append("/cds-services"))
            {
                var token = TokenDraft.For(TokenTable.Rsa, SigningKey.Rs384, TokenService.PublicBaseUrl + audience, TokenService.Now).Signed();
                var method = path == "/cds-services" ? HttpMethod.Get : HttpMethod.Post;
                var status = await TokenService.StatusAsync(TokenService.SendAsync(server.Client, method, path, $"Bearer {token}"));

                Assert.That(status == HttpStatusCode.Unauthorized, Is.EqualTo(path != audience), $"{audience} at {path}");
            }
        }
    }

    [Test(Description = "REQ-SEC-08: the address comes from the settings, whatever Host says")]
    public async Task Audience_OfTheHostHeader_IsRefused()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder());
        var token = TokenService.Table.Draft().Claim("aud", $"http://{server.Address.Authority}{Calls.OrderSign}").Signed();

        Assert.That(await TokenService.StatusAsync(TokenService.CallWithAsync(server.Client, token)), Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    [TestCase("/rules")]
    [TestCase("/openapi/v1.json")]
    public async Task Path_WithoutPatientData_NeedsNoToken(string path)
    {
        await using var server = await (await TokenService.StartAsync(TokenService.NewFolder())).WhenReadyAsync();

        Assert.That(await TokenService.StatusAsync(server.Client.GetAsync(path)), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test(Description = "REQ-CORS-02: a preflight brings no token; the answer to the call tells a browser all the same")]
    public async Task Preflight_NeedsNoToken_AndRefusalsCarryCors()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder(), "--ImatinibHooks:Cors:Origins:0=https://ehr.example.org");
        foreach (var path in Protected.Append("/cds-services"))
        {
            using var preflight = new HttpRequestMessage(HttpMethod.Options, path) { Headers = { { "Origin", "https://ehr.example.org" }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "authorization" } } };
            using var allowed = await server.Client.SendAsync(preflight);
            using var call = new HttpRequestMessage(path == "/cds-services" ? HttpMethod.Get : HttpMethod.Post, path) { Headers = { { "Origin", "https://ehr.example.org" } } };
            using var refused = await server.Client.SendAsync(call);

            Assert.That((allowed.StatusCode, refused.StatusCode), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized)), path);
            Assert.That(refused.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "https://ehr.example.org" }));
        }
    }

    [Test(Description = "REQ-SEC-16")]
    public async Task Token_UsedAgain_IsRefusedForAnyEndpointAndSignature()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder());
        var token = TokenService.Table.CurveDraft();
        using var first = await TokenService.CallWithAsync(server.Client, token.Signed());
        using var same = await TokenService.CallWithAsync(server.Client, token.Signed());
        using var elsewhere = await TokenService.SendAsync(server.Client, HttpMethod.Post, Calls.Explain, $"Bearer {token.Claim("aud", TokenService.PublicBaseUrl + Calls.Explain).Signed()}");

        Assert.That((first.StatusCode, same.StatusCode, elsewhere.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)));
        Assert.That(Refusals(server), Has.All.EndsWith(": Replayed "));
    }

    [Test(Description = "A token that is refused for something else is not used up")]
    public async Task Token_Refused_CanStillBeUsedWhereItIsMeantFor()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder());
        var token = $"Bearer {TokenService.Table.Draft().Signed()}";

        Assert.That(await TokenService.StatusAsync(TokenService.SendAsync(server.Client, HttpMethod.Post, Calls.Explain, token)), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await TokenService.StatusAsync(TokenService.CallAsync(server.Client, token)), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test(Description = "REQ-SEC-19: of a token, good or bad, the log has nothing")]
    public async Task Log_HoldsNothingOfAToken()
    {
        await using var server = await TokenService.StartAsync(TokenService.NewFolder());
        var good = TokenService.Table.Draft().Claim("sub", "Mrs Secret").Signed();
        var bad = TokenService.Table.Draft().Claim("iss", "Mrs Secret").Header("kid", "Mrs Secret").Signed();
        using var taken = await TokenService.CallWithAsync(server.Client, good);
        using var refused = await TokenService.CallWithAsync(server.Client, bad);
        var parts = good.Split('.').Concat(bad.Split('.')).Append("Secret");

        Assert.That((taken.StatusCode, refused.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
        Assert.That(server.Log.Where(line => parts.Any(part => line.Text.Contains(part, StringComparison.Ordinal))), Is.Empty);
    }

    [TestCase(null, "desk")]
    [TestCase("good", "ehr")]
    public async Task Token_WhereNoneIsRequired_TellsWhoCalls(string? token, string caller)
    {
        CallingClient? seen = null;
        await using var server = await RunningServer.StartAsync(app => Watch(app, client => seen = client), [.. TokenService.Settings(TokenService.NewFolder(), "--ImatinibHooks:Clients:1:Name=desk"), "--ImatinibHooks:Security:RequireJwt=false"]);
        await server.WhenReadyAsync();
        using var answer = await (token is null ? TokenService.CallAsync(server.Client) : TokenService.CallWithAsync(server.Client, TokenService.Table.Draft().Signed()));

        Assert.That((answer.StatusCode, seen?.Name), Is.EqualTo((HttpStatusCode.OK, caller)));
    }

    [Test]
    public async Task Token_WhereNoneIsRequired_IsCheckedWhenItComes()
    {
        await using var server = await RunningServer.StartAsync([.. TokenService.Settings(TokenService.NewFolder()), "--ImatinibHooks:Security:RequireJwt=false"]);

        Assert.That(await TokenService.StatusAsync(TokenService.CallWithAsync(server.Client, TokenService.Table.Draft().Signed(TokenTable.Stranger))), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await TokenService.StatusAsync(TokenService.CallAsync(server.Client)), Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase(0, "anonymous")]
    [TestCase(1, "desk")]
    public async Task Token_WhereNoClientHasAny_IsPassedOver(int clients, string caller)
    {
        CallingClient? seen = null;
        await using var server = await RunningServer.StartAsync(app => Watch(app, client => seen = client), [.. Enumerable.Repeat("--ImatinibHooks:Clients:0:Name=desk", clients)]);
        await server.WhenReadyAsync();
        using var answer = await TokenService.CallAsync(server.Client, "Bearer a.b.c");

        Assert.That((answer.StatusCode, seen?.Name), Is.EqualTo((HttpStatusCode.OK, caller)));
    }

    // The last of the line sees whom the door has found.
    private static void Watch(WebApplication app, Action<CallingClient> see) => app.Use((HttpContext context, RequestDelegate next) =>
    {
        see(context.Caller());
        return next(context);
    });

    private static async Task<bool> IsDescribedAsync(HttpResponseMessage answer, JsonElement operation)
    {
        using var refusal = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return JsonElement.DeepEquals(operation.GetProperty("responses").GetProperty("401").GetProperty("content").GetProperty("application/fhir+json").GetProperty("example"), refusal.RootElement);
    }

    private static IEnumerable<string> Refusals(RunningServer server) => server.Log.Where(line => line.Level == LogLevel.Warning).Select(line => line.Text).Where(line => line.StartsWith("Refused a token", StringComparison.Ordinal));
}
