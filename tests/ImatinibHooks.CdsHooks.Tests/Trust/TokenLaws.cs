using System.Buffers.Text;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImatinibHooks.CdsHooks.Trust;
using ImatinibHooks.Tests.Shared;

namespace ImatinibHooks.CdsHooks.Tests.Trust;

/// <summary>Laws over many tokens: whatever is altered is noticed, and nothing throws.</summary>
internal sealed class TokenLaws
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_772_463_600);
    private static readonly ProtectedEndpoint Endpoint = new("/cds-services");
    private static readonly ClientTrust Trust = new() { Issuer = TokenDraft.Issuer, Addresses = ["https://cds.example.org"] };
    private static readonly KeySet Keys = KeySetReader.Read(Encoding.UTF8.GetBytes(TokenTable.KeySet));
    private static readonly string Good = new TokenTable("https://cds.example.org", "/cds-services", Now).Draft().Signed();

    [Test(Description = "The ground for all that follows")]
    public void Good_AsItIs_IsBelieved() => Assert.That(IsBelieved(Good), Is.True);

    [Test]
    public void Good_WithAnyOneLetterChanged_IsNotBelieved()
    {
        var believed = from place in Enumerable.Range(0, Good.Length)
                       from letter in new[] { Letters[(Letters.IndexOf(Good[place], StringComparison.Ordinal) + 1) % Letters.Length], 'A', '.', '=' }
                       where letter != Good[place]
                       let changed = $"{Good[..place]}{letter}{Good[(place + 1)..]}"
                       where IsBelieved(changed)
                       select $"{letter} at {place}";

        Assert.That(believed, Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Good_WithAPieceTakenOutOrDoubled_IsNotBelieved() => Prop.ForAll(
        Gen.Choose(0, Good.Length - 2).Zip(Gen.Choose(1, 40)).ToArbitrary(),
        piece =>
        {
            var (start, length) = (piece.Item1, Math.Min(piece.Item2, Good.Length - 1 - piece.Item1));
            return !IsBelieved(Good.Remove(start, length)) && !IsBelieved(Good.Insert(start, Good.Substring(start, length)));
        });

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property Read_AnyThreeTexts_NeverThrows() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<string?>().Three().ToArbitrary(),
        parts =>
        {
            var encoded = TokenDraft.Join(Encoding.UTF8.GetBytes(parts.Item1 ?? ""), Encoding.UTF8.GetBytes(parts.Item2 ?? ""), _ => Encoding.UTF8.GetBytes(parts.Item3 ?? ""));
            return !IsBelieved(encoded) && !IsBelieved($"{parts.Item1}.{parts.Item2}.{parts.Item3}");
        });

    [FsCheck.NUnit.Property(MaxTest = 5000)]
    public Property Base64Url_OfEachContent_HasOneText() => Prop.ForAll(
        Gen.Elements((Letters + "+/= \n.").ToCharArray()).ListOf().ToArbitrary(),
        letters =>
        {
            var text = Encoding.ASCII.GetBytes([.. letters]);
            var bytes = new byte[Base64UrlText.MostBytes(text.Length)];
            var length = Base64UrlText.Decode(text, bytes);
            return length < 0 || Base64Url.EncodeToUtf8(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(text);
        });

    private static bool IsBelieved(string text)
    {
        if (ClientToken.Read(text, out _) is not { } token || token.Issuer != Trust.Issuer)
        {
            return false;
        }

        var shown = new TokenPresentation(token, Trust, Endpoint, Now);
        return (TokenChecks.FirstFault(shown) ?? TokenChecks.KeyFault(shown, Keys.Find(token.KeyId!))) is null;
    }
}
