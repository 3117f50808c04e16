using System.Text;
using System.Text.Json;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.Cli.Tests;

/// <summary><c>imatinib-hooks clients</c>: what is written into the settings, and what is said of tokens.</summary>
internal sealed class ClientsTests
{
    private const string Address = "https://cds.example.org";
    private const string Path = "/cds-services/imatinib-order-sign";
    private const string Now = "2026-03-02T15:00:00Z";

    private static readonly TokenTable Table = new(Address, Path, DateTimeOffset.Parse(Now, System.Globalization.CultureInfo.InvariantCulture));

    [Test]
    public void Add_ToNoFile_MakesOneThatListShows()
    {
        var folder = NewFolder();
        var settings = System.IO.Path.Combine(folder, "appsettings.json");
        var added = Run.Of("clients", "add", "ehr", "--settings", settings, "--issuer", TokenDraft.Issuer, "--jwks", Keys(folder), "--tenant", "north", "--tenant", "south", "--fhir-server", "https://fhir.example.org/r4", "--dialect", "Epic");
        var second = Run.Of("clients", "add", "other", "--settings", settings, "--issuer", "https://other.example.org", "--jku", "https://other.example.org/jwks.json", "--algorithm", "ES256", "--algorithm", "ES384");
        var list = Run.Of("clients", "list", "--settings", settings);

        Assert.That((added.Code, second.Code, list.Code, list.Lines[^1]), Is.EqualTo((0, 0, 0, "2 clients")));
        Assert.That(added.Out, Does.Contain("Key rsa-1: Rsa, 2048 bits").And.Contain("Key ec+/1==: P384, 384 bits"));
        Assert.That(list.Out, Does.Contain(TokenDraft.Issuer).And.Contain("north, south").And.Contain("Epic").And.Contain("ES256, ES384").And.Contain("https://other.example.org/jwks.json"));
        using var written = JsonDocument.Parse(File.ReadAllBytes(settings));
        Assert.That(written.RootElement.GetProperty("ImatinibHooks").GetProperty("Clients")[0].GetRawText().Where(letter => !char.IsWhiteSpace(letter)), Is.EqualTo(
            $$"""{"Name":"ehr","Issuer":"{{TokenDraft.Issuer}}","Jwks":"{{System.IO.Path.Combine(folder, "keys.json")}}","Tenants":["north","south"],"FhirServers":[{"BaseUrl":"https://fhir.example.org/r4"}],"Dialect":"Epic"}"""));
    }

    [Test]
    public void Add_ToAFile_LeavesTheRestAsItIs()
    {
        var folder = NewFolder();
        var settings = System.IO.Path.Combine(folder, "appsettings.json");
        File.WriteAllText(settings, """{"Logging":{"LogLevel":{"Default":"Warning"}},"ImatinibHooks":{"Cards":{"Max":7},"Clients":[{"Name":"desk","CallsPerMinute":5}]}}""");
        var run = Run.Of("clients", "add", "ehr", "--settings", settings, "--issuer", TokenDraft.Issuer, "--jwks", Keys(folder));
        using var written = JsonDocument.Parse(File.ReadAllBytes(settings));
        var section = written.RootElement.GetProperty("ImatinibHooks");

        Assert.That((run.Code, section.GetProperty("Cards").GetProperty("Max").GetInt32(), section.GetProperty("Clients").GetArrayLength()), Is.EqualTo((0, 7, 2)));
        Assert.That(section.GetProperty("Clients")[0].GetProperty("CallsPerMinute").GetInt32(), Is.EqualTo(5));
        Assert.That(written.RootElement.GetProperty("Logging").GetProperty("LogLevel").GetProperty("Default").GetString(), Is.EqualTo("Warning"));
    }

    [TestCase("ehr", "https://new.example.org", Description = "the name")]
    [TestCase("EHR", "https://new.example.org", Description = "the name in other letters")]
    [TestCase("new", TokenDraft.Issuer, Description = "the issuer")]
    public void Add_OfWhatIsThere_IsRefused(string name, string issuer)
    {
        var (settings, keys) = Added();
        var before = File.ReadAllText(settings);
        var run = Run.Of("clients", "add", name, "--settings", settings, "--issuer", issuer, "--jwks", keys);

        Assert.That((run.Code, File.ReadAllText(settings)), Is.EqualTo((3, before)));
        Assert.That(run.Error, Does.Contain("has a client of that name or issuer"));
    }

