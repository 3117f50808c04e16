using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ImatinibHooks.Bench.Payloads;

namespace ImatinibHooks.Bench.Load;

/// <summary>A client with a key of its own, made for one run, that signs tokens beforehand.</summary>
internal sealed class TokenSheet : IDisposable
{
    private const string Issuer = "https://bench.example.org";
    private const string Audience = "http://127.0.0.1:5080/" + ServiceCall.Path;
    private const string KeyId = "bench";
    private const int LifetimeSeconds = 3600;

    private readonly RSA key = RSA.Create(2048);
    private readonly string header = Encode("""{"alg":"RS384","kid":"bench","typ":"JWT"}""");
    private readonly long issued = DateTimeOffset.Parse(OrderSignCall.AsOf, CultureInfo.InvariantCulture).ToUnixTimeSeconds();

    /// <summary>What the service must be told so that it knows this client; tokens that come are checked, and whoever asks whether it is up needs none.</summary>
    /// <param name="folder">A folder for the keys and for the tokens that were seen.</param>
    internal (string Name, string Value)[] Settings(string folder)
    {
        var keys = Path.Combine(folder, "bench-jwks.json");
        File.WriteAllText(keys, Jwks());
        return
        [
            ("ImatinibHooks__Clients__0__Name", "bench"),
            ("ImatinibHooks__Clients__0__Issuer", Issuer),
            ("ImatinibHooks__Clients__0__Jwks", keys),
            ("ImatinibHooks__Storage__ConnectionString", $"Data Source={Path.Combine(folder, $"seen-{Guid.NewGuid():N}.db")}"),
        ];
    }

    /// <summary>Writes so many headers of this name, one a line, each with a token that has a jti of its own.</summary>
    internal void Write(string file, string name, int tokens)
    {
        var lines = new string[tokens];
        Parallel.For(0, tokens, token => lines[token] = $"{name}: Bearer {Token()}");
        File.WriteAllLines(file, lines);
    }

    public void Dispose() => key.Dispose();

    private string Token()
    {
        var claims = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"iss":"{{Issuer}}","aud":"{{Audience}}","iat":{{issued}},"exp":{{issued + LifetimeSeconds}},"jti":"{{Guid.NewGuid()}}"}""");
        var signed = $"{header}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1))}";
    }

    private string Jwks()
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return $$"""{"keys":[{"kty":"RSA","kid":"{{KeyId}}","alg":"RS384","use":"sig","n":"{{Base64Url.EncodeToString(numbers.Modulus)}}","e":"{{Base64Url.EncodeToString(numbers.Exponent)}}"}]}""";
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
