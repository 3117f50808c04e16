using System.Text;
using System.Text.Json;

namespace ImatinibHooks.Acceptance.Fuzzing;

/// <summary>Mutations that keep the body JSON and break what it says: members dropped, doubled, renamed, of another type, out of all measure.</summary>
internal static class JsonMutations
{
    private static readonly string[] Odd =
        ["true", "false", "0", "-1", "1.5", "\"\"", "\" \"", "[]", "{}", "[null]", "[{}]", "[[]]", "{\"resourceType\":\"Bundle\"}", "\"Patient/\"", "\"http://\""];

    private static readonly string[] OddNumbers =
    [
        "1e400", "-1e400", "1e-400", "79228162514264337593543950336", "0.00000000000000000000000000000000001", "-0", "-0.0", "99999999999999999999999999999999",
        "2147483648", "9223372036854775808", "1E+2", "0e0", "1e28", "7.9e28", "0.8000000000000000000000000000000000000001",
    ];

    private static readonly string[] OddTexts =
    [
        "\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e", "\\\\", "\\\"", "\\ud83d\\ude00", "|", "a|b", "<script>", "{{context.patientId}}", "%00", "../..", "`x`", "![x](http://x)", "\\n\\n# x",
    ];

    private static readonly int[] Depths = [30, 60, 61, 62, 63, 64, 65, 120, 125, 126, 127, 128, 129, 500, 5000];

    private static readonly string[] Names = ["resourceType", "reference", "subject", "code", "value", "entry", "resource", "id", "status", "hook", "extension", "", "x"];

    internal static readonly (string Name, Action<MutableText> Apply)[] All =
    [
        ("drop a value", Drop),
        ("drop a value", Drop),
        ("double a member", text => Double(text, sameValue: true)),
        ("double a member with another value", text => Double(text, sameValue: false)),
        ("null a value", text => Put(text, "null")),
        ("retype a value", text => Put(text, text.OneOf(Odd))),
        ("retype a value", text => Put(text, text.OneOf(Odd))),
        ("write a number out of all measure", PutNumber),
        ("nest a value deeply", Nest),
        ("wrap a value in an array", text => Wrap(text, "[", "]")),
        ("wrap a value in an object", text => Wrap(text, "{\"reference\":", "}")),
        ("unwrap an array", Unwrap),
        ("rename a member", Rename),
        ("swap two values", Swap),
        ("put another value of the call here", Graft),
        ("write odd text", text => PutText(text, text.OneOf(OddTexts))),
        ("write very long text", text => PutText(text, new string('x', 100_000))),
        ("escape a text", Escape),
        ("spread white space", text => Wrap(text, " \n\t", "\r\n ")),
    ];

    private static void Drop(MutableText text)
    {
        if (text.Pick() is { } place)
        {
            var (start, end) = (place.OuterStart, place.End);
            if (end < text.Bytes.Length && text.Bytes[end] == ',')
            {
                end++;
            }
            else if (start > 0 && text.Bytes[start - 1] == ',')
            {
                start--;
            }

            text.Replace(start, end, []);
        }
    }

    private static void Double(MutableText text, bool sameValue)
    {
        if (text.Pick(place => place.NameStart >= 0) is { } place)
        {
            var value = sameValue || text.Pick() is not { } other ? place : other;
            text.Replace(place.End, place.End, [(byte)',', .. text.Bytes.AsSpan(place.NameStart..place.Start), .. text.Of(value)]);
        }
    }

    private static void Put(MutableText text, string value)
    {
        if (text.Pick() is { } place)
        {
            text.Replace(place, value);
        }
    }

    private static void PutNumber(MutableText text)
    {
        if ((text.Pick(place => place.Token == JsonTokenType.Number) ?? text.Pick()) is { } place)
        {
            text.Replace(place, text.OneOf(OddNumbers));
        }
    }

    private static void PutText(MutableText text, string value)
    {
        if (text.Pick(place => place.Token == JsonTokenType.String) is { } place)
        {
            text.Replace(place, $"\"{value}\"");
        }
    }

    private static void Nest(MutableText text)
    {
        if (text.Pick() is { } place)
        {
            var depth = text.OneOf(Depths);
            var (open, close) = text.OneOf([("[", "]"), ("{\"a\":", "}"), ("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":", "}]}")]);
            text.Replace(place, Times(open, depth) + text.TextOf(place) + Times(close, depth));
        }
    }

    private static string Times(string part, int times) => new StringBuilder().Insert(0, part, times).ToString();

    private static void Wrap(MutableText text, string before, string after)
    {
        if (text.Pick() is { } place)
        {
            text.Replace(place, $"{before}{text.TextOf(place)}{after}");
        }
    }

    private static void Unwrap(MutableText text)
    {
        if (text.Pick(place => place.Token == JsonTokenType.StartArray && place.End - place.Start > 2) is { } place)
        {
            text.Replace(place.Start, place.End, text.Of(place)[1..^1]);
        }
    }

    private static void Rename(MutableText text)
    {
        if (text.Pick(place => place.NameStart >= 0) is { } place)
        {
            string[] names = [$"{place.Name}x", place.Name!.ToUpperInvariant(), $"_{place.Name}", .. Names];
            text.Replace(place.NameStart, place.Start, Encoding.UTF8.GetBytes($"\"{text.OneOf(names)}\":"));
        }
    }

    private static void Swap(MutableText text)
    {
        if (text.Pick() is not { } one || text.Pick(place => !place.Holds(one) && !one.Holds(place)) is not { } other)
        {
            return;
        }

        var (first, second) = one.Start < other.Start ? (one, other) : (other, one);
        var (firstBytes, secondBytes) = (text.Of(first).ToArray(), text.Of(second).ToArray());
        text.Replace(second.Start, second.End, firstBytes);
        text.Replace(first.Start, first.End, secondBytes);
    }

    private static void Graft(MutableText text)
    {
        if (text.Pick() is { } from && text.Pick(place => place.Token == from.Token) is { } to)
        {
            text.Replace(to.Start, to.End, text.Of(from).ToArray());
        }
    }

    private static void Escape(MutableText text)
    {
        if (text.Pick(place => place.Token == JsonTokenType.String && place.End - place.Start > 2) is { } place)
        {
            var at = text.Random.Next(place.Start + 1, place.End - 1);
            if (char.IsAsciiLetterOrDigit((char)text.Bytes[at]) && text.Bytes[at - 1] != '\\')
            {
                text.Replace(at, at + 1, Encoding.UTF8.GetBytes($"\\u{(int)text.Bytes[at]:x4}"));
            }
        }
    }
}
