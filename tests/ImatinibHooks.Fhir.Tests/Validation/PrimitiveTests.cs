using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ImatinibHooks.Fhir.Validation.Checking;
using ImatinibHooks.Fhir.Validation.Definitions;

namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>The syntax of primitive values: at the edges, and against the regular expressions of R4 on many made-up texts.</summary>
internal sealed class PrimitiveTests
{
    private const string Time = "([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?";
    private const string Year = "([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)";
    private const string Offset = "(Z|(\\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))";

    /// <summary>As the pages of R4 print them; dates are the calendar's besides.</summary>
    private static readonly (string Type, ElementKind Kind, string Regex, string Alphabet, string[] Seeds)[] Syntaxes =
    [
        ("code", ElementKind.Code, "[^\\s]+(\\s[^\\s]+)*", "ab \t-", ["a", "a b", "a-b"]),
        ("id", ElementKind.Id, "[A-Za-z0-9\\-\\.]{1,64}", "aZ9-._ ", ["a-1.B", new string('x', 64)]),
        ("uri", ElementKind.Uri, "\\S*", "a:/# \t", ["urn:x", "http://a/b#c"]),
        ("oid", ElementKind.Oid, "urn:oid:[0-2](\\.(0|[1-9][0-9]*))+", "0123.", ["urn:oid:1.2.0", "urn:oid:2.16.840"]),
        ("uuid", ElementKind.Uuid, "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "0fgA-", ["urn:uuid:c757873d-ec9a-4326-a141-556f43239520"]),
        ("date", ElementKind.Date, $"{Year}(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1]))?)?", "0123459-", ["2024", "2024-02", "2024-02-29", "1999-12-31"]),
        ("dateTime", ElementKind.DateTime, $"{Year}(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1])(T{Time}{Offset})?)?)?", "0123456-:T+Z.", ["2024-02", "2024-02-29T23:59:60Z", "2024-01-01T00:00:00.123+14:00", "2024-01-01T10:00:00-05:30"]),
        ("instant", ElementKind.Instant, $"{Year}-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])T{Time}{Offset}", "0123456-:T+Z.", ["2024-02-29T23:59:60Z", "2024-01-01T00:00:00.123+14:00"]),
        ("time", ElementKind.Time, Time, "0123456:.", ["23:59:60", "10:00:00.5"]),
        ("base64Binary", ElementKind.Base64Binary, "(\\s*([0-9a-zA-Z\\+\\/=]){4}\\s*)+", "aZ9+/= -", ["YWJj", "YQ==", "YWJj YWJj"]),
        ("integer", ElementKind.Integer, "0|[-+]?[1-9][0-9]*", "0123-.e", ["0", "-12", "2147483647"]),
        ("unsignedInt", ElementKind.UnsignedInt, "0|([1-9][0-9]*)", "0123-.e", ["0", "12"]),
        ("positiveInt", ElementKind.PositiveInt, "[1-9][0-9]*", "0123-.e", ["1", "12"]),
    ];

    private static IEnumerable<TestCaseData> Types => Syntaxes.Select(static syntax => new TestCaseData(syntax.Kind, syntax.Regex, syntax.Alphabet, syntax.Seeds).SetArgDisplayNames(syntax.Type));

    [TestCaseSource(nameof(Types))]
    public void Holds_OnMadeUpTexts_IsTheRegularExpressionOfR4(ElementKind kind, string regex, string alphabet, string[] seeds)
    {
        var expected = new Regex($"\\A(?:{regex})\\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript);
        var random = new Random(20240229);
        var (right, wrong) = (0, 0);
        for (var made = 0; made < 20_000; made++)
        {
            var text = Mutate(seeds[random.Next(seeds.Length)], alphabet, random);
            if (text.Length == 0 || (kind <= ElementKind.PositiveInt && !IsJsonNumber(text)))
            {
                continue;
            }

            var wanted = expected.IsMatch(text) && IsOfTheCalendar(text, kind) && FitsAnInt(text, kind) && !text.Contains("  ", StringComparison.Ordinal) | kind == ElementKind.Base64Binary;
            _ = wanted ? right++ : wrong++;
            Assert.That(Holds(kind, text), Is.EqualTo(wanted), text);
        }

        Assert.That(Math.Min(right, wrong), Is.GreaterThan(200), "both answers are tried");
    }

    [TestCase("date", "\"2024-02-29\"", true)]
    [TestCase("date", "\"2023-02-29\"", false)]
    [TestCase("date", "\"2024-04-31\"", false)]
    [TestCase("date", "\"0000-01-01\"", false)]
    [TestCase("date", "\"2024-1-1\"", false)]
    [TestCase("dateTime", "\"2024-01-01T10:00:00\"", false, Description = "no offset")]
    [TestCase("dateTime", "\"2024-01-01T10:00Z\"", false, Description = "no seconds")]
    [TestCase("dateTime", "\"2024-01-01t10:00:00z\"", false)]
    [TestCase("dateTime", "\"2024-01-01T24:00:00Z\"", false)]
    [TestCase("instant", "\"2024-01-01\"", false)]
    [TestCase("integer", "2147483648", false)]
    [TestCase("integer", "1.0", false)]
    [TestCase("integer", "1e2", false)]
    [TestCase("integer", "-0", false)]
    [TestCase("decimal", "1.0e-7", true)]
    [TestCase("unsignedInt", "0", true)]
    [TestCase("unsignedInt", "-1", false)]
    [TestCase("positiveInt", "0", false)]
    [TestCase("id", "\"\\u0061b\"", true, Description = "the text counts, not its escapes")]
    [TestCase("id", "\"a\\u0020b\"", false)]
    [TestCase("uuid", "\"urn:uuid:C757873D-EC9A-4326-A141-556F43239520\"", false)]
    [TestCase("string", "\"a\\nb\"", true)]
    [TestCase("markdown", "\"# a\"", true)]
    [TestCase("url", "\"http://a b\"", false)]
    [TestCase("canonical", "\"http://a|1\"", true)]
    public void Validate_OfAPrimitive_KnowsItsSyntax(string type, string value, bool isRight)
    {
        var name = "value" + char.ToUpperInvariant(type[0]) + type[1..];
        Assert.That(Sample.FoundIn("Parameters", $$"""{"parameter":[{"name":"a","{{name}}":{{value}}}]}"""), isRight ? Is.Empty : Is.EqualTo(new[] { "value-syntax Parameters.parameter[0].value" }));
    }

    [TestCase("\"a\\u0000b\"")]
    [TestCase("\"a\\u000bb\"")]
    [TestCase("\"\\ud800\"")]
    public void Validate_OfATextWithOddCharacters_FindsThem(string value) =>
        Assert.That(Sample.Found("""{"resourceType":"Basic","code":{"text":""" + value + "}}"), Is.EqualTo(new[] { "text-characters Basic.code.text" }));

    private static bool Holds(ElementKind kind, string text) =>
        kind <= ElementKind.PositiveInt ? PrimitiveSyntax.HoldsNumber(kind, Encoding.UTF8.GetBytes(text)) : PrimitiveSyntax.HoldsText(kind, Encoding.UTF8.GetBytes(text));

    private static string Mutate(string seed, string alphabet, Random random)
    {
        var text = new StringBuilder(seed);
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            _ = (random.Next(3), at < text.Length) switch
            {
                (0, _) => text.Insert(at, alphabet[random.Next(alphabet.Length)]),
                (1, true) => text.Remove(at, 1),
                (_, true) => text.Remove(at, 1).Insert(at, alphabet[random.Next(alphabet.Length)]),
                _ => text,
            };
        }

        return text.ToString();
    }

    private static bool IsJsonNumber(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsOfTheCalendar(string text, ElementKind kind) =>
        kind is not (ElementKind.Date or ElementKind.DateTime or ElementKind.Instant) || text.Length < 10 || DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out _);

    private static bool FitsAnInt(string text, ElementKind kind) => kind > ElementKind.PositiveInt || int.TryParse(text, out _);
}
