namespace ImatinibHooks.Fhir.Tests.Oracle;

/// <summary>Changes a few bytes: overwrites, removes, repeats or moves a stretch of them.</summary>
internal static class Mutation
{
    private static readonly byte[] Likely = [.. "{}[]\",:\\0123456789eE.-+tfnu \0"u8, 0x80, 0xC3, 0xFF];

    internal static byte[] Of(byte[] source, Random random)
    {
        byte[] bytes = [.. source];
        for (var i = random.Next(3); i >= 0; i--)
        {
            bytes = Once(bytes, random);
        }

        return bytes;
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 40), bytes.Length - at);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] = random.GetItems(Likely, 1)[0];
                return bytes;
            case 1:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 2:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 4:
                return SwapMembers(bytes, random);
            default:
                return [.. bytes[..at], random.GetItems(Likely, 1)[0], .. bytes[at..]];
        }
    }

    /// <summary>Swaps two stretches between quotes, which mostly leaves the JSON well-formed.</summary>
    private static byte[] SwapMembers(byte[] bytes, Random random)
    {
        var quotes = Enumerable.Range(0, bytes.Length).Where(at => bytes[at] == (byte)'"').ToArray();
        var first = random.Next((quotes.Length / 2) - 1) * 2;
        var second = random.Next((first / 2) + 1, quotes.Length / 2) * 2;
        return
        [
            .. bytes[..quotes[first]], .. bytes[quotes[second]..(quotes[second + 1] + 1)], .. bytes[(quotes[first + 1] + 1)..quotes[second]],
            .. bytes[quotes[first]..(quotes[first + 1] + 1)], .. bytes[(quotes[second + 1] + 1)..],
        ];
    }
}
