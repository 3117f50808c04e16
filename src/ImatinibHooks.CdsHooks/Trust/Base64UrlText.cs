using System.Buffers;
using System.Buffers.Text;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>Base64url as RFC 7515 writes it, read strictly: no padding, no white space, no bits that nobody looks at.</summary>
/// <remarks>Each run of bytes has exactly one text, so that a token cannot be altered without its content being altered.</remarks>
internal static class Base64UrlText
{
    private static ReadOnlySpan<byte> Digits => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8;

    private static readonly SearchValues<byte> Alphabet = SearchValues.Create(Digits);

    /// <summary>The most bytes that a text of this length gives.</summary>
    internal static int MostBytes(int length) => Base64Url.GetMaxDecodedLength(length);

    /// <summary>Decodes into a buffer of at least <see cref="MostBytes"/>.</summary>
    /// <returns>How many bytes it gave; -1 when the text is not strict base64url. 0 for an empty text.</returns>
    internal static int Decode(ReadOnlySpan<byte> text, Span<byte> bytes) =>
        IsStrict(text) && Base64Url.DecodeFromUtf8(text, bytes, out _, out var written) == OperationStatus.Done ? written : -1;

    private static bool IsStrict(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(Alphabet) && (text.Length % 4) switch
    {
        0 => true,
        2 => (Digits.IndexOf(text[^1]) & 0b1111) == 0,
        3 => (Digits.IndexOf(text[^1]) & 0b11) == 0,
        _ => false,
    };
}
