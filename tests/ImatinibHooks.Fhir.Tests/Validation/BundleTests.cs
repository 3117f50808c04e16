namespace ImatinibHooks.Fhir.Tests.Validation;

/// <summary>What holds among the entries of a Bundle.</summary>
internal sealed class BundleTests
{
    private const string A = """{"resourceType":"Patient","id":"a"}""";
    private const string Get = """{"request":{"method":"GET","url":"Patient"}}""";

    [TestCase("""{"type":"searchset","total":1,"entry":[{"fullUrl":"http://e.org/Patient/a","search":{"mode":"match"},"resource":A}]}""")]
    [TestCase("""{"type":"batch","entry":[GET,GET]}""")]
    [TestCase("""{"entry":[GET],"type":"transaction"}""", Description = "the type may come last")]
    [TestCase("""{"type":"batch-response","entry":[{"response":{"status":"200"}}]}""")]
    [TestCase("""{"type":"history","entry":[{"fullUrl":"http://e.org/Patient/a","request":{"method":"GET","url":"x"},"response":{"status":"200"},"resource":A},{"fullUrl":"http://e.org/Patient/a","request":{"method":"GET","url":"x"},"response":{"status":"200"},"resource":A}]}""")]
    [TestCase("""{"entry":[{"fullUrl":"urn:uuid:c757873d-ec9a-4326-a141-556f43239520","resource":A}]}""")]
    [TestCase("""{"entry":[{"fullUrl":"http://e.org/Patient/b","resource":{"resourceType":"Patient","meta":{"versionId":"1"}}},{"fullUrl":"http://e.org/Patient/b","resource":{"resourceType":"Patient","meta":{"versionId":"2"}}}]}""")]
    [TestCase("""{"type":"document","identifier":{"system":"http://e.org","value":"1"},"timestamp":"2024-01-01T00:00:00Z","entry":[{"fullUrl":"http://e.org/Composition/1","resource":{"resourceType":"Composition","status":"final","type":{"text":"x"},"date":"2024","author":[{"display":"x"}],"title":"x"}}]}""")]
    [TestCase("""{"entry":[{"resource":{"resourceType":"Bundle","type":"batch","entry":[GET]}}]}""", Description = "each Bundle for itself")]
    public void Validate_OfARightBundle_FindsNothing(string members) => Assert.That(Found(members), Is.Empty);

    [TestCase("""{"type":"collection","entry":[GET]}""", "bdl-3 Bundle.entry[0]")]
    [TestCase("""{"type":"batch","entry":[GET,{"resource":A}]}""", "bdl-3 Bundle.entry[1]")]
    [TestCase("""{"type":"collection","entry":[{"response":{"status":"200"}}]}""", "bdl-4 Bundle.entry[0]")]
    [TestCase("""{"type":"batch-response","entry":[{"resource":A}]}""", "bdl-4 Bundle.entry[0]")]
    [TestCase("""{"type":"collection","entry":[{"search":{"mode":"match"},"resource":A}]}""", "bdl-2 Bundle.entry[0]")]
    [TestCase("""{"entry":[{"fullUrl":"http://e.org/Patient/a"}]}""", "bdl-5 Bundle.entry[0]")]
    [TestCase("""{"entry":[{"fullUrl":"http://e.org/Patient/a","resource":A},{"fullUrl":"http://e.org/Patient/a","resource":A}]}""", "bdl-7 Bundle.entry[1]")]
    [TestCase("""{"entry":[{"fullUrl":"http://e.org/Patient/x/_history/a","resource":A}]}""", "bdl-8 Bundle.entry[0]")]
    [TestCase("""{"entry":[{"fullUrl":"http://e.org/Patient/b","resource":A}]}""", "full-url-id Bundle.entry[0]")]
    [TestCase("""{"type":"message","entry":[{"resource":A}]}""", "bdl-12 Bundle")]
    [TestCase("""{"type":"document","identifier":{"system":"http://e.org","value":"1"},"timestamp":"2024-01-01T00:00:00Z","entry":[{"resource":A}]}""", "bdl-11 Bundle")]
    [TestCase("""{"type":"message","entry":[{"resource":{"resourceType":"Bundle","type":"collection","entry":[GET]}}]}""", "bdl-12 Bundle", "bdl-3 Bundle.entry[0].resource.entry[0]")]
    public void Validate_OfAWrongBundle_FindsIt(string members, params string[] found) => Assert.That(Found(members), Is.EquivalentTo(found));

    private static IEnumerable<string> Found(string members) =>
        Sample.FoundIn("Bundle", members.Replace(":A}", $":{A}}}", StringComparison.Ordinal).Replace("GET,", Get + ",", StringComparison.Ordinal).Replace("[GET]", $"[{Get}]", StringComparison.Ordinal).Replace("GET]", Get + "]", StringComparison.Ordinal));
}
