using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ImatinibHooks.CdsHooks.Trust;

namespace ImatinibHooks.Server.Storage;

/// <summary>A token that was used, as it is remembered (REQ-SEC-16).</summary>
/// <param name="Id">The first 128 bits of SHA-256 over issuer and <c>jti</c>: of one size however long they are, and no issuer can speak for another.</param>
/// <param name="ForgottenAt">When it may be forgotten, in whole seconds since 1970 UTC: its <c>exp</c> and the 60 s by which clocks may differ.</param>
internal readonly record struct SeenToken(UInt128 Id, long ForgottenAt)
{
    internal const int IdBytes = 16;

    /// <summary>What is remembered of a token that has passed all checks.</summary>
    internal static SeenToken Of(ClientToken token) => Of(token.Issuer!, token.Id!, token.Expires!.Value + TokenChecks.Skew);

    internal static SeenToken Of(string issuer, string id, DateTimeOffset forgottenAt) => new(IdOf(issuer, id), forgottenAt.ToUnixTimeSeconds());

    /// <summary>The id as stores keep it.</summary>
    internal byte[] IdAsBytes()
    {
        var bytes = new byte[IdBytes];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Id);
        return bytes;
    }

    /// <summary>The id that a store has kept.</summary>
    internal static UInt128 IdOf(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt128BigEndian(bytes);

    // The length of the issuer in front keeps apart what would look the same end to end.
    private static UInt128 IdOf(string issuer, string id)
    {
        var text = ArrayPool<byte>.Shared.Rent(sizeof(int) + Encoding.UTF8.GetMaxByteCount(issuer.Length + id.Length));
        BinaryPrimitives.WriteInt32BigEndian(text, issuer.Length);
        var length = sizeof(int) + Encoding.UTF8.GetBytes(issuer, text.AsSpan(sizeof(int)));
        length += Encoding.UTF8.GetBytes(id, text.AsSpan(length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(text);
        return IdOf(hash);
    }
}
