using ImatinibHooks.Server.Tests.Security;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Server.Tests.Options;

/// <summary>REQ-SEC-12 to REQ-SEC-14: what a site says of its clients is right, or the service does not start and tells which setting it is.</summary>
internal sealed class ClientOptionsTests
{
    [TestCase("Clients:0:Name", "", "Clients:0:Name must be 1 to 64 letters")]
    [TestCase("Clients:0:Name", "north wing", "Clients:0:Name must be 1 to 64 letters")]
    [TestCase("Clients:0:Issuer", "", "Clients:0:Issuer is empty")]
    [TestCase("Clients:0:Jku", "https://ehr.example.org/jwks.json", "Clients:0:Jwks or Jku must be set, and not both")]
    [TestCase("Clients:0:Jwks", "no-such-file.json", "Clients:0:Jwks names no-such-file.json, which cannot be used: it cannot be read")]
    [TestCase("Clients:0:Jwks", "", "which cannot be used: it cannot be read")]
    [TestCase("Clients:0:Algorithms:0", "HS256", "Clients:0:Algorithms holds 'HS256': write ES384, RS384, ES256, RS256, PS384")]
    [TestCase("Clients:0:Algorithms:0", "none", "Clients:0:Algorithms holds 'none'")]
    [TestCase("Clients:0:Algorithms:0", "ES256", "which has no key for the algorithms of the client")]
    [TestCase("Clients:0:Audiences:0", "gateway.example.org", "Clients:0:Audiences holds 'gateway.example.org'")]
    [TestCase("Clients:0:Audiences:0", "https://gateway.example.org?a=b", "Clients:0:Audiences holds")]
    [TestCase("Clients:0:Tenants:0", "", "Clients:0:Tenants holds an empty text")]
    [TestCase("Clients:0:Dialect", "Cerner", "Clients:0:Dialect must be Standard or Epic")]
    [TestCase("Clients:0:Dialect", "1", "Clients:0:Dialect must be Standard or Epic")]
    [TestCase("Clients:0:CallsPerMinute", "9", "Clients:0:CallsPerMinute must be 10 to 10000000")]
    [TestCase("Clients:0:CallsPerMinute", "10000001", "Clients:0:CallsPerMinute must be 10 to 10000000")]
    [TestCase("Clients:0:CallsPerMinute", "many", "ImatinibHooks:Clients:0:CallsPerMinute")]
    [TestCase("Clients:0:FhirServers:0:BaseUrl", "fhir.example.org", "Clients:0:FhirServers:0:BaseUrl must be an absolute")]
    [TestCase("Clients:0:FhirServers:0:IsOpen", "true", "Clients:0:FhirServers:0:BaseUrl must be an absolute", Description = "no address at all")]
    [TestCase("Clients:0:Isuer", "https://ehr.example.org", "Clients:0:Isuer is not a setting of a client. They are Name, Issuer")]
    [TestCase("Clients:0:FhirServers:0:Open", "true", "Clients:0:FhirServers:0:Open is not a setting of a client")]
    [TestCase("Clients:1:Name", "EHR", "Clients holds two clients with Name 'EHR'")]
    [TestCase("Clients:1:Issuer", TokenDraft.Issuer, "Clients holds two clients with Issuer 'https://ehr.example.org'")]
    [TestCase("Clients:1:Jku", "https://ehr.example.org/jwks.json", "Clients:1:Issuer is missing")]
    [TestCase("Storage:Provider", "Redis", "Storage:Provider must be Sqlite or Postgres")]
    [TestCase("Storage:MaxSeenTokens", "999", "Storage:MaxSeenTokens must be 1000 to 10000000")]
    [TestCase("Storage:MaxSeenTokens", "10000001", "Storage:MaxSeenTokens must be 1000 to 10000000")]
    [TestCase("Security:RequireJwt", "perhaps", "ImatinibHooks:Security:RequireJwt")]
    public void Setting_ThatIsWrong_StopsTheStartAndIsNamed(string setting, string value, string message) =>
        Assert.That(Refusal([.. TokenService.Settings(TokenService.NewFolder()), $"--ImatinibHooks:{setting}={value}"]), Does.Contain(message));

    [TestCase("http://ehr.example.org/jwks.json")]
    [TestCase("https://user:word@ehr.example.org/jwks.json")]
    [TestCase("ehr.example.org/jwks.json")]
    public void Jku_ThatIsNoSafeAddress_StopsTheStart(string address) =>
        Assert.That(Refusal("--ImatinibHooks:Clients:0:Name=ehr", "--ImatinibHooks:Clients:0:Issuer=a", $"--ImatinibHooks:Clients:0:Jku={address}"), Does.Contain("Clients:0:Jku must be an absolute https address"));

    [Test]
    public void Keys_WithASecret_StopTheStart()
    {
        var folder = TokenService.NewFolder();
        var settings = TokenService.Settings(folder);
        File.WriteAllText(Path.Combine(folder, "keys.json"), SigningKey.Set(TokenTable.Rsa.Jwk($",\"d\":\"{TokenTable.Rsa.Secret()}\"")));

        Assert.That(Refusal(settings), Does.Contain("holds a private or symmetric key").And.Not.Contain(TokenTable.Rsa.Secret()));
    }

    [Test]
    public void Clients_TwoWithoutAnIssuer_StopTheStart() =>
        Assert.That(Refusal("--ImatinibHooks:Clients:0:Name=a", "--ImatinibHooks:Clients:1:Name=b"), Does.Contain("only one may have no issuer"));

    [Test]
    public void RequireJwt_WithoutAClientThatHasTokens_StopsTheStart() =>
        Assert.That(Refusal("--ImatinibHooks:Security:RequireJwt=true", "--ImatinibHooks:Clients:0:Name=a"), Does.Contain("Security:RequireJwt is true, and no client has an issuer"));

    [Test]
    public void Postgres_WithoutAConnectionString_StopsTheStart() =>
        Assert.That(Refusal("--ImatinibHooks:Storage:Provider=Postgres"), Does.Contain("Storage:ConnectionString must be set for Postgres"));

    [Test]
    public async Task Settings_OfEveryKind_AreTaken()
    {
        string[] more =
        [
            "Algorithms:0=ES384", "Audiences:0=https://gateway.example.org/cds/", "Tenants:0=north", "Dialect=epic", "CallsPerMinute=10", "FhirServers:0:BaseUrl=https://fhir.example.org/r4",
            "FhirServers:0:IsOpen=true", "FhirServers:0:PrivateNetworks:0=10.20.0.0/16", "FhirServers:0:PrivateNetworks:1=fd00::/8",
        ];
        await using var server = await TokenService.StartAsync(TokenService.NewFolder(), [.. more.Select(setting => $"--ImatinibHooks:Clients:0:{setting}"), "--ImatinibHooks:Clients:1:Name=desk"]);

        var token = TokenService.Table.CurveDraft().Claim("tenant", "north").Claim("aud", $"https://gateway.example.org/cds{Calls.OrderSign}").Signed();
        Assert.That(await TokenService.StatusAsync(TokenService.CallWithAsync(server.Client, token)), Is.EqualTo(System.Net.HttpStatusCode.OK));
    }

    private static string Refusal(params string[] args)
    {
        var exception = Assert.CatchAsync(() => StartAndStopAsync(args));
        return exception?.Message ?? string.Empty;
    }

    private static async Task StartAndStopAsync(params string[] args)
    {
        await using var server = await RunningServer.StartAsync(args);
    }
}
