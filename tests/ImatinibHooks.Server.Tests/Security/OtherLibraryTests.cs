using System.Net;
using System.Security.Cryptography;
using ImatinibHooks.Tests.Shared;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ImatinibHooks.Server.Tests.Security;

/// <summary>Tokens and keys of a library that knows nothing of this project: what it signs is taken, and what is signed here it takes.</summary>
internal sealed class OtherLibraryTests
{
    private static readonly JsonWebTokenHandler Library = new();

    [TestCase("RS384", null)]
    [TestCase("ES384", null)]
    [TestCase("RS256", "RS256")]
    [TestCase("ES256", "ES256")]
    [TestCase("PS384", "PS384")]
    public async Task Token_OfTheLibrary_IsTaken(string algorithm, string? agreed)
    {
        SecurityKey key = algorithm switch
        {
            "ES384" => new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP384)),
            "ES256" => new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)),
            _ => new RsaSecurityKey(RSA.Create(2048)),
        };
        key.KeyId = "library+/=";
        var folder = TokenService.NewFolder();
        await using var server = await TokenService.StartAsync(folder, KeysOf(key, folder), $"--ImatinibHooks:Clients:0:Algorithms:0={agreed ?? algorithm}");

        Assert.That(await TokenService.StatusAsync(TokenService.CallWithAsync(server.Client, Sign(key, algorithm))), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Token_OfTheseTests_IsTakenByTheLibrary()
    {
        var keys = JsonWebKeySet.Create(TokenTable.KeySet).GetSigningKeys();
        foreach (var draft in new[] { TokenService.Table.Draft(), TokenService.Table.CurveDraft() })
        {
            var parameters = new TokenValidationParameters { ValidIssuer = TokenDraft.Issuer, ValidAudience = TokenService.PublicBaseUrl + Calls.OrderSign, IssuerSigningKeys = keys, ValidateLifetime = false };
            var result = await Library.ValidateTokenAsync(draft.Signed(), parameters);

            Assert.That(result.IsValid, Is.True, result.Exception?.Message);
        }
    }

    private static string Sign(SecurityKey key, string algorithm) => Library.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = TokenDraft.Issuer,
        Audience = TokenService.PublicBaseUrl + Calls.OrderSign,
        IssuedAt = TokenService.Now.UtcDateTime,
        NotBefore = TokenService.Now.UtcDateTime,
        Expires = TokenService.Now.UtcDateTime.AddMinutes(5),
        Claims = new Dictionary<string, object> { ["jti"] = Guid.NewGuid().ToString() },
        SigningCredentials = new(key, algorithm),
    });

    // The public half, as the library writes it.
    private static string KeysOf(SecurityKey key, string folder)
    {
        var jwk = JsonWebKeyConverter.ConvertFromSecurityKey(key);
        var text = jwk.Kty == "RSA"
            ? $$"""{"keys":[{"kty":"RSA","kid":"{{jwk.Kid}}","n":"{{jwk.N}}","e":"{{jwk.E}}"}]}"""
            : $$"""{"keys":[{"kty":"EC","kid":"{{jwk.Kid}}","crv":"{{jwk.Crv}}","x":"{{jwk.X}}","y":"{{jwk.Y}}"}]}""";
        var file = Path.Combine(folder, "library.json");
        File.WriteAllText(file, text);
        return $"--ImatinibHooks:Clients:0:Jwks={file}";
    }
}
