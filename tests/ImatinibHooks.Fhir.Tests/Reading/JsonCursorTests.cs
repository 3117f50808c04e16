using System.Text;
using System.Text.Json;
using ImatinibHooks.Fhir.Reading;

namespace ImatinibHooks.Fhir.Tests.Reading;

/// <summary>The cursor accepts, refuses and finds what <see cref="Utf8JsonReader"/> does, token by token.</summary>
public sealed class JsonCursorTests
{
    private const int MaxDepth = 40;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\\"", "\\u12aF", "\\u12g4", "\\ud800", "\\n", "\\x", "true", "false", "null", "tru", "nul", "0", "-", "-0", "01", "1", "12.5", "1.", ".5",
        "1e5", "1E+5", "1e-", "1e", " ", "\t", "\n", "\r", "\v", "\u00e4", "\u0001", "text", "\"name\"", "\"name\":", "{}", "[]", "[1,2]", "{\"a\":1}", new string('x', 70),
    ];

    [TestCase("{\"a\":[1,-2.50e+3,\"x\\\"y\",true,false,null,{}],\"\":[]}")]
    [TestCase(" \r\n\t[ ] ")]
    [TestCase("\"\"")]
    [TestCase("\"\\u00e4\\/\\b\\f\\n\\r\\t\\\\\"")]
    [TestCase("1e400")]
    [TestCase("{\"a\":1,}")]
    [TestCase("[1,]")]
    [TestCase("[,1]")]
    [TestCase("{\"a\" 1}")]
    [TestCase("{a:1}")]
    [TestCase("[1 2]")]
    [TestCase("[1}")]
    [TestCase("{]")]
    [TestCase("{\"a\":}")]
    [TestCase("\"abc")]
    [TestCase("\"a\tb\"")]
    [TestCase("nulll")]
    [TestCase("[1/**/]")]
    [TestCase("\u00a01")]
    [TestCase("")]
    public void Read_AnyText_WalksAsUtf8JsonReader(string text) => AssertSame(Encoding.UTF8.GetBytes(text));

    [Test]
    public void Read_NestedToTheLimitAndBeyond_WalksAsUtf8JsonReader([Values(MaxDepth - 1, MaxDepth, MaxDepth + 1)] int depth, [Values("[", "{\"a\":")] string open)
    {
        var text = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(open == "[" ? "]" : "}", depth));

        AssertSame(Encoding.UTF8.GetBytes(text));
    }

    [Test]
    public void Read_PiecesInRandomOrder_WalksAsUtf8JsonReader()
    {
        var random = new Random(4711);
        for (var round = 0; round < 100_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            AssertSame(Encoding.UTF8.GetBytes(text));
        }
    }

    [Test]
    public void Read_MutatedRecords_WalksAsUtf8JsonReader()
    {
        var random = new Random(4712);
        var record = Encoding.UTF8.GetBytes("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"id\":\"a\\u0062c\",\"value\":-12.50E+2,\"flag\":true,\"none\":null,\"list\":[[],{}]}}]}");
        for (var round = 0; round < 50_000; round++)
        {
            var mutated = record.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                mutated[random.Next(mutated.Length)] = (byte)random.Next(128);
            }

            AssertSame(mutated);
        }
    }

    [TestCase("{\"a\":{\"b\":[1,2]},\"c\":3}", "a", "c")]
    [TestCase("{\"a\":\"x\",\"c\":3}", "a", "c")]
    public void Skip_OnAName_EndsOnItsValue(string text, string name, string next)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(text), 0, 0, MaxDepth);
        cursor.Read();
        cursor.Read();
        Assert.That(Encoding.UTF8.GetString(cursor.ValueSpan), Is.EqualTo(name));

        cursor.Skip();
        cursor.Read();

        Assert.That(Encoding.UTF8.GetString(cursor.ValueSpan), Is.EqualTo(next));
    }

    [Test]
    public void Read_WhereTheTextBreaksOff_TellsLineAndByte()
    {
        var refusal = Assert.Throws<JsonException>(() => WalkCursor(Encoding.UTF8.GetBytes("{\n\"a\":\n  x}"), []));

        Assert.That((refusal!.LineNumber, refusal.BytePositionInLine), Is.EqualTo(((long?)2, (long?)2)));
    }

    private static void AssertSame(byte[] text)
    {
        var (expected, actual) = (new List<string>(), new List<string>());
        var (isExpected, isActual) = (Ends(() => WalkReader(text, expected)), Ends(() => WalkCursor(text, actual)));

        // A reader may refuse a token a step earlier (a number before what follows it); what was accepted must be the same.
        Assert.That(isActual, Is.EqualTo(isExpected), () => Encoding.UTF8.GetString(text));
        Assert.That(isExpected ? actual : actual.Take(expected.Count), Is.EqualTo(isExpected ? expected : expected.Take(actual.Count)), () => Encoding.UTF8.GetString(text));
    }

    private static bool Ends(Action walk)
    {
        try
        {
            walk();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void WalkReader(byte[] text, List<string> tokens)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            tokens.Add($"{reader.TokenType} {reader.TokenStartIndex} {Convert.ToHexString(reader.ValueSpan)} {IsEscaped(reader.TokenType, reader.ValueIsEscaped)}");
        }
    }

    private static void WalkCursor(byte[] text, List<string> tokens)
    {
        var cursor = new JsonCursor(text, 0, 0, MaxDepth);
        while (cursor.Read())
        {
            tokens.Add($"{cursor.TokenType} {cursor.Start} {Convert.ToHexString(cursor.ValueSpan)} {IsEscaped(cursor.TokenType, cursor.ValueIsEscaped)}");
        }

        // What stands behind the value is not the cursor's business: whoever reads the whole text looks at it.
        if (text.AsSpan(cursor.End).ContainsAnyExcept(" \r\n\t"u8))
        {
            throw new JsonException("More than one value.");
        }
    }

    private static bool IsEscaped(JsonTokenType token, bool isEscaped) => token is JsonTokenType.String or JsonTokenType.PropertyName && isEscaped;
}
