using System.Text;
using ImatinibHooks.Fhir.Validation;

namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>The door: bytes that are no JSON, places, limits, and many at once.</summary>
internal sealed class ValidatorTests
{
    [TestCase("", "json-malformed", 0)]
    [TestCase("{\"resourceType\":\"Patient\",\n\"id\":}", "json-malformed", 32)]
    [TestCase("{\"resourceType\":\"Patient\"} x", "json-malformed", 27)]
    [TestCase("{\"resourceType\":\"Patient\"}{}", "json-malformed", 26)]
    [TestCase("[]", "not-a-resource", 0)]
    [TestCase(" \"x\"", "not-a-resource", 1)]
    [TestCase("null", "not-a-resource", 0)]
    [TestCase("{}", "resource-type-missing", 0)]
    [TestCase("{\"resourceType\":1}", "resource-type-missing", 0)]
    [TestCase("{\"resourceType\":\"SubscriptionStatus\"}", "resource-type-unknown", 16, Description = "of a later release")]
    public void Validate_OfWhatIsNoResource_SaysSo(string json, string code, int offset) =>
        Assert.That(Sample.Findings(json).Select(static one => (one.Code, one.Offset, one.Path)), Is.EqualTo(new[] { (code, offset, "$") }));

    [Test]
    public void Validate_OfBytesThatAreNoText_SaysSo()
    {
        byte[] json = [.. "{\"resourceType\":\"Patient\",\"language\":\""u8, 0xFF, .. "\"}"u8];

        Assert.That(R4Validator.Validate(json, ValidationOptions.Default).Select(static one => one.Code), Is.EqualTo(new[] { "json-malformed" }));
    }

    [Test]
    public void Validate_OfATooDeepBody_SaysSo()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"resourceType":"Parameters","parameter":[{"name":"a","resource":""", 60)) + "{}";

        Assert.That(Sample.Findings(deep).Select(static one => one.Code), Is.EqualTo(new[] { "json-malformed" }));
    }

    /// <summary>Places are those in the bytes that were given, whatever comes before the text and however wide its letters are.</summary>
    [Test]
    public void Validate_AfterAByteOrderMarkAndWideLetters_GivesPlacesInTheBytes()
    {
        const string Json = """{"resourceType":"Patient","name":[{"text":"Ünö 🙂"}],"active":"x"}""";
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Json)];
        var finding = R4Validator.Validate(bytes, ValidationOptions.Default).Single();

        Assert.That(Encoding.UTF8.GetString(bytes.AsSpan(finding.Offset, 3)), Is.EqualTo("\"x\""));
    }

    [Test]
    public void Validate_OfMoreFindingsThanWanted_SaysHowManyAreLeft()
    {
        var json = Sample.Of("Patient", $$"""{"name":[{{string.Join(',', Enumerable.Repeat("{}", 10))}}]}""");
        var findings = Sample.Findings(json, new() { MaxFindings = 3 });

        Assert.Multiple(() =>
        {
            Assert.That(findings.Select(static one => one.Code), Is.EqualTo(new[] { "ele-1", "ele-1", "ele-1", "more-findings" }));
            Assert.That(findings[^1].Message, Does.StartWith("7 "));
            Assert.That(Sample.Findings(json, new() { MaxFindings = 10 }), Has.Count.EqualTo(10).And.All.Property(nameof(ValidationFinding.Code)).EqualTo("ele-1"));
        });
    }

    [Test]
    public void Validate_WithRoomForAnyNumber_GivesAll() =>
        Assert.That(Sample.Findings(Sample.Of("Patient", """{"name":[{},{}]}"""), new() { MaxFindings = int.MaxValue }), Has.Count.EqualTo(2));

    [Test]
    public void Validate_WithNoRoomForFindings_IsRefused() =>
        Assert.That(() => Sample.Findings("{}", new() { MaxFindings = 0 }), Throws.InstanceOf<ArgumentOutOfRangeException>());

    /// <summary>What a patient is called, and what was measured, never stands in a message.</summary>
    [Test]
    public void Message_HoldsNoTextOfTheResource()
    {
        const string Secret = "Ermintrude";
        var json = Sample.Of("Patient", $$$$"""{"name":"{{{{Secret}}}}","birthDate":"{{{{Secret}}}}","gender":["{{{{Secret}}}}"],"{{{{Secret}}}} {{{{Secret}}}}":1,"link":[{"other":{"reference":"{{{{Secret}}}}"}}],"contact":[{"name":{"text":["{{{{Secret}}}}"]}}]}""");
        var findings = Sample.Findings(json);

        Assert.Multiple(() =>
        {
            Assert.That(findings, Has.Count.GreaterThan(5));
            Assert.That(findings.Select(static one => one.Message + one.Path), Has.None.Contains(Secret));
        });
    }

    [Test]
    public void Validate_FromManyThreads_AnswersAlike()
    {
        var json = InvariantCase.All.SelectMany(static one => Enumerable.Repeat(Sample.Of(one.Type, one.Broken), 4)).ToList();
        var found = json.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(static one => string.Join(' ', Sample.Found(one)));

        Assert.That(found, Is.EqualTo(json.Select(static one => string.Join(' ', Sample.Found(one)))).And.Some.EqualTo("obs-6 Observation"));
    }

    /// <summary>Thousands of values that have to be held against thousands of others are no work without end.</summary>
    [Test]
    [CancelAfter(60_000)]
    public void Validate_OfThousandsOfEverything_Answers()
    {
        const int Many = 20_000;
        var contained = string.Join(',', Enumerable.Range(0, Many).Select(static at => $$"""{"resourceType":"Patient","id":"c{{at}}"}"""));
        var focus = string.Join(',', Enumerable.Range(0, Many).Select(static at => $$"""{"reference":"#c{{at}}"}"""));
        var codings = string.Join(',', Enumerable.Range(0, Many).Select(static at => $$"""{"code":"{{at}}"}"""));
        var profiles = string.Join(',', Enumerable.Range(0, Many).Select(static at => $"\"http://e.org/p|{at}\""));
        var component = """{"code":{"coding":[{"code":"x"},""" + codings + "]}}";
        var json = $$"""
            {"resourceType":"Observation","meta":{"profile":[{{profiles}}]},"contained":[{{contained}}],"status":"final","code":{"coding":[ {{codings}} ] },"focus":[{{focus}}],
             "valueString":"x","component":[{{component}}]}
            """;

        Assert.That(Sample.Found(json), Is.EqualTo(new[] { "obs-7 Observation" }));
    }

    /// <summary>Random changes of bytes never make it throw.</summary>
    [Test]
    public void Validate_OfMutatedBytes_Answers()
    {
        var random = new Random(7);
        var seeds = InvariantCase.All.Select(static one => Encoding.UTF8.GetBytes(Sample.Of(one.Type, one.Broken))).ToList();
        var answered = 0;
        for (var made = 0; made < 20_000; made++)
        {
            var json = (byte[])seeds[random.Next(seeds.Count)].Clone();
            for (var changes = 1 + random.Next(3); changes > 0; changes--)
            {
                json[random.Next(json.Length)] = (byte)"{}[]\":,n01e\\#_ a"[random.Next(16)];
            }

            answered += R4Validator.Validate(json, ValidationOptions.Default).Count > 0 ? 1 : 0;
        }

        Assert.That(answered, Is.GreaterThan(15_000));
    }
}