    [TestCase("secret", "holds a private or symmetric key")]
    [TestCase("weak", "has no key for the algorithms of the client")]
    [TestCase("none", "it is no JWK Set")]
    [TestCase("missing", "it cannot be read")]
    public void Add_WithKeysThatWillNotDo_IsRefused(string kind, string reason)
    {
        var folder = NewFolder();
        var keys = System.IO.Path.Combine(folder, "bad.json");
        var text = kind switch
        {
            "secret" => SigningKey.Set(TokenTable.Rsa.Jwk($",\"d\":\"{TokenTable.Rsa.Secret()}\"")),
            "weak" => SigningKey.Set(SigningKey.Rsa("weak", 1024).Jwk()),
            _ => "{}",
        };
        if (kind != "missing")
        {
            File.WriteAllText(keys, text);
        }

        var settings = System.IO.Path.Combine(folder, "appsettings.json");
        var run = Run.Of("clients", "add", "ehr", "--settings", settings, "--issuer", "a", "--jwks", keys);

        Assert.That((run.Code, File.Exists(settings)), Is.EqualTo((3, false)));
        Assert.That(run.Error, Does.Contain(reason).And.Not.Contain(TokenTable.Rsa.Secret()));
    }

    [Test]
    public void Check_OfEveryGoodToken_IsCode0AndShowsEachCheck()
    {
        var (settings, _) = Added();
        foreach (var token in Table.Good())
        {
            var run = Check(settings, token.Text);

            Assert.That((run.Code, run.Lines[^1]), Is.EqualTo((0, "The service takes it, unless it was used before.")), token.Name);
            Assert.That(run.Out, Does.Contain("Signature").And.Not.Contain("FAILED"));
        }
    }

    [Test(Description = "The reason is the one that the service writes into its log")]
    public void Check_OfEveryAttack_IsCode1AndNamesTheFault()
    {
        var (settings, _) = Added();
        foreach (var attack in Table.Attacks())
        {
            var run = Check(settings, attack.Text);

            Assert.That(run.Lines[^1], Is.EqualTo($"The service refuses it: {attack.Fault}."), attack.Name);
            Assert.That(run.Code, Is.EqualTo(1), attack.Name);
        }
    }

    [Test]
    public void Check_OfATokenWithTwoFaults_ShowsBothAndNeverTheToken()
    {
        var (settings, _) = Added();
        var token = Table.Draft().Claim("aud", "https://elsewhere.example.org").Claim("exp", DateTimeOffset.UnixEpoch).Signed();
        var run = Check(settings, $"Bearer {token}\n");

        Assert.That(run.Lines.Count(line => line.Contains("FAILED", StringComparison.Ordinal)), Is.EqualTo(3), "Audience, Expired, Lifetime");
        Assert.That(run.Out, Does.Contain("https://elsewhere.example.org").And.Contain("1970-01-01T00:00:00Z"));
        Assert.That(token.Split('.').Where(part => run.Out.Contains(part, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Check_ForAClientWhoseKeysAreFetched_NeedsThemSaved()
    {
        var folder = NewFolder();
        var settings = System.IO.Path.Combine(folder, "appsettings.json");
        Run.Of("clients", "add", "ehr", "--settings", settings, "--issuer", TokenDraft.Issuer, "--jku", "https://ehr.example.org/jwks.json");
        var token = Table.Draft().Header("jku", "https://ehr.example.org/jwks.json").Signed();
        var without = Check(settings, token);
        var with = Check(settings, token, "--jwks", Keys(folder));

        Assert.That((without.Code, without.Lines[^1]), Is.EqualTo((3, "Nothing failed that could be checked.")));
        Assert.That((with.Code, without.Out), Is.EqualTo((0, without.Out)));
        Assert.That(without.Out, Does.Contain("--jwks"));
    }

    [Test]
    public void Check_AtAnotherEndpoint_IsCode1() => Assert.That(Check(Added().Settings, Table.Draft().Signed(), "--path", "/cds-services").Code, Is.EqualTo(1));

    [TestCase("[]")]
    [TestCase("{\"ImatinibHooks\":[]}")]
    [TestCase("{\"ImatinibHooks\":{\"Clients\":{}}}")]
    [TestCase("{\"ImatinibHooks\":{\"Clients\":[1]}}")]
    [TestCase("{")]
    public void Settings_ThatAreNone_AreCode3(string text)
    {
        var settings = System.IO.Path.Combine(NewFolder(), "appsettings.json");
        File.WriteAllText(settings, text);

        var run = Run.Of("clients", "list", "--settings", settings);

        Assert.That((run.Code, run.Out), Is.EqualTo((3, "")));
        Assert.That(run.Error, Does.StartWith($"{settings}: it is no"));
    }

    private static Run Check(string settings, string token, params string[] more) => Run.With(
        new() { Input = Encoding.UTF8.GetBytes(token) }, ["clients", "check", "-", "--settings", settings, "--base-url", Address, "--now", Now, .. more]);

    private static (string Settings, string Keys) Added()
    {
        var folder = NewFolder();
        var settings = System.IO.Path.Combine(folder, "appsettings.json");
        var keys = Keys(folder);
        Assert.That(Run.Of("clients", "add", "ehr", "--settings", settings, "--issuer", TokenDraft.Issuer, "--jwks", keys).Code, Is.Zero);
        return (settings, keys);
    }

    private static string Keys(string folder)
    {
        var keys = System.IO.Path.Combine(folder, "keys.json");
        File.WriteAllText(keys, TokenTable.KeySet);
        return keys;
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("imatinib-hooks-").FullName;
}
