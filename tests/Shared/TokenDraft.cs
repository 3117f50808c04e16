using System.Text;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Tests.Shared;

/// <summary>A token before it is signed: good as it begins, and then changed as a test likes.</summary>
internal sealed class TokenDraft
{
    internal const string Issuer = "https://ehr.example.org";

    private readonly List<(string Name, string Value)> header = [];
    private readonly List<(string Name, string Value)> claims = [];
    private readonly SigningKey key;

    private TokenDraft(SigningKey key) => this.key = key;

    /// <summary>A good token of five minutes for an endpoint.</summary>
    internal static TokenDraft For(SigningKey key, string algorithm, string audience, DateTimeOffset now) => new TokenDraft(key)
        .Header("alg", algorithm).Header("kid", key.Id).Header("typ", "JWT")
        .Claim("iss", Issuer).Claim("aud", audience).Claim("iat", now).Claim("exp", now.AddMinutes(5)).Claim("jti", Guid.NewGuid().ToString());

    internal TokenDraft Header(string name, string value) => RawHeader(name, Quote(value));

    internal TokenDraft Claim(string name, string value) => RawClaim(name, Quote(value));

    internal TokenDraft Claim(string name, DateTimeOffset value) => RawClaim(name, value.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Sets a member of the header to JSON.</summary>
    internal TokenDraft RawHeader(string name, string json) => Set(header, name, json);

    /// <summary>Sets a claim to JSON.</summary>
    internal TokenDraft RawClaim(string name, string json) => Set(claims, name, json);

    /// <summary>Takes a member of the header out.</summary>
    internal TokenDraft WithoutHeader(string name) => Without(header, name);

    /// <summary>Takes a claim out.</summary>
    internal TokenDraft WithoutClaim(string name) => Without(claims, name);

    /// <summary>Adds a member to the header once more.</summary>
    internal TokenDraft AgainHeader(string name, string json) => Again(header, name, json);

    /// <summary>Adds a claim once more.</summary>
    internal TokenDraft AgainClaim(string name, string json) => Again(claims, name, json);

    /// <summary>The token, signed by its key as its header says, or by another.</summary>
    internal string Signed(SigningKey? by = null) => SignedAs(Json(header), Json(claims), content => (by ?? key).Sign(AlgorithmOf(), content));

    /// <summary>The token with a signature of another kind.</summary>
    internal string SignedWith(Func<byte[], byte[]> sign) => SignedAs(Json(header), Json(claims), sign);

    /// <summary>The token with another text as header or as claims.</summary>
    internal string SignedOver(string? headerText = null, string? claimsText = null) =>
        SignedAs(headerText ?? Json(header), claimsText ?? Json(claims), content => key.Sign(AlgorithmOf(), content));

    /// <summary>Joins bytes to the compact form.</summary>
    internal static string Join(byte[] header, byte[] claims, Func<byte[], byte[]> sign)
    {
        var signed = $"{SigningKey.Text(header)}.{SigningKey.Text(claims)}";
        return $"{signed}.{SigningKey.Text(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string SignedAs(string header, string claims, Func<byte[], byte[]> sign) => Join(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(claims), sign);

    private string AlgorithmOf() => header.FirstOrDefault(member => member.Name == "alg").Value?.Trim('"') ?? SigningKey.Rs384;

    private TokenDraft Set(List<(string Name, string Value)> members, string name, string json)
    {
        var index = members.FindIndex(member => member.Name == name);
        if (index < 0)
        {
            members.Add((name, json));
        }
        else
        {
            members[index] = (name, json);
        }

        return this;
    }

    private TokenDraft Again(List<(string Name, string Value)> members, string name, string json)
    {
        members.Add((name, json));
        return this;
    }

    private TokenDraft Without(List<(string Name, string Value)> members, string name)
    {
        members.RemoveAll(member => member.Name == name);
        return this;
    }

    private static string Quote(string text) => JsonValue.Create(text).ToJsonString();

    // Names are written as they are: some tests spell them with escapes.
    private static string Json(List<(string Name, string Value)> members) => $"{{{string.Join(',', members.Select(static member => $"\"{member.Name}\":{member.Value}"))}}}";
}
