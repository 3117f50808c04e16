using System.Text;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>The body under mutation: bytes, the places of their JSON values, the source of chance, and a record of what was done.</summary>
internal sealed class MutableText(byte[] bytes, Random random)
{
    private List<JsonPlace>? places;

    internal byte[] Bytes { get; private set; } = bytes;

    internal Random Random => random;

    /// <summary>What was done, for the message of a failure.</summary>
    internal List<string> Steps { get; } = [];

    internal List<JsonPlace> Places => places ??= JsonNodeList.Of(Bytes);

    internal ReadOnlySpan<byte> Of(JsonPlace place) => Bytes.AsSpan(place.Start, place.End - place.Start);

    internal string TextOf(JsonPlace place) => Encoding.UTF8.GetString(Of(place));

    /// <summary>Puts bytes in the place of others.</summary>
    internal void Replace(int start, int end, ReadOnlySpan<byte> with) => Set([.. Bytes.AsSpan(0, start), .. with, .. Bytes.AsSpan(end)]);

    internal void Replace(JsonPlace place, string with) => Replace(place.Start, place.End, Encoding.UTF8.GetBytes(with));

    internal void Set(byte[] changed)
    {
        Bytes = changed;
        places = null;
    }

    /// <summary>A value chosen by chance among those that fit; null when none fits.</summary>
    internal JsonPlace? Pick(Func<JsonPlace, bool>? fits = null)
    {
        var chosen = default(JsonPlace?);
        var seen = 0;
        foreach (var place in Places)
        {
            if ((fits is null || fits(place)) && random.Next(++seen) == 0)
            {
                chosen = place;
            }
        }

        return chosen;
    }

    internal T OneOf<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
