using System.Collections.Immutable;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.CdsHooks.Trust;

/// <summary>Reads a JWK Set (RFC 7517).</summary>
public static class KeySetReader
{
    /// <summary>The longest set that is read, in bytes: 64 KiB.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>The most keys of a set.</summary>
    public const int MaxKeys = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Reads a set.</summary>
    /// <param name="text">The set as JSON; a byte order mark in front is passed over.</param>
    /// <returns>The set. Keys that cannot verify a token are passed over, as the format asks.</returns>
    /// <exception cref="InvalidDataException">
    /// It is no JWK Set, is too long, holds a secret, or two usable keys have the same <c>kid</c>. The message says which and never quotes the set.
    /// </exception>
    public static KeySet Read(ReadOnlyMemory<byte> text)
    {
        if (text.Length > MaxBytes)
        {
            throw new InvalidDataException($"it is longer than {MaxBytes} bytes");
        }

        try
        {
            using var document = JsonDocument.Parse(JsonBody.WithoutByteOrderMark(text), Strict);
            return ReadAll(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is half a surrogate pair, written with escapes.
            throw new InvalidDataException("it is not JSON, or a member comes twice");
        }
    }

    private static KeySet ReadAll(JsonElement set)
    {
        if (set.ValueKind != JsonValueKind.Object || !set.TryGetProperty("keys"u8, out var keys) || keys.ValueKind != JsonValueKind.Array || keys.GetArrayLength() > MaxKeys)
        {
            throw new InvalidDataException($"it is no JWK Set: an object with an array keys of at most {MaxKeys} keys");
        }

        var usable = ImmutableArray.CreateBuilder<VerificationKey>();
        var passedOver = ImmutableArray.CreateBuilder<string>();
        foreach (var key in keys.EnumerateArray())
        {
            if (JsonWebKey.TryRead(key, out var reason) is { } read)
            {
                usable.Add(read);
            }
            else
            {
                passedOver.Add($"keys[{usable.Count + passedOver.Count}] {reason}");
            }
        }

        RequireDistinct(usable);
        return new(usable.DrainToImmutable(), passedOver.DrainToImmutable());
    }

    private static void RequireDistinct(ImmutableArray<VerificationKey>.Builder keys)
    {
        if (keys.Select(static key => key.Id).Distinct(StringComparer.Ordinal).Count() < keys.Count)
        {
            throw new InvalidDataException("two of its keys have the same kid");
        }
    }
}
