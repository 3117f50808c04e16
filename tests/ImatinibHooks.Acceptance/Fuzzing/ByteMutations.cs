using System.Text;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>Mutations that know nothing of JSON: damaged bytes, cut bodies, other encodings.</summary>
internal static class ByteMutations
{
    internal static readonly (string Name, Action<MutableText> Apply)[] All =
    [
        ("flip a bit", FlipBit),
        ("flip a bit", FlipBit),
        ("change a byte", ChangeByte),
        ("change a byte", ChangeByte),
        ("delete bytes", Delete),
        ("insert bytes", Insert),
        ("repeat a slice", Repeat),
        ("cut the end off", Cut),
        ("append bytes", text => text.Set([.. text.Bytes, .. RandomBytes(text, 8)])),
        ("put a byte order mark in front", text => text.Set([0xEF, 0xBB, 0xBF, .. text.Bytes])),
        ("encode as UTF-16", text => text.Set(Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(text.Bytes)))),
        ("encode an umlaut as Latin-1", text => InsertInString(text, [0xE4])),
        ("write an overlong form", text => InsertInString(text, [0xC0, 0xAF])),
        ("write a raw control character", text => InsertInString(text, [(byte)text.Random.Next(0x20)])),
        ("send nothing", text => text.Set([])),
        ("send rubbish", text => text.Set(RandomBytes(text, 200))),
    ];

    private static void FlipBit(MutableText text)
    {
        if (At(text) is { } at)
        {
            text.Replace(at, at + 1, [(byte)(text.Bytes[at] ^ (1 << text.Random.Next(8)))]);
        }
    }

    private static void ChangeByte(MutableText text)
    {
        if (At(text) is { } at)
        {
            text.Replace(at, at + 1, [(byte)text.Random.Next(256)]);
        }
    }

    private static void Delete(MutableText text)
    {
        if (At(text) is { } at)
        {
            text.Replace(at, Math.Min(text.Bytes.Length, at + text.Random.Next(1, 40)), []);
        }
    }

    private static void Insert(MutableText text)
    {
        var at = text.Random.Next(text.Bytes.Length + 1);
        text.Replace(at, at, RandomBytes(text, text.Random.Next(1, 20)));
    }

    private static void Repeat(MutableText text)
    {
        if (At(text) is { } at)
        {
            var end = Math.Min(text.Bytes.Length, at + text.Random.Next(1, 2000));
            text.Replace(at, at, text.Bytes.AsSpan(at..end));
        }
    }

    private static void Cut(MutableText text)
    {
        if (At(text) is { } at)
        {
            text.Set(text.Bytes[..at]);
        }
    }

    private static void InsertInString(MutableText text, ReadOnlySpan<byte> bytes)
    {
        if (text.Pick(place => place.Token == System.Text.Json.JsonTokenType.String) is { } place)
        {
            text.Replace(place.Start + 1, place.Start + 1, bytes);
        }
    }

    private static int? At(MutableText text) => text.Bytes.Length == 0 ? null : text.Random.Next(text.Bytes.Length);

    private static byte[] RandomBytes(MutableText text, int count)
    {
        var bytes = new byte[count];
        text.Random.NextBytes(bytes);
        return bytes;
    }
}
