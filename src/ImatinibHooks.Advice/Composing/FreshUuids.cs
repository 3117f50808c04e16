using System.Security.Cryptography;

namespace ImatinibHooks.Advice.Composing;

/// <summary>Random UUIDs (version 4); the random numbers are fetched many at a time, because asking the system for sixteen bytes costs as much as for a thousand.</summary>
/// <remarks>Not thread-safe: each desk has its own.</remarks>
internal sealed class FreshUuids
{
    private const int Bytes = 16;

    private readonly byte[] random = new byte[64 * Bytes];
    private int next = 64 * Bytes;

    /// <summary>The next one.</summary>
    internal Guid Next()
    {
        if (next == random.Length)
        {
            RandomNumberGenerator.Fill(random);
            next = 0;
        }

        var bytes = random.AsSpan(next, Bytes);
        next += Bytes;
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
